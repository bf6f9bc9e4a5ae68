package org.tallystick.command.report;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.tallystick.bench.content.Words;
import org.tallystick.command.clearance.model.ClearanceCommand.To;
import org.tallystick.command.platform.ActorIds;
import org.tallystick.command.platform.Caller;
import org.tallystick.command.platform.Dispatcher;
import org.tallystick.command.platform.Request;
import org.tallystick.command.platform.ServiceClock;
import org.tallystick.events.report.EntryStatus;
import org.tallystick.events.report.Visibility;
import org.tallystick.events.wire.Envelope.Actor;
import org.tallystick.ledger.Digests;

/**
 * Calls the dispatcher with exactly what the controllers of this package call it with, after HTTP, JSON and token are out of the way.
 * It stands in their package because nobody else may do so.
 */
public final class ReportDoor {

    private final Dispatcher dispatcher;
    private final ReportCalls calls;
    private final ClearanceCalls moves;
    private final ActorIds actors;
    private final Clock clock;

    public ReportDoor(ApplicationContext service) {
        dispatcher = service.getBean(Dispatcher.class);
        calls = service.getBean(ReportCalls.class);
        moves = service.getBean(ClearanceCalls.class);
        actors = service.getBean(ActorIds.class);
        clock = service.getBean(ServiceClock.class);
    }

    /** A report with this many entries, submitted; the result of this and all others is the report's new revision. */
    public long submit(Caller reporter, String period, int entries) {
        var body = new SubmissionBodies.NewReport(
                Words.INSTRUMENT, period, null, null, null, null, null, entries(entries));
        Request request = request(reporter, "reporter", null);
        return dispatcher
                .dispatch(request, () -> calls.submission(request, body))
                .revision();
    }

    private static List<EntryBody> entries(int count) {
        return Words.COMMITMENTS.subList(0, count).stream()
                .map(commitment -> new EntryBody(
                        commitment,
                        EntryStatus.UNDER_WAY,
                        Words.narrative(commitment),
                        null,
                        null,
                        Visibility.PARTICIPANTS,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null))
                .toList();
    }

    public long sendBack(Caller coordinator, String report, long revision) {
        var body = new ClearanceBodies.Return(To.DRAFTER, Words.REASON, null, null);
        Request request = request(coordinator, "coordinator", revision);
        return dispatcher
                .dispatch(request, () -> moves.returning(request, report, body))
                .revision();
    }

    public long submitAgain(Caller reporter, String report, long revision) {
        var body = new SubmissionBodies.Again(null, null, null, null);
        Request request = request(reporter, "reporter", revision);
        return dispatcher
                .dispatch(request, () -> calls.resubmission(request, report, body))
                .revision();
    }

    private Request request(Caller caller, String role, @Nullable Long revision) {
        UUID actor = actors.of(caller.issuer(), caller.subject());
        UUID id = UUID.randomUUID();
        String digest = HexFormat.of().formatHex(Digests.sha256(id.toString().getBytes(StandardCharsets.UTF_8)));
        return new Request(
                caller,
                new Actor(actor, role, actor),
                id,
                new Request.Idempotency(caller.issuer() + " " + caller.subject(), digest, digest),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                revision,
                null,
                Duration.ZERO,
                null);
    }
}
