package org.tallystick.query.platform;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.SecretKey;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tallystick.events.wire.KeyWrap;

/** Keys of the tags in states' sealed records. They never change, and each is there before the first event of its state: asked for once. */
@Component
public final class TagKeys {

    private final Map<String, Optional<SecretKey>> known = new ConcurrentHashMap<>();
    private final JdbcClient keys;
    private final SecretKey master;

    TagKeys(@Qualifier("keys") JdbcClient keys, MasterKey master) {
        this.keys = keys;
        this.master = master.key();
    }

    /** @return nothing where the key database has none */
    public Optional<SecretKey> of(String state) {
        return known.computeIfAbsent(state, this::look);
    }

    private Optional<SecretKey> look(String state) {
        return keys.sql("select wrapped from tag_key where state = :state")
                .param("state", state)
                .query((row, _) -> KeyWrap.unwrap(row.getBytes(1), master))
                .optional();
    }
}
