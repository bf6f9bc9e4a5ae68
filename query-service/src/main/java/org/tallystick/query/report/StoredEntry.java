package org.tallystick.query.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.report.EntryStatus;
import org.tallystick.events.report.ReportEvent.ReleasedBefore;
import org.tallystick.events.report.Visibility;
import org.tallystick.query.platform.Ciphertext;
import org.tallystick.query.platform.OpenedTexts;
import org.tallystick.query.platform.Snapshot;
import org.tallystick.query.platform.StoredDetails;

/** An entry with its texts still encrypted. */
record StoredEntry(
        String commitment,
        int version,
        EntryStatus status,
        Visibility visibility,
        List<String> named,
        String language,
        @Nullable Ciphertext narrative,
        @Nullable Ciphertext reason,
        @Nullable ReleasedBefore unchanged,
        @Nullable StoredDetails details) {

    private static final String DRAFT = """
            select e.*
              from entry e
             where e.report_id = :report and e.from_index <= :index and e.to_index > :index
               and (not :delegated or exists (
                   select from delegation d
                    where d.report_id = e.report_id and d.commitment = e.commitment and %s))
             order by e.commitment""".replace("%s", Delegation.HELD);

    private static final String RELEASED = """
            select e.commitment, e.entry_version, w.status, e.visibility, e.named, w.language, w.narrative, w.reason,
                   w.unchanged_report, w.unchanged_version, w.unchanged_entry_version, w.details
              from released_entry e
              join report r using (report_id)
              join entry w using (report_id, commitment, entry_version)
             where e.report_id = :report and e.version = :version and %s
               and (coalesce(r.state = reader_state(), false)
                    or not exists (select from withdrawal d where d.report_id = e.report_id and d.from_index <= :index))
             order by e.commitment""".replace("%s", ReleasedVersions.READABLE_ENTRY);

    /** What the agency has written, whether it has left the state or not; to another agency, what that is to write. */
    static List<StoredEntry> draft(Snapshot snapshot, ReportHead head) {
        return snapshot.sql(DRAFT)
                .param("report", head.report())
                .param("delegated", !head.internal())
                .query(StoredEntry::of)
                .list();
    }

    /** Those of a version that the caller may read. */
    static List<StoredEntry> released(Snapshot snapshot, ReportHead head, int version) {
        return snapshot.sql(RELEASED)
                .param("report", head.report())
                .param("version", version)
                .query(StoredEntry::of)
                .list();
    }

    private static StoredEntry of(ResultSet row, int rowNumber) throws SQLException {
        return new StoredEntry(
                row.getString("commitment"),
                row.getInt("entry_version"),
                EntryStatus.valueOf(row.getString("status")),
                Visibility.valueOf(row.getString("visibility")),
                Arrays.strings(row, "named"),
                row.getString("language"),
                Ciphertext.fromJson(row.getString("narrative")),
                Ciphertext.fromJson(row.getString("reason")),
                unchanged(row),
                StoredDetails.fromJson(row.getString("details")));
    }

    private static @Nullable ReleasedBefore unchanged(ResultSet row) throws SQLException {
        UUID report = row.getObject("unchanged_report", UUID.class);
        return report == null
                ? null
                : new ReleasedBefore(report, row.getInt("unchanged_version"), row.getInt("unchanged_entry_version"));
    }

    Stream<@Nullable Ciphertext> texts() {
        Stream<@Nullable Ciphertext> told = details == null ? Stream.empty() : details.texts();
        return Stream.<@Nullable Ciphertext>concat(Stream.of(narrative, reason), told);
    }

    EntryAnswer answer(OpenedTexts texts, boolean own) {
        return new EntryAnswer(
                commitment,
                version,
                status,
                visibility,
                own ? named : null,
                language,
                texts.read(narrative),
                texts.read(reason),
                unchanged,
                details == null ? null : details.opened(texts, own),
                texts().anyMatch(texts::erased));
    }
}
