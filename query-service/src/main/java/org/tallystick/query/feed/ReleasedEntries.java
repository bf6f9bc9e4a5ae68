package org.tallystick.query.feed;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.Text;
import org.tallystick.events.report.ReportEvent;
import org.tallystick.events.report.ReportEvent.EntryReclassified;
import org.tallystick.events.report.ReportEvent.EntryRecorded;
import org.tallystick.events.report.ReportEvent.EntryReleased;
import org.tallystick.events.report.ReportEvent.ReportOpened;
import org.tallystick.events.report.ReportEvent.ReportReleased;
import org.tallystick.events.report.ReportEvent.ReportWithdrawn;
import org.tallystick.query.platform.Ciphertext;
import org.tallystick.query.platform.StoredDetails;

/**
 * What reports say to whom, for every question about the content of entries: each keeps these tables in its own schema, made by
 * {@code call feed.make_released_entries('<projection>')}, and all of them judge alike who may read.
 */
public final class ReleasedEntries {

    /** Whether who asks may read what {@code t}, terms of report {@code r}, were at the point asked about, and also what they are today. */
    public static final String READABLE_TERMS = """
            (t.from_index <= :index and t.to_index > :index
             and (r.state is distinct from reader_state() or reads_instrument(r.instrument))
             and reads_released(r.state, t.visibility, t.named, t.audience)
             and not exists (
                 select from terms n
                  where n.report_id = t.report_id and n.commitment = t.commitment and n.to_index = 9223372036854775807
                    and (n.version = t.version
                         or n.version = (select max(o.version) from terms o
                                          where o.report_id = t.report_id and o.commitment = t.commitment))
                    and not reads_released(r.state, n.visibility, n.named, n.audience)))""";

    /** For {@code with}: what is said at the point asked about, as far as who asks may read it. */
    public static final String READABLE = """
            readable as not materialized (
                select r.report_id, r.instrument, r.cycle, r.state, r.agency, r.catalogue_version, s.commitment, s.version,
                       e.entry_version, e.status, e.language, e.narrative, e.reason, e.details,
                       coalesce(r.state = reader_state(), false) as own
                  from said s
                  join report r on r.report_id = s.report_id
                  join recorded e on e.report_id = s.report_id and e.commitment = s.commitment
                   and e.entry_version = s.entry_version
                  join terms t on t.report_id = s.report_id and t.commitment = s.commitment and t.version = s.version
                 where s.from_index <= :index and s.to_index > :index and %s)""".replace("%s", READABLE_TERMS);

    private static final String STREAM = "report/";

    private final Predicate<EntryRecorded> which;

    /** @param which entries the projection keeps, and so is about */
    public ReleasedEntries(Predicate<EntryRecorded> which) {
        this.which = which;
    }

    public void write(Connection tx, List<LedgerEntry> batch) throws SQLException {
        List<Happened<ReportEvent>> events = terms(tx, batch);
        recorded(
                tx,
                only(EntryRecorded.class, events).stream()
                        .filter(h -> which.test(h.event()))
                        .toList());
        said(tx, only(ReportReleased.class, events));
        unsaid(tx, events);
        Expunged.in(batch).purge(tx, ReleasedEntriesSql.PURGE);
    }

    /** Only which reports there are and who may read what they release, for tables made by {@code feed.make_entry_terms}. */
    public static void writeTerms(Connection tx, List<LedgerEntry> batch) throws SQLException {
        terms(tx, batch);
    }

    /** Only who may read what reports release, where the reports themselves are kept otherwise. */
    public static void writeReaders(Connection tx, List<LedgerEntry> batch) throws SQLException {
        readers(tx, events(batch));
    }

    private static List<Happened<ReportEvent>> terms(Connection tx, List<LedgerEntry> batch) throws SQLException {
        List<Happened<ReportEvent>> events = events(batch);
        opened(tx, only(ReportOpened.class, events));
        readers(tx, events);
        return events;
    }

    private static void readers(Connection tx, List<Happened<ReportEvent>> events) throws SQLException {
        released(tx, only(EntryReleased.class, events));
        reclassified(tx, only(EntryReclassified.class, events));
    }

