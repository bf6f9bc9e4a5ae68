package org.tallystick.query.changes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tallystick.query.feed.ReleasedEntries;
import org.tallystick.query.platform.AsOf;
import org.tallystick.query.platform.Ciphertext;
import org.tallystick.query.platform.OpenedTexts;
import org.tallystick.query.platform.Page;
import org.tallystick.query.platform.Paging;
import org.tallystick.query.platform.Snapshot;
import org.tallystick.query.platform.Texts;
import tools.jackson.databind.JsonNode;

/** Compares what entries say at two points, as far as the caller may read each. */
@Component
final class ChangedEntries {

    /** Only reports that something happened to in between are looked at. */
    private static final String FIND =
            """
            with touched as materialized (
                select distinct c.report_id
                  from change c
                  join report r on r.report_id = c.report_id
                 where c.from_index > :beginning and c.from_index <= :end
                   and (:instrument::text is null or r.instrument = :instrument)
                   and (:state::text is null or r.state = :state)),
            %before,
            %after,
            differing as (
                select report_id, commitment, coalesce(a.instrument, b.instrument) as instrument,
                       coalesce(a.cycle, b.cycle) as cycle, coalesce(a.state, b.state) as state,
                       coalesce(a.agency, b.agency) as agency, coalesce(a.own, b.own) as own,
                       b.version as before_version, b.status as before_status, b.language as before_language,
                       b.narrative as before_narrative, b.reason as before_reason, b.details as before_details,
                       a.version as after_version, a.status as after_status, a.language as after_language,
                       a.narrative as after_narrative, a.reason as after_reason, a.details as after_details
                  from before b
                  full join after a using (report_id, commitment)
                 where a.entry_version is distinct from b.entry_version),
            keyed as (
                select d.*, concat_ws(E'\\n', instrument, cycle, state, agency, commitment) collate "C" as key
                  from differing d
                 where (:pillar::text is null or starts_with(commitment, :pillar || '.'))
                   and (:commitment::text is null or commitment = :commitment))
            select * from keyed where key > :after order by key limit :fetch""".replace("%before", readable("before", ":beginning")).replace("%after", readable("after", ":end"));

    /** State of what is told is as of the last change that was accepted by then. */
    private static final String LAST_BY = """
            select coalesce(max(from_index), -1) from change where accepted_at <= :time and from_index <= :index""";

    private final Texts texts;

    ChangedEntries(Texts texts) {
        this.texts = texts;
    }

    private static String readable(String name, String point) {
        return ReleasedEntries.READABLE
                .replaceFirst("readable as", name + " as")
                .replaceFirst("from said s", "from touched d join said s on s.report_id = d.report_id")
                .replace(":index", point);
    }

    Page<EntryChange> find(Snapshot snapshot, Scope scope, Paging paging) {
        long latest = snapshot.freshness().index();
        AsOf beginning = scope.beginning();
        AsOf end = scope.end();
        List<Stored> stored = snapshot.sql(FIND)
                .param("beginning", beginning == null ? -1 : index(snapshot, beginning))
                .param("end", end == null ? latest : Math.min(latest, index(snapshot, end)))
                .param("instrument", scope.instrument(), Types.VARCHAR)
                .param("state", scope.state(), Types.VARCHAR)
                .param("pillar", scope.pillar(), Types.VARCHAR)
                .param("commitment", scope.commitment(), Types.VARCHAR)
                .param("after", paging.after())
                .param("fetch", paging.fetch())
                .query(Stored::of)
                .list();
        OpenedTexts opened = texts.open(stored.stream().flatMap(Stored::texts));
        Page<Stored> page = Page.of(stored, paging, Stored::key);
        return new Page<>(page.items().stream().map(one -> one.answer(opened)).toList(), page.next());
    }

    private static long index(Snapshot snapshot, AsOf point) {
        return switch (point) {
            case AsOf.Latest() -> snapshot.freshness().index();
            case AsOf.Index(long index) -> index;
            case AsOf.Time(Instant time) ->
                snapshot.sql(LAST_BY)
                        .param("time", time.atOffset(ZoneOffset.UTC))
                        .query(Long.class)
                        .single();
        };
    }

    private record Stored(
            EntryChange line,
            String key,
            boolean own,
            @Nullable Said before,
            @Nullable Said after) {

        static Stored of(ResultSet row, int rowNumber) throws SQLException {
            Said before = Said.of(row, "before_");
            Said after = Said.of(row, "after_");
            EntryChange line = new EntryChange(
                    row.getString("instrument"),
                    row.getString("cycle"),
                    row.getString("state"),
                    row.getString("agency"),
                    row.getObject("report_id", UUID.class),
                    row.getString("commitment"),
                    before == null ? null : before.version(),
                    after == null ? null : after.version(),
                    List.of(),
                    false);
            return new Stored(line, row.getString("key"), row.getBoolean("own"), before, after);
        }

        Stream<@Nullable Ciphertext> texts() {
            return Stream.concat(Stream.ofNullable(before), Stream.ofNullable(after))
                    .flatMap(Said::texts);
        }

        EntryChange answer(OpenedTexts texts) {
            return new EntryChange(
                    line.instrument(),
                    line.cycle(),
                    line.state(),
                    line.agency(),
                    line.reportId(),
                    line.commitment(),
                    line.beforeVersion(),
                    line.afterVersion(),
                    differing(fields(before, texts), fields(after, texts)),
                    texts().anyMatch(texts::erased));
        }

        private Map<String, JsonNode> fields(@Nullable Said said, OpenedTexts texts) {
            return said == null ? Map.of() : said.fields(texts, own);
        }

        private static List<EntryChange.Field> differing(Map<String, JsonNode> before, Map<String, JsonNode> after) {
            TreeSet<String> places = new TreeSet<>(before.keySet());
            places.addAll(after.keySet());
            return places.stream()
                    .filter(place -> !Objects.equals(before.get(place), after.get(place)))
                    .map(place -> new EntryChange.Field(place, before.get(place), after.get(place)))
                    .toList();
        }
    }
}
