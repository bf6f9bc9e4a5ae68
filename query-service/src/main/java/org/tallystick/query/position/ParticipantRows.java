package org.tallystick.query.position;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.participation.ParticipationEvent;
import org.tallystick.events.participation.ParticipationEvent.ClearanceChainEnded;
import org.tallystick.events.participation.ParticipationEvent.ClearanceChainSet;
import org.tallystick.events.participation.ParticipationEvent.DraftRetentionChosen;
import org.tallystick.events.participation.ParticipationEvent.NationalSubmissionChosen;
import org.tallystick.events.participation.ParticipationEvent.StateJoined;
import org.tallystick.events.participation.ParticipationEvent.StateLeft;
import org.tallystick.query.feed.LedgerEntry;

/** Which states take part in which instrument. */
final class ParticipantRows {

    private static final Table<Participant> PARTICIPANT = new Table<>(
            "participant",
            List.of(
                    new Column<>("instrument", "text", Participant::instrument),
                    new Column<>("state", "text", Participant::state),
                    new Column<>("joined_on", "date", Participant::joinedOn)),
            List.of(new Column<>("left_on", "date", Participant::leftOn)));

    private final RangedRows<Participant> participants = new RangedRows<>(PARTICIPANT);

    void on(ParticipationEvent event, LedgerEntry entry) {
        switch (event) {
            case StateJoined(String instrument, String state, LocalDate from) ->
                participants.put(new Participant(instrument, state, from, null), entry.index());
            case StateLeft(String instrument, String state, LocalDate since, LocalDate from) ->
                participants.put(new Participant(instrument, state, since, from), entry.index());
            case ClearanceChainSet _, ClearanceChainEnded _, DraftRetentionChosen _, NationalSubmissionChosen _ -> {
                // A chain decides who may release, not what stands in a cell.
            }
        }
    }

    void write(Connection tx) throws SQLException {
        participants.write(tx);
    }

    /** @param leftOn the first day without it */
    private record Participant(
            String instrument,
            String state,
            LocalDate joinedOn,
            @Nullable LocalDate leftOn) {}
}
