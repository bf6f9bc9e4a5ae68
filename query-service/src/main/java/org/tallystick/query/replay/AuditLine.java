package org.tallystick.query.replay;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.ledger.SealedRecord;
import tools.jackson.databind.JsonNode;

/**
 * One entry of the log. Where the caller may not read the event, there is only its sealed record.
 *
 * @param type with the version in which it was written
 * @param stateSeq for the own state only
 * @param event as it was stored, its texts readable; one that the caller is not told, or that was destroyed, is null
 * @param erased JSON pointers, within the event, of the texts that were destroyed
 */
record AuditLine(
        long ledgerIndex,
        UUID eventId,
        @Nullable String type,
        @Nullable String stream,
        @Nullable Long streamSeq,
        @Nullable Long stateSeq,
        Sealed sealedRecord,
        @Schema(implementation = Object.class) @Nullable JsonNode event,
        List<String> erased) {

    record Sealed(
            @JsonProperty("v") int version,
            long index,
            UUID eventId,
            String tag,
            Instant acceptedAt,
            String eventSha256) {

        static Sealed of(SealedRecord record) {
            return new Sealed(
                    1, record.index(), record.eventId(), record.tag(), record.acceptedAt(), record.eventSha256());
        }
    }

    static AuditLine of(StoredLine line, @Nullable JsonNode event, List<String> erased) {
        SealedRecord record = line.stored().record();
        boolean readable = line.readable();
        return new AuditLine(
                line.index(),
                record.eventId(),
                readable ? line.stored().type() : null,
                readable ? line.stream() : null,
                readable ? line.streamSeq() : null,
                line.stateSeq(),
                Sealed.of(record),
                event,
                erased);
    }
}
