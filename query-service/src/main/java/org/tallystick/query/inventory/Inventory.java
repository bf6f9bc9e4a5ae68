package org.tallystick.query.inventory;

import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tallystick.query.feed.ReleasedEntries;
import org.tallystick.query.platform.OpenedTexts;
import org.tallystick.query.platform.Page;
import org.tallystick.query.platform.Paging;
import org.tallystick.query.platform.Snapshot;
import org.tallystick.query.platform.Texts;

/** Finds good practices and challenges, also by their words. */
@Component
final class Inventory {

    private static final String LIST = "with " + ReleasedEntries.READABLE + """
            , listed as (
                select x.*, d.number, jsonb_build_object('stream', x.details -> 'stream') || d.text as text,
                       concat_ws(E'\\n', x.instrument, x.cycle, x.state, x.agency, x.commitment, lpad(d.number::text, 6, '0'))
                           collate "C" as key
                  from readable x
                 cross join lateral jsonb_array_elements(x.details #> array['details', :member])
                       with ordinality as d (text, number)
                 where (x.instrument, x.cycle) in (select * from unnest(:instruments::text[], :cycles::text[]))
                   and (:state::text is null or x.state = :state)
                   and (:topic::text is null or x.commitment = :topic or starts_with(x.commitment, :topic || '.'))
                   and (:language::text is null or x.language = :language))
            select * from listed where key > :after order by key limit :fetch""";

    private static final String CYCLES = """
            select distinct instrument, cycle from report
             where (instrument, cycle) %s (:fromInstrument, :fromCycle)
               and (:instrument::text is null or instrument = :instrument)
               and (:cycle::text is null or cycle = :cycle)
             order by instrument, cycle limit :cycles""";

    /** Each text is matched in its own language. */
    private static final String MATCHING = """
            select o.place::integer - 1 as place
              from unnest(:languages::text[], :texts::text[]) with ordinality as o (language, text, place)
             cross join lateral (
                   select (case when o.language ~* '^en(-|$)' then 'english'
                                when o.language ~* '^ru(-|$)' then 'russian'
                                else 'simple' end)::regconfig as words
             ) c
             where to_tsvector(c.words, o.text) @@ websearch_to_tsquery(c.words, :words)
             order by o.place""";

    /** Texts that are opened and matched at once, and how often for one page. */
    private static final int CHUNK = 500;

    private static final int MOST_CHUNKS = 20;

    /** Cycles that are looked at first; while they hold too little, twice as many each time. */
    private static final int FEW_CYCLES = 4;

    private final Texts texts;

    Inventory(Texts texts) {
        this.texts = texts;
    }

    /** Null: any. */
    record Filter(
            @Nullable String instrument,
            @Nullable String cycle,
            @Nullable String state,
            @Nullable String topic,
            @Nullable String language,
            @Nullable String words) {}

    Page<InventoryLine> find(Snapshot snapshot, Sort sort, Filter filter, Paging paging) {
        Page<StoredLine> page = filter.words() == null
                ? Page.of(lines(snapshot, sort, filter, paging.after(), paging.fetch()), paging, StoredLine::key)
                : search(snapshot, sort, filter, filter.words(), paging);
        return new Page<>(page.items().stream().map(StoredLine::line).toList(), page.next());
    }

    /** A page that is cut short by the work that it took has a next one all the same. */
    private Page<StoredLine> search(Snapshot snapshot, Sort sort, Filter filter, String words, Paging paging) {
        List<StoredLine> found = new ArrayList<>();
        String after = paging.after();
        for (int chunk = 0; chunk < MOST_CHUNKS; chunk++) {
            List<StoredLine> lines = lines(snapshot, sort, filter, after, CHUNK);
            found.addAll(matching(snapshot, words, lines));
            if (found.size() > paging.limit() || lines.size() < CHUNK) {
                return Page.of(found, paging, StoredLine::key);
            }
            after = lines.getLast().key();
        }
        return new Page<>(found, Paging.cursor(after));
    }

    private static List<StoredLine> matching(Snapshot snapshot, String words, List<StoredLine> lines) {
        List<StoredLine> readable =
                lines.stream().filter(one -> one.line().text() != null).toList();
        return snapshot.sql(MATCHING)
                .param("words", words)
                .param("languages", array(readable, InventoryLine::language))
                .param("texts", array(readable, line -> String.valueOf(line.text())))
                .query((row, _) -> readable.get(row.getInt("place")))
                .list();
    }

    private static String[] array(List<StoredLine> lines, Function<InventoryLine, String> part) {
        return lines.stream().map(one -> part.apply(one.line())).toArray(String[]::new);
    }

    /** Cycle by cycle, in the order of the keys: a page costs what it holds, however much there is. */
    private List<StoredLine> lines(Snapshot snapshot, Sort sort, Filter filter, String after, int fetch) {
        List<StoredLine> stored = new ArrayList<>();
        List<Cycle> cycles = cycles(snapshot, filter, ">=", Cycle.of(after), FEW_CYCLES);
        for (int most = FEW_CYCLES; !cycles.isEmpty(); most *= 2) {
            stored.addAll(lines(snapshot, sort, filter, cycles, after, fetch - stored.size()));
            cycles = stored.size() == fetch || cycles.size() < most
                    ? List.of()
                    : cycles(snapshot, filter, ">", cycles.getLast(), most * 2);
        }
        OpenedTexts opened = texts.open(stored.stream().map(StoredLine::text));
        return stored.stream().map(one -> one.opened(opened)).toList();
    }

    /** What a key begins with. */
    private record Cycle(String instrument, String period) {

        static Cycle of(String key) {
            String[] parts = key.split("\n", 3);
            return new Cycle(parts[0], parts.length == 1 ? "" : parts[1]);
        }
    }

    private static List<Cycle> cycles(Snapshot snapshot, Filter filter, String comparison, Cycle from, int most) {
        return snapshot.sql(CYCLES.replace("%s", comparison))
                .param("fromInstrument", from.instrument())
                .param("fromCycle", from.period())
                .param("instrument", filter.instrument(), Types.VARCHAR)
                .param("cycle", filter.cycle(), Types.VARCHAR)
                .param("cycles", most)
                .query((row, _) -> new Cycle(row.getString("instrument"), row.getString("cycle")))
                .list();
    }

    private static List<StoredLine> lines(
            Snapshot snapshot, Sort sort, Filter filter, List<Cycle> cycles, String after, int fetch) {
        return snapshot.sql(LIST)
                .param("member", sort.member())
                .param("instruments", cycles.stream().map(Cycle::instrument).toArray(String[]::new))
                .param("cycles", cycles.stream().map(Cycle::period).toArray(String[]::new))
                .param("state", filter.state(), Types.VARCHAR)
                .param("topic", filter.topic(), Types.VARCHAR)
                .param("language", filter.language(), Types.VARCHAR)
                .param("after", after)
                .param("fetch", fetch)
                .query(StoredLine::of)
                .list();
    }
}
