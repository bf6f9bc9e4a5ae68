package org.tallystick.query.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.report.EntryStatus;
import org.tallystick.events.report.Visibility;
import org.tallystick.query.platform.Ciphertext;
import org.tallystick.query.platform.OpenedTexts;
import org.tallystick.query.platform.Snapshot;

/** An entry with its texts still encrypted. */
record StoredEntry(
        String commitment,
        int version,
        EntryStatus status,
        Visibility visibility,
        List<String> named,
        String language,
        @Nullable Ciphertext narrative,
        @Nullable Ciphertext reason) {

    private static final String DRAFT = """
            select e.*
              from entry e
             where e.report_id = :report and e.from_index <= :index and e.to_index > :index
             order by e.commitment""";

    private static final String RELEASED = """
            select e.commitment, e.entry_version, e.status, x.visibility, x.named, e.language, e.narrative, e.reason
              from released_entry x
              join report r using (report_id)
              join entry e using (report_id, commitment, entry_version)
             where x.report_id = :report and x.version = :version and x.from_index <= :index
               and reads_released(r.state, x.visibility, x.named, x.audience)
             order by e.commitment""";

    /** Everything that the agency has written, whether it has left the state or not. */
    static List<StoredEntry> draft(Snapshot snapshot, ReportHead head) {
        return snapshot.sql(DRAFT)
                .param("report", head.report())
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
                Ciphertext.fromJson(row.getString("reason")));
    }

    Stream<@Nullable Ciphertext> texts() {
        return Stream.of(narrative, reason);
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
                texts.erased(narrative) || texts.erased(reason));
    }
}
