package org.tallystick.query.measure;

import java.sql.Types;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Null: any. */
record MeasureFilter(
        @Nullable String instrument,
        @Nullable String cycle,
        @Nullable String state,
        @Nullable String topic,
        @Nullable String kind,
        @Nullable String partner) {

    /** Of {@code x}, a readable entry. */
    static final String ENTRY = """
            (:instrument::text is null or x.instrument = :instrument)
             and (:cycle::text is null or x.cycle = :cycle)
             and (:topic::text is null or x.commitment = :topic or starts_with(x.commitment, :topic || '.'))""";

    StatementSpec on(StatementSpec sql) {
        return sql.param("instrument", instrument, Types.VARCHAR)
                .param("cycle", cycle, Types.VARCHAR)
                .param("state", state, Types.VARCHAR)
                .param("topic", topic, Types.VARCHAR)
                .param("kind", kind, Types.VARCHAR)
                .param("partner", partner, Types.VARCHAR);
    }
}
