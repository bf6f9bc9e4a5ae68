package org.tallystick.query.feed;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps what operators decided about projections that stood still, in a database that is not dropped with the read models. MUST be durable
 * before a projection goes on.
 */
@Component
final class Decisions implements Skips {

    private static final String RECORD = """
            insert into operation (origin, operator, kind, projection, entry_index, event_id, event_type, why, reason)
            values (:origin, :operator, :kind, :projection, :index, :event, :type, :why, :reason)
                on conflict do nothing""";

    private static final String FIND = """
            select * from operation where origin = :origin and kind = 'SKIPPED' and projection = :projection order by entry_index, number""";

    private final JdbcClient client;
    private final String origin;

    Decisions(@Qualifier("recorded reads") DataSource store, @Value("${tallystick.origin}") String origin) {
        this.client = JdbcClient.create(store);
        this.origin = origin;
    }

    @Override
    public boolean recorded(String projection, long index, UUID eventId) {
        return find(projection, index, eventId).isPresent();
    }

    /** A skip is recorded once, whoever repeats it. */
    void record(Decision.Kind kind, String projection, Stop stop, UUID operator, String reason) {
        client.sql(RECORD)
                .param("origin", origin)
                .param("operator", operator)
                .param("kind", kind.name())
                .param("projection", projection)
                .param("index", stop.index())
                .param("event", stop.eventId())
                .param("type", stop.eventType())
                .param("why", stop.why())
                .param("reason", reason)
                .update();
    }

    Optional<Decision> find(String projection, long index, UUID eventId) {
        return skips(projection).stream()
                .filter(skip -> skip.index() == index && skip.eventId().equals(eventId))
                .findFirst();
    }

    /** Every skip on record, whether or not it is in force in the tables of today. */
    List<Decision> skips(String projection) {
        return client.sql(FIND)
                .param("origin", origin)
                .param("projection", projection)
                .query(Decision::of)
                .list();
    }
}
