package org.tallystick.query.report;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tallystick.query.platform.OpenedTexts;
import org.tallystick.query.platform.Page;
import org.tallystick.query.platform.Paging;
import org.tallystick.query.platform.Problem;
import org.tallystick.query.platform.Snapshot;
import org.tallystick.query.platform.Texts;

/** Finds what happened to a report; how a state works inside is told to nobody else. */
@Component
final class Timeline {

    private static final String FIND =
            """
            select h.*
              from happening h
              join report r using (report_id)
             where h.report_id = :report and h.from_index <= :index and h.from_index > :after
               and (r.state is distinct from reader_state() or reads_instrument(r.instrument))
               and (:internal
                    or (h.event in ('ReportQueried', 'QueryAnswered')
                        and reader_is('secretariat') and reads_instrument(r.instrument) and exists (
                        select from query q
                         where q.report_id = h.report_id and q.query = h.version and %q))
                    or ((h.event in ('ReportReleased', 'ReportWithdrawn')
                         or (h.event = 'ReportAcknowledged' and reader_is('secretariat') and reads_instrument(r.instrument)))
                        and exists (
                        select from released_version v
                         where v.report_id = h.report_id and v.version = h.version and %v)))
             order by h.from_index
             limit :fetch""".replace("%q", ReleasedVersions.ASKED).replace("%v", ReleasedVersions.READABLE);

    private final Texts texts;

    Timeline(Texts texts) {
        this.texts = texts;
    }

    Page<TimelineItem> find(Snapshot snapshot, UUID report, Paging paging) {
        Optional<ReportHead> head = ReportHead.find(snapshot, report);
        boolean internal = head.filter(ReportHead::internal).isPresent();
        boolean takesPart = head.filter(ReportHead::takesPart).isPresent();
        boolean withdrawn = head.flatMap(h -> Withdrawal.find(snapshot, h)).isPresent();
        List<StoredHappening> stored = snapshot
                .sql(FIND)
                .param("report", report)
                .param("internal", internal)
                .param("after", after(paging))
                .param("fetch", paging.fetch())
                .query(StoredHappening::of)
                .list()
                .stream()
                .map(h -> internal ? h : h.toOthers(withdrawn))
                .toList();
        if (stored.isEmpty() && paging.after().isEmpty() && !takesPart) {
            throw Problem.NOT_FOUND.because("no report " + report);
        }
        OpenedTexts opened = texts.open(stored.stream().flatMap(StoredHappening::texts));
        List<TimelineItem> items = stored.stream().map(h -> h.item(opened)).toList();
        return Page.of(items, paging, item -> Long.toString(item.ledgerIndex()));
    }

    private static long after(Paging paging) {
        try {
            return paging.after().isEmpty() ? -1 : Long.parseLong(paging.after());
        } catch (NumberFormatException e) {
            throw Problem.CURSOR_MALFORMED.because("not a cursor of a timeline");
        }
    }
}
