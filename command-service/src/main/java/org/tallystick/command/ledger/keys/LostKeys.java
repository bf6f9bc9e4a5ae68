package org.tallystick.command.ledger.keys;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import org.tallystick.command.ledger.keys.Destructions.Position;

/**
 * Keys that the ledger tells of and that are neither there nor destroyed by an event, such as after an older key database was restored:
 * what was encrypted under them is lost. Counted once at the start, in the background; a state that expunges what is lost takes it off.
 *
 * <p>Where nothing was lost, the next start goes on from there: how far this is lies beside the keys, with the newest of them, and comes
 * back with them. Without that one the table of keys is another, and all are looked for again, as at each start while one is lost.
 */
@Component
final class LostKeys implements HealthIndicator {

    private static final int LOT = 2_000;
    private static final int MOST = 1_000;

    /** Entries that are looked at for one answer: each is searched as text. */
    static final int ENTRIES = 50_000;

    private static final Logger LOG = LoggerFactory.getLogger(LostKeys.class);

    /** A text that is encrypted, or a file; what callers write is in neither place in clear. */
    private static final String NAMED = """
        SELECT (m.id)[1]::uuid, min(e.idx)
        FROM ledger_entry e
        CROSS JOIN LATERAL regexp_matches(
            convert_from(e.event, 'UTF8'), '"(?:kid|file)":"([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})"', 'g') AS m (id)
        WHERE e.idx >= ? AND e.idx < ?
        GROUP BY 1
        """;

    private static final String LOST = """
        SELECT n.kid, n.idx FROM unnest(?::uuid[], ?::bigint[]) AS n (kid, idx)
        WHERE NOT EXISTS (SELECT FROM content_key k WHERE k.kid = n.kid)
        AND NOT EXISTS (SELECT FROM destroyed_key d WHERE d.kid = n.kid)
        ORDER BY n.idx, n.kid
        """;

    private static final String STATES = "SELECT state FROM ledger_entry WHERE state_seq = 0";

    private static final String LOST_OF_STATES = """
        SELECT state, 'tag' FROM unnest(?::text[]) AS s (state)
        WHERE NOT EXISTS (SELECT FROM tag_key k WHERE k.state = s.state)
        UNION
        SELECT state, 'state' FROM content_key c
        WHERE NOT EXISTS (SELECT FROM state_key k WHERE k.state = c.state)
        ORDER BY 1, 2
        """;

    private static final RowMapper<Lost> ROW = (row, n) -> new Lost(row.getObject(1, UUID.class), row.getLong(2));

    private static final String LAST = "SELECT idx + 1, event_id FROM ledger_entry ORDER BY idx DESC LIMIT 1";

    private static final String KNOWN = "SELECT EXISTS (SELECT FROM ledger_entry WHERE idx = ? AND event_id = ?)";

    private static final String LOOKED = """
        SELECT next_index, last_event FROM destruction d WHERE name = 'lost-keys'
        AND (EXISTS (SELECT FROM content_key k WHERE k.kid = d.newest_key)
        OR EXISTS (SELECT FROM destroyed_key k WHERE k.kid = d.newest_key))
        """;

    private static final String MOVE = """
        INSERT INTO destruction (name, next_index, last_event, newest_key)
        VALUES ('lost-keys', ?, ?, (SELECT kid FROM content_key ORDER BY created_at DESC LIMIT 1))
        ON CONFLICT (name) DO UPDATE
        SET next_index = excluded.next_index, last_event = excluded.last_event, newest_key = excluded.newest_key
        """;

    private static final RowMapper<Position> POSITION =
            (row, n) -> new Position(row.getLong(1), row.getObject(2, UUID.class));

    private final JdbcTemplate ledger;
    private final JdbcTemplate keys;
    private volatile @Nullable Long counted;
    private volatile List<LostOfState> countedOfStates = List.of();

    LostKeys(@Qualifier("ledger") DataSource ledger, @Qualifier("keys") DataSource keys, MeterRegistry registry) {
        this.ledger = new JdbcTemplate(ledger);
        this.keys = new JdbcTemplate(keys);
        Gauge.builder(
                        "tallystick.keys.lost",
                        this,
                        lost -> lost.counted == null ? Double.NaN : lost.counted + lost.countedOfStates.size())
                .description("keys that the ledger tells of and that nobody destroyed, as counted at the start")
                .register(registry);
    }

