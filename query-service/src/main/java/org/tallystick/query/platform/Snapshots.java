package org.tallystick.query.platform;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens snapshots for questions, once the point that they are about has been applied. */
@Component
final class Snapshots {

    private static final String OPEN = """
            select a.version, p.next_index - 1 as index, p.accepted_at,
                   array(select k.entry_index from feed.skipped k
                          where k.name = a.name and k.version = a.version order by k.entry_index limit 100) as skipped,
                   set_config('search_path', a.name || '_v' || a.version || ', platform', true),
                   set_config('reader.roles', :roles, true), set_config('reader.state', :state, true),
                   set_config('reader.agency', :agency, true), set_config('reader.steps', :steps, true),
                   set_config('reader.audience', :audience, true), set_config('reader.names', :names, true),
                   set_config('reader.instruments', :instruments, true)
              from feed.active_version a
              join feed.projection_position p using (name, version)
             where a.name = :projection""";

    private static final String ACCEPTED_AT = "select feed.accepted_at(:index)";

    private final Points points;
    private final JdbcClient client;
    private final TransactionTemplate snapshot;

    Snapshots(Points points, @Qualifier("query") JdbcClient client, @Qualifier("query") TransactionTemplate snapshot) {
        this.points = points;
        this.client = client;
        this.snapshot = snapshot;
    }

    <T> T open(String projection, Question question, BiFunction<Snapshot, Position, T> ask) {
        OptionalLong asOf = points.await(projection, question);
        return Objects.requireNonNull(snapshot.execute(_ -> {
            Position position = enter(projection, question.reader());
            Freshness freshness = asOf.isPresent() ? at(asOf.getAsLong()) : position.freshness();
            return ask.apply(new Snapshot(client, question.reader(), freshness, position.freshness()), position);
        }));
    }

    private Position enter(String projection, Reader reader) {
        return client.sql(OPEN)
                .param("projection", projection)
                .param("roles", list(reader.roles()))
                .param("state", text(reader.state()))
                .param("agency", text(reader.agency()))
                .param("steps", list(reader.steps()))
                .param("audience", list(reader.audience()))
                .param("instruments", list(reader.instruments()))
                .param("names", list(reader.names()))
                .query(Snapshots::position)
                .optional()
                .orElseThrow(() -> Problem.NOT_YET_APPLIED.because("nothing of the ledger has been read yet"));
    }

    private static Position position(ResultSet row, int rowNumber) throws SQLException {
        OffsetDateTime accepted = row.getObject("accepted_at", OffsetDateTime.class);
        Instant time = accepted == null ? Instant.EPOCH : accepted.toInstant();
        List<Long> skipped = List.of((Long[]) row.getArray("skipped").getArray());
        return new Position(row.getInt("version"), new Freshness(row.getLong("index"), time), skipped);
    }

    private Freshness at(long index) {
        Instant time = client.sql(ACCEPTED_AT)
                .param("index", index)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant)
                .orElse(Instant.EPOCH);
        return new Freshness(index, time);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static String list(Iterable<String> values) {
        return String.join(",", values);
    }
}
