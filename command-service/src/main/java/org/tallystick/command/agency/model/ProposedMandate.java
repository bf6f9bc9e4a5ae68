package org.tallystick.command.agency.model;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tallystick.command.agency.model.AgencyCommand.InstrumentFacts;
import org.tallystick.command.decision.Objection;
import org.tallystick.command.decision.RefusalCode;
import org.tallystick.events.agency.AgencyEvent.MandateAssigned;

/** A mandate beside those that the state gave already. */
record ProposedMandate(Roster roster, MandateAssigned mandate, InstrumentFacts facts) {

    List<String> commitments() {
        return mandate.commitments();
    }

    Stream<Objection> atCommitments(IntPredicate wrong, RefusalCode code, String text) {
        return IntStream.range(0, commitments().size())
                .filter(wrong)
                .mapToObj(i -> new Objection(code, "/commitments/" + i, text));
    }
}
