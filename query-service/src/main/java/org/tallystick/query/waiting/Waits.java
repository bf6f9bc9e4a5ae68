package org.tallystick.query.waiting;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tallystick.query.feed.Documents;
import org.tallystick.query.feed.ReleasedEntries;
import org.tallystick.query.platform.OpenedTexts;
import org.tallystick.query.platform.Page;
import org.tallystick.query.platform.Paging;
import org.tallystick.query.platform.Snapshot;
import org.tallystick.query.platform.Texts;

/** Finds what waits for the caller. */
@Component
final class Waits {

    private static final String CYCLES = """
            select id, doc from cycle
             where reads_instrument(instrument) and from_index <= :index and to_index > :index
             order by id""";

    /** Released to an audience of the caller's, then and also today; of what was asked about an entry, as far as that may be read. */
    private static final String RELEASED = """
            select r.id, r.doc, false as drafts, false as clears, false as coordinates, null as writes,
                   array(select (q ->> 'number')::integer
                           from jsonb_array_elements(r.doc -> 'queries') q
                          where q ->> 'commitment' is null
                             or exists (select from terms t
                                         where t.report_id = r.id::uuid and t.commitment = q ->> 'commitment'
                                           and t.version = (q ->> 'version')::integer and %s)) as told
              from report r
             where r.unheard and reader_is('secretariat') and reads_instrument(r.instrument) and reads_audience(r.audience)
               and r.from_index <= :index and r.to_index > :index
               and exists (select from report n
                            where n.id = r.id and n.to_index = 9223372036854775807 and reads_audience(n.audience))""".replace("%s", ReleasedEntries.READABLE_TERMS);

    private final Texts texts;

    Waits(Texts texts) {
        this.texts = texts;
    }

    /** What waits is little, or somebody has fallen behind: it is put in order here. */
    Page<WaitingItem> find(Snapshot snapshot, Instant at, Paging paging) {
        Map<String, CycleDocument> cycles = cycles(snapshot);
        List<StoredItem> items = Stream.of(
                        new OwnState(snapshot, at, cycles).items(),
                        new Owed(snapshot, new Days(cycles)).items(),
                        secretariat(snapshot, at))
                .flatMap(all -> all)
                .filter(one -> one.item().key().compareTo(paging.after()) > 0)
                .sorted(Comparator.comparing(one -> one.item().key()))
                .limit(paging.fetch())
                .toList();
        Page<StoredItem> page = Page.of(items, paging, one -> one.item().key());
        OpenedTexts opened = texts.open(page.items().stream().flatMap(StoredItem::texts));
        return new Page<>(page.items().stream().map(one -> one.answer(opened)).toList(), page.next());
    }

    private static Map<String, CycleDocument> cycles(Snapshot snapshot) {
        Map<String, CycleDocument> cycles = new LinkedHashMap<>();
        snapshot.sql(CYCLES).query(row -> {
            cycles.put(row.getString("id"), Documents.read(row.getString("doc"), CycleDocument.class));
        });
        return cycles;
    }

    private static Stream<StoredItem> secretariat(Snapshot snapshot, Instant at) {
        return snapshot.sql(RELEASED).query(StoredReport::of).list().stream().flatMap(report -> report.outside(at));
    }
}
