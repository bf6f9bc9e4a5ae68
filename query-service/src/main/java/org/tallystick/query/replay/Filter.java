package org.tallystick.query.replay;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.tallystick.query.platform.AsOf;

/**
 * Which entries are wanted; null: any. Both ends belong to the range.
 *
 * @param state ISO 3166-1 alpha-2
 * @param thing a stream, such as {@code report/<id>}
 * @param type with version, such as {@code report.submitted.v2}
 */
record Filter(
        @Nullable AsOf from,
        @Nullable AsOf to,
        @Nullable String state,
        @Nullable String thing,
        @Nullable String type) {

    static Filter of(
            @Nullable String from,
            @Nullable String to,
            @Nullable String state,
            @Nullable String thing,
            @Nullable String type) {
        return new Filter(
                from == null ? null : AsOf.parse(from), to == null ? null : AsOf.parse(to), state, thing, type);
    }

    /** What narrows by more than the range tells of events: so it never matches one that the caller may not read. */
    boolean narrows() {
        return state != null || thing != null || type != null;
    }

    String conditions() {
        return (state == null ? "" : " and coalesce(e.owner, th.owner) = :state")
                + (thing == null ? "" : " and e.stream = :thing")
                + (type == null ? "" : " and e.type = :type");
    }

    /** For statements that contain {@link #conditions}. */
    StatementSpec bind(StatementSpec statement) {
        return range(statement)
                .param("state", state, Types.VARCHAR)
                .param("thing", thing, Types.VARCHAR)
                .param("type", type, Types.VARCHAR);
    }

    StatementSpec range(StatementSpec statement) {
        return statement
                .param("fromIndex", from instanceof AsOf.Index(long index) ? index : 0)
                .param("toIndex", to instanceof AsOf.Index(long index) ? index : Long.MAX_VALUE)
                .param("fromTime", time(from), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("toTime", time(to), Types.TIMESTAMP_WITH_TIMEZONE);
    }

    private static @Nullable OffsetDateTime time(@Nullable AsOf point) {
        return point instanceof AsOf.Time(Instant time) ? time.atOffset(ZoneOffset.UTC) : null;
    }
}
