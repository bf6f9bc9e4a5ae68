package org.tallystick.query.webhook;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Subscriptions as instances deliver them. An attempt is claimed for a while, in a statement of its own: no lock is held over it, and when the
 * instance dies another one claims the same message again. A position moves only when the receiver has confirmed.
 */
final class DueWebhooks {

    private static final String CLAIM = """
            update webhook w
               set claim = :claim, claimed_until = clock_timestamp() + :lease * interval '1 millisecond',
                   telling = coalesce(w.telling, :head), telling_at = coalesce(w.telling_at, clock_timestamp())
              from (select id
                      from webhook
                     where origin = :origin and suspended_at is null and position < :head and next_at <= clock_timestamp()
                       and (claimed_until is null or claimed_until < clock_timestamp())
                     order by next_at
                     limit :most
                       for update skip locked) due
             where w.id = due.id
            returning w.*, coalesce(w.before_until > clock_timestamp(), false) as both""";

    private static final String DELIVERED = """
            update webhook
               set position = telling, telling = null, telling_at = null, failures = 0, failing_since = null, last_failure = null,
                   claim = null, claimed_until = null, next_at = clock_timestamp() + :pause * interval '1 millisecond'
             where id = :id and claim = :claim""";

    private static final String FAILED = """
            update webhook
               set failures = failures + 1, failing_since = coalesce(failing_since, clock_timestamp()), last_failure = :failure,
                   claim = null, claimed_until = null, next_at = clock_timestamp() + :pause * interval '1 millisecond',
                   suspended_at = case
                       when :gone or failing_since < clock_timestamp() - :patience * interval '1 millisecond'
                       then clock_timestamp()
                   end
             where id = :id and claim = :claim""";

    private static final String COUNTS = """
            select case when suspended_at is not null then 'SUSPENDED' when failures > 0 then 'FAILING' else 'ACTIVE' end as state,
                   count(*) as webhooks
              from webhook where origin = :origin group by 1""";

    private final JdbcClient client;
    private final String origin;
    private final WebhookProperties settings;

    DueWebhooks(DataSource store, String origin, WebhookProperties settings) {
        this.client = JdbcClient.create(store);
        this.origin = origin;
        this.settings = settings;
    }

    /** @param head the ledger index that can be told of */
    List<Due> claim(UUID claim, long head, int most) {
        return client.sql(CLAIM)
                .param("origin", origin)
                .param("claim", claim)
                .param("head", head)
                .param("most", most)
                .param(
                        "lease",
                        settings.timeout().multipliedBy(3).plusSeconds(30).toMillis())
                .query(Due::of)
                .list();
    }

    void delivered(UUID claim, Due due) {
        client.sql(DELIVERED)
                .param("id", due.id())
                .param("claim", claim)
                .param("pause", settings.pace().toMillis())
                .update();
    }

    void failed(UUID claim, Due due, Outcome outcome, Duration pause) {
        client.sql(FAILED)
                .param("id", due.id())
                .param("claim", claim)
                .param("failure", outcome.failure())
                .param("gone", outcome.gone())
                .param("patience", settings.patience().toMillis())
                .param("pause", pause.toMillis())
                .update();
    }

    Map<Webhook.State, Long> counts() {
        Map<Webhook.State, Long> counts = new EnumMap<>(Webhook.State.class);
        client.sql(COUNTS).param("origin", origin).query(row -> {
            counts.put(Webhook.State.valueOf(row.getString("state")), row.getLong("webhooks"));
        });
        return counts;
    }
}
