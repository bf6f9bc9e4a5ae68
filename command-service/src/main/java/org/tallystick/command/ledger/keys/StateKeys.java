package org.tallystick.command.ledger.keys;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.SecretKey;
import org.tallystick.events.wire.KeyWrap;

/** One kind of key per state, made on first use, wrapped by the master key; unwrapped ones stay in memory. */
final class StateKeys {

    private final Map<String, SecretKey> known = new ConcurrentHashMap<>();
    private final KeyDatabase database;
    private final String table;
    private final SecretKey master;

    /** @param table {@code state_key} or {@code tag_key} */
    StateKeys(KeyDatabase database, String table, SecretKey master) {
        this.database = database;
        this.table = table;
        this.master = master;
    }

    /** Durable when this returns; the same on every instance, whoever comes first. */
    SecretKey of(String state) {
        SecretKey key = known.get(state);
        return key != null ? key : known.computeIfAbsent(state, this::readOrMake);
    }

    private SecretKey readOrMake(String state) {
        byte[] wrapped = database.wrappedKey(table, state);
        if (wrapped == null) {
            database.addKey(table, state, KeyWrap.wrap(RandomKeys.aes256(), master));
            wrapped = database.wrappedKey(table, state);
        }
        if (wrapped == null) {
            throw new IllegalStateException("the key of " + state + " vanished from " + table);
        }
        return KeyWrap.unwrap(wrapped, master);
    }
}