    /** @param ledgerIndex of the first entry that names it, of those that were looked at */
    record Lost(UUID kid, long ledgerIndex) {}

    /** @param key {@code tag}: nothing more is recorded of the state; {@code state}: what it wrote is not read, and nothing more is written */
    record LostOfState(String state, String key) {}

    /**
     * @param ofStates all of these, when it begins with the first entry
     * @param next index of the first entry that was not looked at, null where there is none
     */
    record Found(
            List<Lost> items,
            List<LostOfState> ofStates,
            @Nullable Long next) {}

    /** Some of them, by the entries that name them from that index on. */
    Found from(long index) {
        Lot lot = lot(index);
        return new Found(lot.items(), index == 0 ? ofStates() : List.of(), lot.next());
    }

    private record Lot(List<Lost> items, @Nullable Long next) {}

    private Lot lot(long index) {
        long size = Objects.requireNonNull(
                ledger.queryForObject("SELECT coalesce(max(size), 0) FROM ledger_batch", Long.class));
        List<Lost> found = new ArrayList<>();
        long next = index;
        while (next < size && next - index < ENTRIES && found.size() < MOST) {
            long end = Math.min(size, next + LOT);
            found.addAll(lost(ledger.query(NAMED, ROW, next, end)));
            next = end;
        }
        return new Lot(found, next < size ? next : null);
    }

    private List<LostOfState> ofStates() {
        Object[] states = ledger.queryForList(STATES, String.class).toArray();
        return keys.query(
                LOST_OF_STATES,
                statement -> statement.setArray(1, statement.getConnection().createArrayOf("text", states)),
                (row, n) -> new LostOfState(row.getString(1), row.getString(2)));
    }

    private List<Lost> lost(List<Lost> named) {
        return keys.query(
                LOST,
                statement -> {
                    var connection = statement.getConnection();
                    statement.setArray(
                            1,
                            connection.createArrayOf(
                                    "uuid", named.stream().map(Lost::kid).toArray()));
                    statement.setArray(
                            2,
                            connection.createArrayOf(
                                    "bigint",
                                    named.stream().map(Lost::ledgerIndex).toArray()));
                },
                ROW);
    }

    @EventListener(ApplicationReadyEvent.class)
    void countSoon() {
        Thread.ofVirtual().name("lost keys").start(() -> {
            try {
                count();
            } catch (DataAccessException e) {
                LOG.warn("nobody knows whether keys are lost: a database does not answer", e);
            }
        });
    }

    /** Those of the states first: that takes a moment, and the other may take long. */
    void count() {
        List<LostOfState> ofStates = ofStates();
        countedOfStates = ofStates;
        if (!ofStates.isEmpty()) {
            LOG.error("keys of states are lost, restore the key database: {}", ofStates);
        }
        List<Position> end = ledger.query(LAST, POSITION);
        long from = from();
        long lost = count(from);
        if (lost > 0 && from > 0) {
            lost = count(0);
        }
        counted = lost;
        if (lost > 0) {
            LOG.error("{} keys are lost that the ledger tells of: GET /v1/keys/lost names them", lost);
            move(Position.BEGINNING);
        } else {
            end.forEach(this::move);
        }
    }

    private void move(Position position) {
        keys.update(MOVE, position.next(), position.last());
    }

    /** The beginning where these keys know another ledger, or are others. */
    private long from() {
        return keys.query(LOOKED, POSITION).stream()
                .filter(known -> Boolean.TRUE.equals(
                        ledger.queryForObject(KNOWN, Boolean.class, known.next() - 1, known.last())))
                .findFirst()
                .orElse(Position.BEGINNING)
                .next();
    }

    private long count(long from) {
        long lost = 0;
        Long next = from;
        while (next != null) {
            Lot some = lot(next);
            lost += some.items().stream().map(Lost::kid).distinct().count();
            next = some.next();
        }
        return lost;
    }

    @Override
    public Health health() {
        Long lost = counted;
        List<LostOfState> ofStates = countedOfStates;
        if (lost == null && ofStates.isEmpty()) {
            return Health.unknown().build();
        }
        boolean none = ofStates.isEmpty() && Objects.equals(lost, 0L);
        return (none ? Health.up() : Health.down())
                .withDetail("lost", lost == null ? "not counted yet" : lost)
                .withDetail("ofStates", ofStates)
                .build();
    }
}
