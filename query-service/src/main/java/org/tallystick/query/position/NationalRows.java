package org.tallystick.query.position;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.DomainEvent;
import org.tallystick.events.national.NationalEvent;
import org.tallystick.events.national.NationalEvent.NationalAssembled;
import org.tallystick.events.national.NationalEvent.NationalReleased;
import org.tallystick.events.national.NationalEvent.NationalReturned;
import org.tallystick.events.national.NationalEvent.NationalStepCleared;
import org.tallystick.events.participation.ParticipationEvent.NationalSubmissionChosen;
import org.tallystick.query.feed.Documents;
import org.tallystick.query.feed.LedgerEntry;

/** Which states want one signature, and where what they submit as one stands. */
final class NationalRows {

    private static final Documents<Choice> CHOICES = new Documents<>("one_signature", Choice.class, Choice::after);
    private static final Documents<Standing> STANDINGS = new Documents<>("national", Standing.class, Standing::after);

    private NationalRows() {}

    static void write(Connection tx, List<LedgerEntry> batch) throws SQLException {
        CHOICES.write(tx, of(NationalSubmissionChosen.class, batch));
        STANDINGS.write(tx, of(NationalEvent.class, batch));
    }

    private static List<LedgerEntry> of(Class<? extends DomainEvent> kind, List<LedgerEntry> batch) {
        return batch.stream()
                .filter(entry -> kind.isInstance(entry.envelope().payload()))
                .toList();
    }

    /** @param since what is due earlier was not due under one signature */
    record Choice(boolean wanted, Instant since) {

        static Choice after(@Nullable Choice before, LedgerEntry entry) {
            return new Choice(((NationalSubmissionChosen) entry.envelope().payload()).wanted(), entry.acceptedAt());
        }
    }

    /**
     * @param version the newest
     * @param released version that last left the state, 0 for none
     * @param firstReleasedAt what the state's timeliness is judged by
     */
    record Standing(
            int version,
            ReportPhase stage,
            int released,
            @Nullable Instant firstReleasedAt) {

        static Standing after(@Nullable Standing before, LedgerEntry entry) {
            Standing now = before == null ? new Standing(0, ReportPhase.OPENED, 0, null) : before;
            return switch ((NationalEvent) entry.envelope().payload()) {
                case NationalAssembled e -> now.at(e.version(), ReportPhase.SUBMITTED);
                case NationalStepCleared e ->
                    now.at(e.version(), e.passed().nextStep() == null ? ReportPhase.CLEARED : ReportPhase.SUBMITTED);
                case NationalReturned e ->
                    now.at(e.version(), e.returned().toStep() == null ? ReportPhase.RETURNED : ReportPhase.SUBMITTED);
                case NationalReleased e ->
                    new Standing(
                            e.version(),
                            ReportPhase.RELEASED,
                            e.version(),
                            now.firstReleasedAt == null ? entry.acceptedAt() : now.firstReleasedAt);
            };
        }

        private Standing at(int newVersion, ReportPhase newStage) {
            return new Standing(newVersion, newStage, released, firstReleasedAt);
        }
    }
}
