package org.tallystick.command.seal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tallystick.command.platform.Answer;
import org.tallystick.command.platform.Call;
import org.tallystick.command.platform.Timed;
import org.tallystick.events.log.LogEvent;
import org.tallystick.events.log.LogEvent.LogKeyAnnounced;
import org.tallystick.events.wire.Envelope;
import org.tallystick.ledger.KeyAnnouncement;
import org.tallystick.ledger.NoteSigner;

/** An operator starts the service with a second key: it is announced, once, whatever becomes of the instance that does it. */
@Component
class WhenAKeyFollows implements Timed {

    private final LogSigners signers;
    private final LedgerRecords ledger;

    WhenAKeyFollows(LogSigners signers, LedgerRecords ledger) {
        this.signers = signers;
        this.ledger = ledger;
    }

    @Override
    public List<Due<?>> due(Instant now) {
        return signers.next().filter(this::isUnknown).stream()
                .<Due<?>>map(next -> new Due<>(
                        "announce " + next.key() + " by " + signers.current().key(),
                        Instant.EPOCH,
                        () -> announcing(next)))
                .toList();
    }

    /** What an earlier key announced does not count: the key in force signs together with what it announced itself. */
    private boolean isUnknown(NoteSigner next) {
        return ledger.announcements().stream()
                .map(LedgerRecords.Announced::announcement)
                .noneMatch(known -> known.next().equals(next.key())
                        && known.by().equals(signers.current().key()));
    }

    private Call<Set<String>> announcing(NoteSigner next) {
        KeyAnnouncement announcement = KeyAnnouncement.of(signers.current(), next);
        LogKeyAnnounced event = new LogKeyAnnounced(
                announcement.next().toString(),
                announcement.by().toString(),
                new String(announcement.toBytes(), StandardCharsets.UTF_8));
        return new Call<>(
                LogEvent.STREAM,
                Envelope.NO_STATE,
                new AnnounceLogKey(event),
                List.of(),
                null,
                _ -> new Answer(200, null, Map.of(), List.of()));
    }
}
