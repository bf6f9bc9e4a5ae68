package org.tallystick.query.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.tallystick.query.platform.Snapshot;

/** The released versions of a report that the caller may know of. */
final class ReleasedVersions {

    /** Of report {@code r} and version {@code v}: released to an audience of the caller's, or with an entry for the caller. */
    static final String READABLE = """
            (reads_released(r.state, 'PARTICIPANTS', '{}', v.audience)
             or exists (select from released_entry e
                         where e.report_id = v.report_id and e.version = v.version
                           and reads_released(r.state, e.visibility, e.named, e.audience)))""";

    private static final String FIND = """
            select v.version, v.accepted_at, v.audience
              from released_version v
              join report r using (report_id)
             where v.report_id = :report and v.from_index <= :index and %s
             order by v.version desc""".replace("%s", READABLE);

    private ReleasedVersions() {}

    /** Newest first. */
    static List<ReleasedVersion> find(Snapshot snapshot, UUID report) {
        return snapshot.sql(FIND)
                .param("report", report)
                .query(ReleasedVersions::of)
                .list();
    }

    private static ReleasedVersion of(ResultSet row, int rowNumber) throws SQLException {
        return new ReleasedVersion(
                row.getInt("version"),
                row.getObject("accepted_at", OffsetDateTime.class).toInstant(),
                Arrays.strings(row, "audience"));
    }
}
