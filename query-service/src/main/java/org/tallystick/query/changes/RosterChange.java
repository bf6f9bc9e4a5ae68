package org.tallystick.query.changes;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.Text;
import org.tallystick.events.agency.AgencyEvent;
import org.tallystick.events.agency.AgencyEvent.AgenciesMerged;
import org.tallystick.events.agency.AgencyEvent.AgencyDissolved;
import org.tallystick.events.agency.AgencyEvent.AgencyRegistered;
import org.tallystick.events.agency.AgencyEvent.AgencyReinstated;
import org.tallystick.events.agency.AgencyEvent.AgencyRenamed;
import org.tallystick.events.agency.AgencyEvent.AgencySplit;
import org.tallystick.events.agency.AgencyEvent.AgencySuspended;
import org.tallystick.events.agency.AgencyEvent.MandateAssigned;
import org.tallystick.events.agency.AgencyEvent.MandateEnded;
import org.tallystick.events.agency.AgencyEvent.MandateWithdrawn;
import org.tallystick.events.agency.AgencyEvent.SigningEvent;
import org.tallystick.query.feed.LedgerEntry;

/**
 * What became of a state's agencies or of a mandate of one, as it is stored.
 *
 * @param instrument of a mandate
 * @param commitments of a mandate
 * @param successors that carry on for agencies that are no more
 * @param due last day of a mandate
 */
record RosterChange(
        LedgerEntry entry,
        ChangeKind kind,
        @Nullable String instrument,
        List<String> commitments,
        List<String> agencies,
        List<String> successors,
        @Nullable LocalDate due,
        @Nullable Text reason) {

    static Stream<RosterChange> of(LedgerEntry entry) {
        return entry.envelope().payload() instanceof AgencyEvent event ? of(entry, event) : Stream.empty();
    }

    private static Stream<RosterChange> of(LedgerEntry entry, AgencyEvent event) {
        return switch (event) {
            case AgencyRegistered e -> agency(entry, ChangeKind.AGENCY_REGISTERED, e.agency(), null);
            case AgencyRenamed e -> agency(entry, ChangeKind.AGENCY_RENAMED, e.agency(), null);
            case AgencySuspended e -> agency(entry, ChangeKind.AGENCY_SUSPENDED, e.agency(), e.reason());
            case AgencyReinstated e -> agency(entry, ChangeKind.AGENCY_REINSTATED, e.agency(), null);
            case AgenciesMerged e ->
                agencies(entry, ChangeKind.AGENCIES_MERGED, e.agencies(), List.of(e.successor()), null);
            case AgencySplit e -> agencies(entry, ChangeKind.AGENCY_SPLIT, List.of(e.agency()), e.successors(), null);
            case AgencyDissolved e ->
                agencies(entry, ChangeKind.AGENCY_DISSOLVED, List.of(e.agency()), e.successors(), e.reason());
            case MandateAssigned e ->
                mandate(entry, ChangeKind.MANDATE_ASSIGNED, e.instrument(), e.commitments(), e.agency(), e.to(), null);
            case MandateEnded e ->
                mandate(
                        entry,
                        ChangeKind.MANDATE_ENDED,
                        e.instrument(),
                        e.commitments(),
                        e.agency(),
                        e.lastDay(),
                        null);
            case MandateWithdrawn e ->
                mandate(
                        entry,
                        ChangeKind.MANDATE_WITHDRAWN,
                        e.instrument(),
                        e.commitments(),
                        e.agency(),
                        e.from().minusDays(1),
                        e.reason());
            case SigningEvent _ -> Stream.empty();
        };
    }

    private static Stream<RosterChange> agency(
            LedgerEntry entry, ChangeKind kind, String agency, @Nullable Text reason) {
        return agencies(entry, kind, List.of(agency), List.of(), reason);
    }

    private static Stream<RosterChange> agencies(
            LedgerEntry entry, ChangeKind kind, List<String> agencies, List<String> successors, @Nullable Text reason) {
        return Stream.of(new RosterChange(entry, kind, null, List.of(), agencies, successors, null, reason));
    }

    private static Stream<RosterChange> mandate(
            LedgerEntry entry,
            ChangeKind kind,
            String instrument,
            List<String> commitments,
            String agency,
            @Nullable LocalDate due,
            @Nullable Text reason) {
        return Stream.of(
                new RosterChange(entry, kind, instrument, commitments, List.of(agency), List.of(), due, reason));
    }
}
