package org.tallystick.query.feed;

import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tallystick.query.feed.Decision.Kind;
import org.tallystick.query.platform.Problem;

/** Lets projections go on that stand still: first it is recorded who wants it and why, then the feeds of all instances see that nothing holds them. */
@Component
final class Operator {

    private static final String STANDING = """
            select s.* from feed.stopped s join feed.projection_position p using (name, version)
             where name = :name and s.entry_index = p.next_index and p.retired_at is null order by version""";

    private static final String RELEASE = """
            delete from feed.stopped where name = :name and entry_index = :index and event_id = :event""";

    private final JdbcClient client;
    private final Decisions decisions;

    Operator(@Qualifier("feed") DataSource store, Decisions decisions) {
        this.client = JdbcClient.create(store);
        this.decisions = decisions;
    }

    /** Every version of the projection tries again the entry at which it stands; one that stands nowhere needs nothing. */
    void resume(String projection, UUID by, String reason) {
        for (Stop stop : standing(projection)) {
            decisions.record(Kind.RESUMED, projection, stop, by, reason);
            release(projection, stop);
        }
    }

    /**
     * The projection goes on without the entry at which it stands, in every version that can not take it, now and whenever it is filled again.
     * Repeating it changes nothing.
     *
     * @throws org.tallystick.query.platform.ProblemException {@code NOT_STOPPED_THERE}
     */
    Decision skip(String projection, long index, UUID eventId, UUID by, String reason) {
        List<Stop> there = standing(projection).stream()
                .filter(stop -> stop.index() == index && stop.eventId().equals(eventId))
                .toList();
        there.forEach(stop -> decisions.record(Kind.SKIPPED, projection, stop, by, reason));
        Decision recorded = decisions
                .find(projection, index, eventId)
                .orElseThrow(() -> Problem.NOT_STOPPED_THERE.because(
                        projection + " does not stand at entry " + index + ", event " + eventId));
        there.forEach(stop -> release(projection, stop));
        return recorded;
    }

    private List<Stop> standing(String projection) {
        return client.sql(STANDING)
                .param("name", projection)
                .query((row, _) -> StopTable.stop(row))
                .list();
    }

    private void release(String projection, Stop stop) {
        client.sql(RELEASE)
                .param("name", projection)
                .param("index", stop.index())
                .param("event", stop.eventId())
                .update();
    }
}
