package org.tallystick.command.ledger.keys;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tallystick.command.platform.TryAgainLaterException;
import org.tallystick.events.wire.KeyWrap;

/** One kind of key per state, made on first use, wrapped by the master key; unwrapped ones stay in memory. */
final class StateKeys {

    private static final Logger LOG = LoggerFactory.getLogger(StateKeys.class);

    private final Map<String, SecretKey> known = new ConcurrentHashMap<>();
    private final KeyDatabase database;
    private final String table;
    private final SecretKey master;
    private final Predicate<String> used;

    /**
     * @param table {@code state_key} or {@code tag_key}
     * @param used whether this key of the state is known to have been used: where it is not there, it is lost, and none is made in its place
     */
    StateKeys(KeyDatabase database, String table, SecretKey master, Predicate<String> used) {
        this.database = database;
        this.table = table;
        this.master = master;
        this.used = used;
    }

    /**
     * Durable when this returns; the same on every instance, whoever comes first.
     *
     * @throws TryAgainLaterException when it is lost, or a database can not be reached
     */
    SecretKey of(String state) {
        SecretKey key = known.get(state);
        return key != null ? key : known.computeIfAbsent(state, this::readOrMake);
    }

    /**
     * Makes none.
     *
     * @throws TryAgainLaterException when there is none, or the database can not be reached
     */
    SecretKey existing(String state) {
        SecretKey key = known.get(state);
        if (key != null) {
            return key;
        }
        byte[] wrapped = database.wrappedKey(table, state);
        if (wrapped == null) {
            throw new TryAgainLaterException(
                    "There is no such key of " + state + ": it is made with the first entry, or it was lost.");
        }
        return KeyWrap.unwrap(wrapped, master);
    }

    /** Only where it is not there is asked whether it was used, and then it is read again: another instance has it durable before it uses it. */
    private SecretKey readOrMake(String state) {
        byte @Nullable [] wrapped = database.wrappedKey(table, state);
        if (wrapped == null) {
            boolean makes = !used.test(state);
            wrapped = database.wrappedKey(table, state);
            if (wrapped == null && makes) {
                database.addKey(table, state, KeyWrap.wrap(RandomKeys.aes256(), master));
                wrapped = database.wrappedKey(table, state);
            }
        }
        if (wrapped == null) {
            LOG.error("{} has no key of {}, where one was used: it is lost, restore the key database", table, state);
            throw new TryAgainLaterException("A key of " + state + " is lost: the operator has to restore the keys.");
        }
        return KeyWrap.unwrap(wrapped, master);
    }
}
