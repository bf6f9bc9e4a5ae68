package org.tallystick.query.platform;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.SecretKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tallystick.events.wire.KeyWrap;

/** Keys of the tags in states' sealed records. They never change, and each is there before the first event of its state: asked for once. */
@Component
public final class TagKeys {

    private static final Logger LOG = LoggerFactory.getLogger(TagKeys.class);

    /** How long a state without a key is believed to have none: keys are put back while this runs. */
    private static final long BELIEVED = Duration.ofMinutes(1).toNanos();

    private final Map<String, SecretKey> known = new ConcurrentHashMap<>();
    private final Map<String, Long> missing = new ConcurrentHashMap<>();
    private final JdbcClient keys;
    private final SecretKey master;

    TagKeys(@Qualifier("keys") JdbcClient keys, MasterKey master) {
        this.keys = keys;
        this.master = master.key();
    }

    /** @return nothing where the key database has none, or none that the master key opens */
    public Optional<SecretKey> of(String state) {
        SecretKey found = known.get(state);
        Long since = missing.get(state);
        if (found != null || (since != null && System.nanoTime() - since < BELIEVED)) {
            return Optional.ofNullable(found);
        }
        Optional<SecretKey> looked = look(state);
        looked.ifPresentOrElse(key -> known.put(state, key), () -> missing.put(state, System.nanoTime()));
        return looked;
    }

    private Optional<SecretKey> look(String state) {
        Optional<byte[]> wrapped = keys.sql("select wrapped from tag_key where state = :state")
                .param("state", state)
                .query((row, _) -> row.getBytes(1))
                .optional();
        if (wrapped.isEmpty()) {
            LOG.error("the tag key of {} is missing: numbers of its events go unchecked", state);
        }
        try {
            return wrapped.map(bytes -> KeyWrap.unwrap(bytes, master));
        } catch (RuntimeException e) {
            LOG.error("the tag key of {} can not be opened: numbers of its events go unchecked", state, e);
            return Optional.empty();
        }
    }
}
