package org.tallystick.query.report;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.report.ReportEvent;
import org.tallystick.events.report.ReportEvent.ContentExpunged;
import org.tallystick.events.report.ReportEvent.DelegationEnded;
import org.tallystick.events.report.ReportEvent.DraftsErased;
import org.tallystick.events.report.ReportEvent.DraftsKept;
import org.tallystick.events.report.ReportEvent.EntryDelegated;
import org.tallystick.events.report.ReportEvent.EntryReclassified;
import org.tallystick.events.report.ReportEvent.EntryRecorded;
import org.tallystick.events.report.ReportEvent.EntryReleased;
import org.tallystick.events.report.ReportEvent.EntryRemoved;
import org.tallystick.events.report.ReportEvent.QueryAnswered;
import org.tallystick.events.report.ReportEvent.ReportAcknowledged;
import org.tallystick.events.report.ReportEvent.ReportCorrected;
import org.tallystick.events.report.ReportEvent.ReportOpened;
import org.tallystick.events.report.ReportEvent.ReportQueried;
import org.tallystick.events.report.ReportEvent.ReportRecalled;
import org.tallystick.events.report.ReportEvent.ReportReleased;
import org.tallystick.events.report.ReportEvent.ReportReturned;
import org.tallystick.events.report.ReportEvent.ReportRouted;
import org.tallystick.events.report.ReportEvent.ReportSubmitted;
import org.tallystick.events.report.ReportEvent.ReportWithdrawn;
import org.tallystick.events.report.ReportEvent.StepCleared;
import org.tallystick.query.feed.Columns;

/** Where a report stands from an event on, and who holds the step that has it. */
final class StageRows {

    private static final String FIRST_STEP = "";

    private static final String INSERT = """
            insert into stage (report_id, stage, step, holder_kind, holder, from_index)
            select n.report_id, n.stage, c.step, c.holder_kind, c.holder, n.from_index
              from unnest(?, ?, ?, ?) as n (report_id, stage, step, from_index)
              left join chain_step c
                on c.report_id = n.report_id and (c.step = n.step or (n.step = '' and c.position = 0))
               and c.from_index = (select max(r.from_index) from chain_step r
                                    where r.report_id = n.report_id and r.from_index <= n.from_index)""";

    private static final String CLOSE = """
            update stage s
               set to_index = n.next_index
              from (select h.report_id, h.from_index,
                           lead(h.from_index) over (partition by h.report_id order by h.from_index) as next_index
                      from stage h
                     where h.report_id = any (?)) n
             where s.report_id = n.report_id and s.from_index = n.from_index and s.to_index > n.next_index""";

    private StageRows() {}

    static void write(Connection tx, List<Happened<ReportEvent>> events) throws SQLException {
        List<Row> rows = events.stream().flatMap(StageRows::row).toList();
        Columns.of(rows)
                .add("uuid", Row::report)
                .add("text", Row::stage)
                .add("text", Row::step)
                .add("bigint", Row::index)
                .execute(tx, INSERT);
        Columns.of(rows).add("uuid", Row::report).execute(tx, CLOSE);
    }

    private static Stream<Row> row(Happened<ReportEvent> happened) {
        return switch (happened.event()) {
            case ReportOpened _ -> Stream.of(row(happened, Stage.DRAFT, null));
            case ReportSubmitted _ -> Stream.of(row(happened, Stage.SUBMITTED, FIRST_STEP));
            case StepCleared e -> Stream.of(row(happened, Stage.at(e.nextStep(), Stage.CLEARED), e.nextStep()));
            case ReportReturned e -> Stream.of(row(happened, Stage.at(e.toStep(), Stage.RETURNED), e.toStep()));
            case ReportReleased _ -> Stream.of(row(happened, Stage.RELEASED, null));
            case ReportRecalled _ -> Stream.of(row(happened, Stage.DRAFT, null));
            case ReportWithdrawn _ -> Stream.of(row(happened, Stage.WITHDRAWN, null));
            // What corrects is submitted in the same breath.
            case ReportCorrected _ -> Stream.empty();
            case EntryRecorded _, EntryRemoved _, EntryDelegated _, DelegationEnded _ -> Stream.empty();
            case EntryReleased _,
                    EntryReclassified _,
                    ContentExpunged _,
                    DraftsErased _,
                    DraftsKept _,
                    ReportRouted _ -> Stream.empty();
            case ReportAcknowledged _, ReportQueried _, QueryAnswered _ -> Stream.empty();
        };
    }

    private static Row row(Happened<ReportEvent> happened, Stage stage, @Nullable String step) {
        return new Row(happened.report(), stage, step, happened.index());
    }

    private record Row(UUID report, Stage stage, @Nullable String step, long index) {}
}
