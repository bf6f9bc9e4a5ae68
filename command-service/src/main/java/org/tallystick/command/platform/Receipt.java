package org.tallystick.command.platform;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was recorded.
 *
 * @param revision of the stream after this call: the number of its events
 * @param log where Kafka has the last event, null unless the call waited for it
 * @param repeated true when this is the stored answer to an earlier call with the same key
 */
public record Receipt(
        Answer answer,
        long revision,
        List<Recorded> events,
        @Nullable LogPosition log,
        boolean repeated) {

    public Receipt {
        events = List.copyOf(events);
    }

    /** For a command that had nothing to record: no event, and the revision stays. */
    static Receipt ofNothing(Answer answer, long revision) {
        return new Receipt(answer, revision, List.of(), null, false);
    }

    Receipt at(@Nullable LogPosition position) {
        return new Receipt(answer, revision, events, position, repeated);
    }

    /** @param sealedRecordSha256 lower hex, over the sealed record's bytes */
    public record Recorded(UUID eventId, long ledgerIndex, long stateSeq, String sealedRecordSha256) {}

    public record LogPosition(String topic, int partition, long offset) {}
}
