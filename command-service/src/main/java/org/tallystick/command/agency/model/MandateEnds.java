package org.tallystick.command.agency.model;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tallystick.command.agency.model.AgencyCommand.EndMandate;
import org.tallystick.command.agency.model.AgencyCommand.WithdrawMandate;
import org.tallystick.command.decision.Objection;
import org.tallystick.command.decision.Policy;
import org.tallystick.command.decision.Refused;
import org.tallystick.events.agency.AgencyEvent;
import org.tallystick.events.agency.AgencyEvent.MandateEnded;
import org.tallystick.events.agency.AgencyEvent.MandateWithdrawn;

/** Taking a mandate back: by a day that is agreed, or at once. */
final class MandateEnds {

    private static final List<Policy<Ending>> RULES =
            List.of(MandateEnds::someCommitment, MandateEnds::mandatesAreThere, MandateEnds::whatWasStays);

    private MandateEnds() {}

    /** @param from the first day without the mandates */
    record Ending(
            Roster roster,
            String agency,
            String instrument,
            List<String> commitments,
            LocalDate from,
            LocalDate today) {}

    static List<AgencyEvent> end(Roster roster, EndMandate c) {
        require(new Ending(
                roster, c.agency(), c.instrument(), c.commitments(), c.lastDay().plusDays(1), c.today()));
        return List.of(new MandateEnded(c.agency(), c.instrument(), c.commitments(), c.lastDay()));
    }

    static List<AgencyEvent> withdraw(Roster roster, WithdrawMandate c) {
        require(new Ending(roster, c.agency(), c.instrument(), c.commitments(), c.today(), c.today()));
        Reasons.require(c.reason());
        return List.of(new MandateWithdrawn(c.agency(), c.instrument(), c.commitments(), c.today(), c.reason()));
    }

    private static void require(Ending ending) {
        if (ending.roster().agencies().standing(ending.agency()) == null) {
            throw new Refused(AgencyRefusal.AGENCY_NOT_FOUND, "The state has no agency of this code.");
        }
        Policy.require(ending, RULES);
    }

    static Stream<Objection> someCommitment(Ending e) {
        return e.commitments().isEmpty()
                ? Stream.of(new Objection(AgencyRefusal.MANDATE_EMPTY, "/commitments", "Name at least one commitment."))
                : Stream.empty();
    }

    static Stream<Objection> mandatesAreThere(Ending e) {
        return IntStream.range(0, e.commitments().size())
                .filter(i -> !e.roster()
                        .mandated(e.agency(), e.instrument(), e.commitments().get(i), e.from()))
                .mapToObj(i -> new Objection(
                        AgencyRefusal.MANDATE_UNKNOWN,
                        "/commitments/" + i,
                        "The agency has no mandate over it from " + e.from() + " on."));
    }

    /** Whoever reported under a mandate did so rightly. */
    static Stream<Objection> whatWasStays(Ending e) {
        return e.from().isBefore(e.today())
                ? Stream.of(new Objection(
                        AgencyRefusal.MANDATE_ENDS_IN_THE_PAST,
                        "/lastDay",
                        "Give " + e.today().minusDays(1) + " or a later day."))
                : Stream.empty();
    }
}
