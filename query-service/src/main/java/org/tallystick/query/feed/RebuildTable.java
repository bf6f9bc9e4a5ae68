package org.tallystick.query.feed;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tallystick.query.feed.Rebuild.Purpose;
import org.tallystick.query.feed.Rebuild.Source;
import org.tallystick.query.feed.Rebuild.State;
import org.tallystick.query.platform.Problem;

/** {@code feed.rebuild}: what operators ask for, and what becomes of it. Whoever fills the tables holds the row, so that no command comes in between. */
@Component
final class RebuildTable {

    static final int AT_ONCE = 2;

    /** Told apart from all other advisory locks of the database. */
    private static final long PROOFS = 0x7a11_5efeL << 32;

    private static final String FIND = """
            select r.*, coalesce(r.up_to, p.next_index, 0) as next_index, coalesce(r.up_to, l.next_index, 0) as target,
                   coalesce((p.next_index - r.run_from) / nullif(extract(epoch from p.applied_at - r.run_at), 0), 0)::bigint as rate
              from feed.rebuild r
              left join feed.projection_position p on p.name = r.name and p.version = r.version
              left join feed.active_version a on a.name = r.name
              left join feed.projection_position l on l.name = r.name and l.version = a.version
            """;

    private static final String START = """
            insert into feed.rebuild (name, version, source, purpose)
            select a.name,
                   1 + greatest((select max(p.version) from feed.projection_position p where p.name = a.name),
                                (select max(r.version) from feed.rebuild r where r.name = a.name)),
                   :source, :purpose
              from feed.active_version a
             where a.name = :projection and a.version >= :code
                on conflict (name) where state in ('RUNNING', 'PAUSED', 'FAILED') do nothing
            returning id""";

    private static final String CHANGE = """
            update feed.rebuild
               set state = :to, run_at = null, reason = null, failed_at = null,
                   ended_at = case when :to = 'CANCELLED' then clock_timestamp() end
             where id = :id and state = any (:from::text[])""";

    private static final String RETIRED = """
            select name, version from feed.projection_position
             where retired_at <= clock_timestamp() - make_interval(secs => :grace)
             order by name, version""";

    private static final String DUE = """
            select a.name
              from feed.active_version a
              left join lateral (
                   select max(r.ended_at) filter (where r.state in ('VERIFIED', 'DIVERGED')) as last, bool_or(r.state in ('RUNNING', 'PAUSED', 'FAILED')) as open
                     from feed.rebuild r
                    where r.name = a.name and (r.purpose = 'PROOF' or r.ended_at is null)) r on true
             where r.open is not true and coalesce(r.last, a.since) < clock_timestamp() - make_interval(secs => :every)
             order by r.last nulls first, a.name""";

    private static final String DIFFERENCES = """
            select * from feed.difference
             where rebuild = :id
               and (table_name, key::text collate "C")
                   > (split_part(:after, E'\\n', 1), split_part(:after, E'\\n', 2) collate "C")
             order by table_name, key::text collate "C" limit :most""";

    private final JdbcClient client;
    private final TransactionTemplate tx;

    RebuildTable(@Qualifier("operator") DataSource store) {
        this.client = JdbcClient.create(store);
        this.tx = new TransactionTemplate(new JdbcTransactionManager(store));
    }

    /** @return nothing when another one of the projection has not ended, or what is live has not the tables of this release */
    Optional<Long> start(Projection projection, Source source, Purpose purpose) {
        return client.sql(START)
                .param("projection", projection.name())
                .param("code", projection.version())
                .param("source", source.name())
                .param("purpose", purpose.name())
                .query(Long.class)
                .optional();
    }

    /** Only while nothing at all is filled, whichever instance asks. */
    Optional<Long> startProof(Projection projection) {
        return Objects.requireNonNull(tx.execute(_ -> {
            client.sql("select pg_advisory_xact_lock(:lock)")
                    .param("lock", PROOFS)
                    .query((_, _) -> PROOFS)
                    .single();
            return running().isEmpty() ? start(projection, Source.KAFKA, Purpose.PROOF) : Optional.<Long>empty();
        }));
    }

    Optional<Rebuild> find(long id) {
        return client.sql(FIND + " where r.id = :id")
                .param("id", id)
                .query(Rebuild::of)
                .optional();
    }

    /** Newest first. */
    List<Rebuild> find(long before, int limit) {
        return client.sql(FIND + " where r.id < :before order by r.id desc limit :limit")
                .param("before", before)
                .param("limit", limit)
                .query(Rebuild::of)
                .list();
    }

    /** Those whose turn it is, on whichever instance. */
    List<Rebuild> running() {
        return client.sql(FIND + " where r.state = 'RUNNING' order by r.id limit " + AT_ONCE)
                .query(Rebuild::of)
                .list();
    }

    /** Of each projection the newest that says something of its live rows. */
    List<Rebuild> verified() {
        return client.sql(FIND + " where r.id in (select max(id) from feed.rebuild"
                        + " where state in ('SWAPPED', 'VERIFIED', 'DIVERGED') group by name)")
                .query(Rebuild::of)
                .list();
    }

    /** Those that wait for an operator. */
    List<Rebuild> failed() {
        return client.sql(FIND + " where r.state = 'FAILED' order by r.id")
                .query(Rebuild::of)
                .list();
    }

    /** @param after {@link Difference#place}, empty for the first */
    List<Difference> differences(long id, String after, int most) {
        return client.sql(DIFFERENCES)
                .param("id", id)
                .param("after", after)
                .param("most", most)
                .query(Difference::of)
                .list();
    }

    /** The tables of a cancelled one go in the same transaction. */
    void change(Rebuild of, State to, Set<State> from) {
        tx.executeWithoutResult(_ -> {
            client.sql("set local lock_timeout = '5s'").update();
            int changed = client.sql(CHANGE)
                    .param("id", of.id())
                    .param("to", to.name())
                    .param("from", from.stream().map(State::name).toArray(String[]::new))
                    .update();
            if (changed == 0) {
                throw Problem.STATE_FORBIDS.because("it is " + of.state());
            }
            if (to == State.CANCELLED) {
                drop(of.projection(), of.version());
            }
        });
    }

    void fail(Rebuild of, String reason) {
        client.sql("update feed.rebuild set state = 'FAILED', reason = :reason where id = :id and state = 'RUNNING'")
                .param("reason", reason)
                .param("id", of.id())
                .update();
    }

    /**
     * Drops the versions that no longer answer since more than {@code grace}: nobody brings them forward, so what is destroyed meanwhile
     * would stay in them.
     *
     * @return how many went
     */
    int dropRetired(Duration grace) {
        List<Retired> retired = client.sql(RETIRED)
                .param("grace", grace.toSeconds())
                .query((row, _) -> new Retired(row.getString("name"), row.getInt("version")))
                .list();
        retired.forEach(gone -> tx.executeWithoutResult(_ -> {
            client.sql("set local lock_timeout = '5s'").update();
            drop(gone.projection(), gone.version());
        }));
        return retired.size();
    }

    private void drop(String projection, int version) {
        client.sql("call feed.drop_version(:name, :version)")
                .param("name", projection)
                .param("version", version)
                .update();
    }

    /** Whose newest proof is older than {@code every} and that nothing else is filled for; the longest unproven first. */
    List<String> due(Duration every) {
        return client.sql(DUE)
                .param("every", every.toSeconds())
                .query((row, _) -> row.getString(1))
                .list();
    }

    private record Retired(String projection, int version) {}
}
