package org.tallystick.query.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.tallystick.query.platform.Snapshot;

/** The released versions of a report that the caller may know of. */
final class ReleasedVersions {

    /**
     * Of an entry {@code e} of report {@code r}, as it was released: to the caller then, and also now, in this version and in the newest
     * that has the commitment.
     */
    static final String READABLE_ENTRY = """
            (e.from_index <= :index and e.to_index > :index
             and reads_released(r.state, e.visibility, e.named, e.audience)
             and not exists (
                 select from released_entry t
                  where t.report_id = e.report_id and t.commitment = e.commitment and t.to_index = 9223372036854775807
                    and (t.version = e.version
                         or t.version = (select max(o.version) from released_entry o
                                          where o.report_id = e.report_id and o.commitment = e.commitment))
                    and not reads_released(r.state, t.visibility, t.named, t.audience)))""";

    /** Of report {@code r} and version {@code v}: released to an audience of the caller's, or with an entry for the caller. */
    static final String READABLE = """
            (reads_released(r.state, 'PARTICIPANTS', '{}', v.audience)
             or exists (select from released_entry e
                         where e.report_id = v.report_id and e.version = v.version and %s))""".replace("%s", READABLE_ENTRY);

    /** Of a query {@code q} about report {@code r}: what it asks about is readable to the caller, and the entry that it names. */
    static final String ASKED = """
            (exists (select from released_version v
                      where v.report_id = q.report_id and v.version = q.version and v.from_index <= :index and %v)
             and (q.commitment is null
                  or exists (select from released_entry e
                              where e.report_id = q.report_id and e.version = q.version and e.commitment = q.commitment
                                and %e)))""".replace("%v", READABLE).replace("%e", READABLE_ENTRY);

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
