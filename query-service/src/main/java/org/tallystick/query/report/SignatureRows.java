package org.tallystick.query.report;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.tallystick.events.report.ReportEvent;
import org.tallystick.events.report.ReportEvent.ReportSubmitted;
import org.tallystick.events.report.ReportEvent.Signed;
import org.tallystick.events.report.ReportEvent.SignedEntry;
import org.tallystick.query.feed.Columns;
import org.tallystick.query.feed.Expunged;
import org.tallystick.query.platform.Ciphertext;

/** Under which signature something was submitted. */
final class SignatureRows {

    private static final String INSERT = """
            insert into signature (report_id, submission, issuer, key_id, alg, signed_at, issuer_seq, seen_size, seen_root,
                                   signed_sha256, jws, commitments, entry_versions, from_index)
            select n.report_id, n.submission, n.issuer, n.key_id, n.alg, n.signed_at, n.issuer_seq, n.seen_size, n.seen_root,
                   n.signed_sha256, n.jws, n.commitments::text[], n.entry_versions::integer[], n.from_index
              from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as n (report_id, submission, issuer, key_id, alg, signed_at,
                   issuer_seq, seen_size, seen_root, signed_sha256, jws, commitments, entry_versions, from_index)""";

    private static final String PURGE = """
            update signature s set jws = platform.purged(s.jws)
              from unnest(?, ?, ?) as n (report_id, commitment, entry_version)
             where s.report_id = n.report_id
               and exists (select from unnest(s.commitments, s.entry_versions) as e (commitment, entry_version)
                            where e.commitment = n.commitment and e.entry_version = n.entry_version)""";

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
                .add(
                        "jsonb",
                        h -> Ciphertext.toJson(
                                h.entry().envelope().stream(), signature(h).jws()))
                .add("text", h -> Columns.array(covered(h, SignedEntry::commitment)))
                .add("text", h -> Columns.array(covered(h, entry -> Integer.toString(entry.entryVersion()))))
                .add("bigint", Happened::index)
                .execute(tx, INSERT);
    }

    static void purge(Connection tx, Expunged expunged) throws SQLException {
        expunged.purge(tx, PURGE);
    }

    private static List<String> covered(Happened<ReportSubmitted> submitted, Function<SignedEntry, String> what) {
        return signature(submitted).entries().stream().map(what).toList();
    }

    private static Signed signature(Happened<ReportSubmitted> submitted) {
        return Objects.requireNonNull(submitted.event().signed());
    }
}
