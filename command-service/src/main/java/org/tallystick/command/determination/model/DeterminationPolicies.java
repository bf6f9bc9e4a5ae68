package org.tallystick.command.determination.model;

import static org.tallystick.command.determination.model.DeterminationRefusal.COMMITMENT_NOT_REPORTABLE;
import static org.tallystick.command.determination.model.DeterminationRefusal.COMMITMENT_UNKNOWN;
import static org.tallystick.command.determination.model.DeterminationRefusal.COMPLETED_ON_CONTINUING;
import static org.tallystick.command.determination.model.DeterminationRefusal.CONSIDERED_NOT_RELEASED;
import static org.tallystick.command.determination.model.DeterminationRefusal.CYCLE_NOT_OPEN;
import static org.tallystick.command.determination.model.DeterminationRefusal.CYCLE_UNKNOWN;
import static org.tallystick.command.determination.model.DeterminationRefusal.INSTRUMENT_UNKNOWN;
import static org.tallystick.command.determination.model.DeterminationRefusal.NAMES_MISSING;
import static org.tallystick.command.determination.model.DeterminationRefusal.REASON_MISSING;
import static org.tallystick.command.determination.model.DeterminationRefusal.STATE_NOT_JOINED;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tallystick.command.decision.Keeps;
import org.tallystick.command.decision.Objection;
import org.tallystick.command.decision.Rule;
import org.tallystick.command.decision.Words;
import org.tallystick.command.determination.model.DeterminationCommand.Draft;
import org.tallystick.command.determination.model.DeterminationCommand.RevokeDetermination;
import org.tallystick.command.determination.model.Grounds.Phase;
import org.tallystick.events.determination.DeterminationEvent.Considered;
import org.tallystick.events.instrument.Catalogue.Item;
import org.tallystick.events.instrument.Catalogue.Nature;
import org.tallystick.events.report.EntryStatus;
import org.tallystick.events.report.Visibility;

/** What a state may say stands in a cell. */
final class DeterminationPolicies {

    private DeterminationPolicies() {}

    static Stream<Objection> instrumentIsAdopted(Draft d) {
        return unless(d.grounds().adopted(), INSTRUMENT_UNKNOWN, "/instrument", "Name an adopted instrument.");
    }

    static Stream<Objection> cycleIsKnown(Draft d) {
        return unless(
                !d.grounds().adopted() || d.grounds().phase() != null,
                CYCLE_UNKNOWN,
                "/cycle",
                "The instrument has no cycle of this period.");
    }

    static Stream<Objection> cycleHasCells(Draft d) {
        return unless(
                d.grounds().phase() != Phase.PROPOSED, CYCLE_NOT_OPEN, "/cycle", "The cycle has not been opened yet.");
    }

    static Stream<Objection> stateTakesPart(Draft d) {
        return unless(
                d.grounds().takesPart(), STATE_NOT_JOINED, "/instrument", "The state takes no part in the instrument.");
    }

    /** The catalogue version of the cycle counts, whatever was revised since. */
    @Keeps(value = Rule.BOUND_WHEN_OPENED, refusing = "COMMITMENT_UNKNOWN")
    static Stream<Objection> commitmentIsInTheCatalogue(Draft d) {
        return unless(
                d.grounds().phase() != Phase.OPENED || d.grounds().item() != null,
                COMMITMENT_UNKNOWN,
                "/commitment",
                "The catalogue of the cycle has no such path.");
    }

    static Stream<Objection> commitmentIsReportable(Draft d) {
        Item item = d.grounds().item();
        return unless(
                item == null || item.reportable(),
                COMMITMENT_NOT_REPORTABLE,
                "/commitment",
                "No state alone can act on this item.");
    }

    static Stream<Objection> neverCompletedWhereItContinues(Draft d) {
        Item item = d.grounds().item();
        boolean continues = item != null && item.nature() == Nature.CONTINUING;
        return unless(
                !continues || d.content().status() != EntryStatus.COMPLETED,
                COMPLETED_ON_CONTINUING,
                "/status",
                "The commitment never ends; SUSTAINED says that it is kept up.");
    }

    @Keeps(
            value = {Rule.WITH_A_REASON, Rule.NO_FORCE},
            refusing = "REASON_MISSING")
    static Stream<Objection> aDeterminationSaysWhy(Draft d) {
        return unless(Words.said(d.content().reason()), REASON_MISSING, "/reason", "Say why this is the position.");
    }

    @Keeps(value = Rule.WITH_A_REASON, refusing = "REASON_MISSING")
    static Stream<Objection> aRevocationSaysWhy(RevokeDetermination command) {
        return unless(Words.said(command.reason()), REASON_MISSING, "/reason", "Say why it is revoked.");
    }

    static Stream<Objection> whatWasConsideredIsReleased(Draft d) {
        List<Considered> considered = d.content().considered();
        return IntStream.range(0, considered.size())
                .filter(i -> !d.grounds().released().contains(considered.get(i)))
                .mapToObj(
                        i -> new Objection(
                                CONSIDERED_NOT_RELEASED,
                                "/considered/" + i,
                                "Name a released version of a report of the state in this cycle with an entry on the commitment."));
    }

    static Stream<Objection> namedNamesSomebody(Draft d) {
        boolean named = d.content().visibility() == Visibility.NAMED;
        return unless(
                named != d.content().named().isEmpty(),
                NAMES_MISSING,
                "/named",
                "List states or organisations with the visibility NAMED, and only with it.");
    }

    private static Stream<Objection> unless(boolean kept, DeterminationRefusal code, String pointer, String text) {
        return kept ? Stream.empty() : Stream.of(new Objection(code, pointer, text));
    }
}
