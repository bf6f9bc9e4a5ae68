package org.tallystick.query.report;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tallystick.events.report.ReportEvent;
import org.tallystick.events.report.ReportEvent.BoundStep;
import org.tallystick.events.report.ReportEvent.ReportOpened;
import org.tallystick.events.report.ReportEvent.ReportRouted;
import org.tallystick.query.feed.Columns;

/** What a report is bound to for good, its cell and its catalogue version; and the steps that it passes from an event on. */
final class OpenedRows {

    private static final String REPORT = """
            insert into report (report_id, instrument, cycle, state, agency, catalogue_version, from_index)
            select * from unnest(?, ?, ?, ?, ?, ?, ?)""";

    private static final String STEP = """
            insert into chain_step (report_id, position, step, holder_kind, holder, from_index)
            select * from unnest(?, ?, ?, ?, ?, ?)""";

    private OpenedRows() {}

    static void write(Connection tx, List<Happened<ReportEvent>> events) throws SQLException {
        List<Happened<ReportOpened>> opened = Happened.only(ReportOpened.class, events);
        Columns.of(opened)
                .add("uuid", Happened::report)
                .add("text", h -> h.event().instrument())
                .add("text", h -> h.event().cycle())
                .add("text", h -> h.event().state())
                .add("text", h -> h.event().agency())
                .add("integer", h -> h.event().catalogueVersion())
                .add("bigint", Happened::index)
                .execute(tx, REPORT);
        Columns.of(events.stream().flatMap(OpenedRows::steps).toList())
                .add("uuid", Step::report)
                .add("integer", Step::position)
                .add("text", row -> row.step().step())
                .add("text", row -> row.step().holderKind())
                .add("text", row -> row.step().holder())
                .add("bigint", Step::index)
                .execute(tx, STEP);
    }

    private static Stream<Step> steps(Happened<ReportEvent> happened) {
        List<BoundStep> steps = switch (happened.event()) {
            case ReportOpened opened -> opened.chain().steps();
            case ReportRouted routed -> routed.steps();
            default -> List.of();
        };
        return IntStream.range(0, steps.size())
                .mapToObj(i -> new Step(happened.report(), i, steps.get(i), happened.index()));
    }

    private record Step(UUID report, int position, BoundStep step, long index) {}
}
