package org.tallystick.query.webhook;

import java.security.SecureRandom;
import java.sql.Types;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tallystick.query.platform.Problem;
import org.tallystick.query.platform.Secrets;

/** Subscriptions as their owners handle them, in a database that is not dropped with the read models. Nobody is told of another's. */
final class Webhooks {

    static final int MOST = 10;

    private static final int SECRET_BYTES = 32;

    private static final String CREATE = """
            insert into webhook (id, origin, owner, url, secret, position)
            select :id, :origin, :owner, :url, :secret, :position
             where (select count(*) from webhook where origin = :origin and owner = :owner) < :most""";

    private static final String FIND = """
            select *, coalesce(before_until > clock_timestamp(), false) as both
              from webhook
             where origin = :origin and owner = :owner""";

    private static final String DELETE = "delete from webhook where origin = :origin and owner = :owner and id = :id";

    private static final String RESUME = """
            update webhook
               set suspended_at = null, failures = 0, failing_since = null, last_failure = null, next_at = clock_timestamp()
             where origin = :origin and owner = :owner and id = :id""";

    private static final String ROTATE = """
            update webhook
               set secret_before = secret, before_until = clock_timestamp() + interval '24 hours', secret = :secret
             where origin = :origin and owner = :owner and id = :id""";

    private final JdbcClient client;
    private final String origin;
    private final Secrets secrets;
    private final SecureRandom random = new SecureRandom();

    Webhooks(DataSource store, String origin, Secrets secrets) {
        this.client = JdbcClient.create(store);
        this.origin = origin;
        this.secrets = secrets;
    }

    /** @param secret as it is shown once */
    record Created(Webhook webhook, String secret) {}

    Created create(UUID owner, String url, long position) {
        UUID id = UUID.randomUUID();
        byte[] secret = secret();
        try {
            int created = client.sql(CREATE)
                    .param("id", id)
                    .param("origin", origin)
                    .param("owner", owner)
                    .param("url", url)
                    .param("secret", secrets.wrap(secret))
                    .param("position", position)
                    .param("most", MOST)
                    .update();
            if (created == 0) {
                throw Problem.WEBHOOKS_TOO_MANY.because("one caller has at most " + MOST);
            }
        } catch (DuplicateKeyException _) {
            throw Problem.WEBHOOK_EXISTS.because("this caller is told there already");
        }
        return new Created(one(owner, id), Signatures.shown(secret));
    }

    List<Webhook> all(UUID owner) {
        return client.sql(FIND + " order by created_at, id")
                .param("origin", origin)
                .param("owner", owner)
                .query(Webhook::of)
                .list();
    }

    Webhook one(UUID owner, UUID id) {
        return one(owner, id, Webhook::of);
    }

    Due due(UUID owner, UUID id) {
        return one(owner, id, Due::of);
    }

    private <T> T one(UUID owner, UUID id, RowMapper<T> as) {
        return client.sql(FIND + " and id = :id")
                .param("origin", origin)
                .param("owner", owner)
                .param("id", id)
                .query(as)
                .optional()
                .orElseThrow(() -> Problem.NOT_FOUND.because("no webhook " + id));
    }

    void delete(UUID owner, UUID id) {
        change(DELETE, owner, id, null);
    }

    Webhook resume(UUID owner, UUID id) {
        change(RESUME, owner, id, null);
        return one(owner, id);
    }

    /** @return the new secret; the one before signs beside it for a day */
    String rotate(UUID owner, UUID id) {
        byte[] secret = secret();
        change(ROTATE, owner, id, secrets.wrap(secret));
        return Signatures.shown(secret);
    }

    private void change(String sql, UUID owner, UUID id, byte @Nullable [] secret) {
        int changed = client.sql(sql)
                .param("origin", origin)
                .param("owner", owner)
                .param("id", id)
                .param("secret", secret, Types.BINARY)
                .update();
        if (changed == 0) {
            throw Problem.NOT_FOUND.because("no webhook " + id);
        }
    }

    private byte[] secret() {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return secret;
    }
}
