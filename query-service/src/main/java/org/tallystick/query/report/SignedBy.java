package org.tallystick.query.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tallystick.query.platform.Snapshot;

/**
 * That the agency signed what it submitted. When, and under which of its numbers, tells how often a report came back: the own state and
 * auditors of no state know it.
 *
 * @param keyId of the agency's registered keys
 * @param signedAt as the agency says; null to other states, as is all that follows
 * @param issuerSeq the agency's own count of what it signs
 * @param seen the newest head of the log that the agency knew: it signed later
 * @param sha256 of the signed submission
 */
record SignedBy(
        String keyId,
        String alg,
        @Nullable Instant signedAt,
        @Nullable Long issuerSeq,
        @Nullable Seen seen,
        @Nullable String sha256) {

    /** @param root base64, as in checkpoints */
    record Seen(long size, String root) {}

    /** Of the submission that the version was made of, or of the last one for the draft; nothing when that one was not signed. */
    private static final String FIND = """
            select g.*, :own or (reader_is('auditor') and reader_state() is null) as told
              from (select s.report_id, s.submission
                      from submission s
                     where s.report_id = :report
                       and s.from_index <= coalesce((select v.from_index from released_version v
                                                      where v.report_id = :report and v.version = :version), :index)
                     order by s.from_index desc
                     limit 1) l
              join signature g on g.report_id = l.report_id and g.submission = l.submission""";

    static Optional<SignedBy> find(Snapshot snapshot, ReportHead head, int version) {
        return snapshot.sql(FIND)
                .param("report", head.report())
                .param("version", version)
                .param("own", head.own())
                .query(SignedBy::of)
                .optional();
    }

    private static SignedBy of(ResultSet row, int rowNumber) throws SQLException {
        boolean told = row.getBoolean("told");
        return new SignedBy(
                row.getString("key_id"),
                row.getString("alg"),
                told ? row.getObject("signed_at", OffsetDateTime.class).toInstant() : null,
                told ? row.getLong("issuer_seq") : null,
                told ? new Seen(row.getLong("seen_size"), row.getString("seen_root")) : null,
                told ? row.getString("signed_sha256") : null);
    }
}
