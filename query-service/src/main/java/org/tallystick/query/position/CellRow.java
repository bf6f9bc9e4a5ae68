package org.tallystick.query.position;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.report.EntryStatus;
import org.tallystick.query.feed.Columns;

/**
 * All that the position of one cell is decided from, while none of it changes.
 *
 * @param lastDay of the cycle: the day whose mandates count
 * @param expected among the cells that were frozen when the cycle opened
 * @param mandated agencies with a mandate on the last day, in order
 * @param lead the one of them that leads
 * @param voices by agency, in order
 * @param statement what the state itself says, or said until it revoked it
 */
record CellRow(
        String instrument,
        String period,
        String state,
        String commitment,
        LocalDate lastDay,
        boolean expected,
        List<String> mandated,
        @Nullable String lead,
        List<Voice> voices,
        @Nullable Statement statement) {

    /** The driver reads arrays of times into a type of the last century; as JSON they are read as what they are. */
    static final String COLUMNS = "t.*, to_json(t.first_released)::text as times";

    static final Table<CellRow> TABLE = new Table<>(
            "cell",
            List.of(
                    new Column<>("instrument", "text", CellRow::instrument),
                    new Column<>("period", "text", CellRow::period),
                    new Column<>("state", "text", CellRow::state),
                    new Column<>("commitment", "text", CellRow::commitment)),
            List.of(
                    new Column<>("last_day", "date", CellRow::lastDay),
                    new Column<>("expected", "boolean", CellRow::expected),
                    new Column<>("mandated", "text[]", c -> Columns.array(c.mandated())),
                    new Column<>("lead", "text", CellRow::lead),
                    new Column<>("agencies", "text[]", c -> c.array(Voice::agency)),
                    new Column<>("reports", "uuid[]", c -> c.array(Voice::report)),
                    new Column<>("versions", "integer[]", c -> c.array(Voice::version)),
                    new Column<>("statuses", "text[]", c -> c.array(Voice::status)),
                    new Column<>("reaches", "text[]", c -> c.array(Voice::reach)),
                    new Column<>("first_released", "timestamptz[]", c -> c.array(Voice::firstReleased)),
                    new Column<>("determination", "uuid", c -> c.stated(Statement::determination)),
                    new Column<>("determined_version", "integer", c -> c.stated(Statement::version)),
                    new Column<>("determined", "text", c -> c.stated(Statement::status)),
                    new Column<>("determined_reach", "text", c -> c.stated(Statement::reach)),
                    new Column<>("determined_since", "timestamptz", c -> c.stated(Statement::since))));

    static List<String> key(ReportRow report, String commitment) {
        return List.of(report.instrument(), report.period(), report.state(), commitment);
    }

    static CellRow empty(CycleRow cycle, String state, String commitment) {
        return new CellRow(
                cycle.instrument(),
                cycle.period(),
                state,
                commitment,
                cycle.lastDay(),
                false,
                List.of(),
                null,
                List.of(),
                null);
    }

    CellRow expectedToo() {
        return new CellRow(instrument, period, state, commitment, lastDay, true, mandated, lead, voices, statement);
    }

    CellRow mandated(String agency, boolean leads) {
        List<String> all = Stream.concat(mandated.stream(), Stream.of(agency))
                .sorted()
                .distinct()
                .toList();
        String leader = leads ? agency : lead;
        return new CellRow(instrument, period, state, commitment, lastDay, expected, all, leader, voices, statement);
    }

    CellRow without(String agency) {
        List<String> left =
                mandated.stream().filter(other -> !other.equals(agency)).toList();
        String leader = agency.equals(lead) ? null : lead;
        return new CellRow(instrument, period, state, commitment, lastDay, expected, left, leader, voices, statement);
    }

    /** {@code said} takes the place of what its agency said before. */
    CellRow with(Voice said) {
        List<Voice> all = new ArrayList<>(voices);
        Voice later = voices.stream()
                .filter(before -> before.agency().equals(said.agency()))
                .findFirst()
                .map(before -> said.since(before.firstReleased()))
                .orElse(said);
        all.removeIf(before -> before.agency().equals(said.agency()));
        all.add(later);
        all.sort(Comparator.comparing(Voice::agency));
        return saying(List.copyOf(all));
    }

    /** Whoever read that version of the report's entry, others do from now on. */
    CellRow reclassified(UUID report, int version, String reach) {
        return saying(voices.stream()
                .map(voice -> voice.isOf(report) && voice.version() == version ? voice.reaching(reach) : voice)
                .toList());
    }

    /** What the report said here in versions before {@code version} is said no more. */
    CellRow without(UUID report, int version) {
        return saying(voices.stream()
                .filter(voice -> !voice.isOf(report) || voice.version() >= version)
                .toList());
    }

    private CellRow saying(List<Voice> all) {
        return new CellRow(instrument, period, state, commitment, lastDay, expected, mandated, lead, all, statement);
    }

    CellRow stating(Statement stated) {
        return new CellRow(instrument, period, state, commitment, lastDay, expected, mandated, lead, voices, stated);
    }

    static CellRow read(ResultSet row) throws SQLException {
        return new CellRow(
                row.getString("instrument"),
                row.getString("period"),
                row.getString("state"),
                row.getString("commitment"),
                row.getObject("last_day", LocalDate.class),
                row.getBoolean("expected"),
                List.of((String[]) row.getArray("mandated").getArray()),
                row.getString("lead"),
                voices(row),
                Statement.read(row));
    }

    private static List<Voice> voices(ResultSet row) throws SQLException {
        String[] agencies = (String[]) row.getArray("agencies").getArray();
        UUID[] reports = (UUID[]) row.getArray("reports").getArray();
        Integer[] versions = (Integer[]) row.getArray("versions").getArray();
        String[] statuses = (String[]) row.getArray("statuses").getArray();
        String[] reaches = (String[]) row.getArray("reaches").getArray();
        OffsetDateTime[] times = Json.read(row.getString("times"), OffsetDateTime[].class);
        List<Voice> voices = new ArrayList<>();
        for (int i = 0; i < agencies.length; i++) {
            voices.add(new Voice(
                    agencies[i],
                    reports[i],
                    versions[i],
                    EntryStatus.valueOf(statuses[i]),
                    reaches[i],
                    times[i].toInstant()));
        }
        return List.copyOf(voices);
    }

    private @Nullable Object stated(Function<Statement, @Nullable Object> part) {
        return statement == null ? null : part.apply(statement);
    }

    private String array(Function<Voice, Object> part) {
        Stream<String> parts = voices.stream().map(part).map(Object::toString);
        return Columns.array(parts.toList());
    }
}