    private static List<Happened<ReportEvent>> events(List<LedgerEntry> batch) {
        return batch.stream()
                .filter(entry -> entry.envelope().payload() instanceof ReportEvent)
                .map(entry ->
                        new Happened<>(entry, (ReportEvent) entry.envelope().payload()))
                .toList();
    }

    private static void opened(Connection tx, List<Happened<ReportOpened>> events) throws SQLException {
        Columns.of(events)
                .add("uuid", Happened::report)
                .add("text", h -> h.event().instrument())
                .add("text", h -> h.event().cycle())
                .add("text", h -> h.event().state())
                .add("text", h -> h.event().agency())
                .add("integer", h -> h.event().catalogueVersion())
                .add("bigint", Happened::index)
                .execute(tx, ReleasedEntriesSql.REPORT);
    }

    private static void recorded(Connection tx, List<Happened<EntryRecorded>> events) throws SQLException {
        Columns.of(events)
                .add("uuid", Happened::report)
                .add("text", h -> h.event().commitment())
                .add("integer", h -> h.event().entryVersion())
                .add("text", h -> h.event().status())
                .add("text", h -> h.event().language())
                .add("jsonb", h -> h.json(h.event().narrative()))
                .add("jsonb", h -> h.json(h.event().reason()))
                .add("jsonb", h -> StoredDetails.toJson(h.stream(), h.event().details()))
                .add("bigint", Happened::index)
                .execute(tx, ReleasedEntriesSql.RECORDED);
    }

    private static void released(Connection tx, List<Happened<EntryReleased>> events) throws SQLException {
        Columns.of(events)
                .add("uuid", Happened::report)
                .add("text", h -> h.event().commitment())
                .add("integer", h -> h.event().version())
                .add("integer", h -> h.event().entryVersion())
                .add("text", h -> h.event().visibility())
                .add("text", h -> Columns.array(h.event().named()))
                .add("text", h -> Columns.array(h.event().audience()))
                .add("bigint", Happened::index)
                .execute(tx, ReleasedEntriesSql.TERMS);
    }

    private static void reclassified(Connection tx, List<Happened<EntryReclassified>> events) throws SQLException {
        Columns.of(events)
                .add("uuid", Happened::report)
                .add("text", h -> h.event().commitment())
                .add("integer", h -> h.event().version())
                .add("text", h -> h.event().visibility())
                .add("text", h -> Columns.array(h.event().named()))
                .add("bigint", Happened::index)
                .execute(tx, ReleasedEntriesSql.RECLASSIFIED);
        Columns.of(events)
                .add("uuid", Happened::report)
                .add("text", h -> h.event().commitment())
                .add("integer", h -> h.event().version())
                .execute(tx, ReleasedEntriesSql.CLOSE);
    }

    private static void said(Connection tx, List<Happened<ReportReleased>> events) throws SQLException {
        Columns.of(events)
                .add("uuid", Happened::report)
                .add("integer", h -> h.event().version())
                .add("bigint", Happened::index)
                .execute(tx, ReleasedEntriesSql.SAID);
    }

    private static void unsaid(Connection tx, List<Happened<ReportEvent>> events) throws SQLException {
        Columns.of(events.stream().filter(h -> h.ends() > 0).toList())
                .add("uuid", Happened::report)
                .add("integer", Happened::ends)
                .add("bigint", Happened::index)
                .execute(tx, ReleasedEntriesSql.UNSAID);
    }

    private static <E extends ReportEvent> List<Happened<E>> only(Class<E> type, List<Happened<ReportEvent>> events) {
        return events.stream()
                .filter(h -> type.isInstance(h.event()))
                .map(h -> new Happened<>(h.entry(), type.cast(h.event())))
                .toList();
    }

    private record Happened<E extends ReportEvent>(LedgerEntry entry, E event) {

        UUID report() {
            return UUID.fromString(stream().substring(STREAM.length()));
        }

        String stream() {
            return entry.envelope().stream();
        }

        long index() {
            return entry.index();
        }

        @Nullable
        String json(@Nullable Text text) {
            return Ciphertext.toJson(stream(), text);
        }

        /** Versions below it are said no more; 0 for an event that ends nothing. */
        int ends() {
            return switch (event) {
                case ReportReleased e -> e.version();
                case ReportWithdrawn _ -> Integer.MAX_VALUE;
                default -> 0;
            };
        }
    }
}
