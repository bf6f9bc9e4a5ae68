package org.tallystick.query.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.query.platform.Ciphertext;
import org.tallystick.query.platform.OpenedTexts;
import org.tallystick.query.platform.Snapshot;

/** That the state does not stand by a report any more; in whose name and why is told to the own state. */
record Withdrawal(
        Instant at,
        @Nullable Ciphertext authority,
        @Nullable Ciphertext reason) {

    private static final String FIND = """
            select accepted_at,
                   case when :own then authority end as authority,
                   case when :own then reason end as reason
              from withdrawal
             where report_id = :report and from_index <= :index""";

    static Optional<Withdrawal> find(Snapshot snapshot, ReportHead head) {
        return snapshot.sql(FIND)
                .param("report", head.report())
                .param("own", head.own())
                .query(Withdrawal::of)
                .optional();
    }

    private static Withdrawal of(ResultSet row, int rowNumber) throws SQLException {
        return new Withdrawal(
                row.getObject("accepted_at", OffsetDateTime.class).toInstant(),
                Ciphertext.fromJson(row.getString("authority")),
                Ciphertext.fromJson(row.getString("reason")));
    }

    Stream<@Nullable Ciphertext> texts() {
        return Stream.of(authority, reason);
    }

    Told told(OpenedTexts texts) {
        return new Told(at, texts.read(authority), texts.read(reason));
    }

    /** @param authority null to other states, as is the reason */
    record Told(
            Instant at,
            @Nullable String authority,
            @Nullable String reason) {}
}
