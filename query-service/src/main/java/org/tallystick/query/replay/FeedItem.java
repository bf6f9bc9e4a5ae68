package org.tallystick.query.replay;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One line of the feed; what a kind does not need is null.
 *
 * @param type with the version in which the event was written
 * @param state that it is of or about
 * @param subject of a {@code GONE}: what was released to others; the person for a focal point, else the stream
 * @param entries of the report in {@code stream} that it is about, for what is no event
 * @param payload its texts readable where they may be
 * @param erased JSON pointers of texts that were destroyed
 */
record FeedItem(
        long ledgerIndex,
        @Nullable Instant time,
        Kind kind,
        @Nullable UUID eventId,
        @Nullable String type,
        @Nullable String stream,
        @Nullable String state,
        @Nullable String subject,
        List<Entry> entries,
        @Schema(implementation = Object.class) @Nullable JsonNode payload,
        List<String> erased) {

    enum Kind {
        /** It happened, and this is what the caller is told of it. */
        EVENT,
        /** Entries of a released version have other readers, the caller among them: they can be read, from now on or still. */
        READABLE,
        /** The caller may not read these any more; a copy of them is to be dropped. */
        GONE,
        /** The texts of these were destroyed; a copy of them is to be dropped. */
        ERASED,
        /** There is nothing more for the caller up to and including this index; always the last line. */
        MARK
    }

    /**
     * @param version of the report's released content
     * @param entryVersion of the entry
     */
    record Entry(String commitment, int version, int entryVersion) {}

    static FeedItem mark(long upTo) {
        return new FeedItem(upTo, null, Kind.MARK, null, null, null, null, null, List.of(), null, List.of());
    }
}
