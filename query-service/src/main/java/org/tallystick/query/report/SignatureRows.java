package org.tallystick.query.report;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.tallystick.events.report.ReportEvent;
import org.tallystick.events.report.ReportEvent.ReportSubmitted;
import org.tallystick.events.report.ReportEvent.Signed;
import org.tallystick.query.feed.Columns;

/** Under which signature something was submitted. */
final class SignatureRows {

    private static final String INSERT = """
            insert into signature (report_id, submission, issuer, key_id, alg, signed_at, issuer_seq, seen_size, seen_root,
                                   signed_sha256, from_index)
            select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private SignatureRows() {}

    static void write(Connection tx, List<Happened<ReportEvent>> events) throws SQLException {
        List<Happened<ReportSubmitted>> signed = Happened.only(ReportSubmitted.class, events).stream()
                .filter(h -> h.event().signed() != null)
                .toList();
        Columns.of(signed)
                .add("uuid", Happened::report)
                .add("integer", h -> h.event().submission())
                .add("text", h -> signature(h).issuer())
                .add("text", h -> signature(h).keyId())
                .add("text", h -> signature(h).alg())
                .add("timestamptz", h -> signature(h).signedAt())
                .add("bigint", h -> signature(h).issuerSeq())
                .add("bigint", h -> signature(h).seen().size())
                .add("text", h -> signature(h).seen().root())
                .add("text", h -> h.entry().envelope().signedSha256())
                .add("bigint", Happened::index)
                .execute(tx, INSERT);
    }

    private static Signed signature(Happened<ReportSubmitted> submitted) {
        return Objects.requireNonNull(submitted.event().signed());
    }
}
