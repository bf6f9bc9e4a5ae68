package org.tallystick.command.ledger.keys;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import javax.crypto.SecretKey;
import javax.sql.DataSource;
import org.tallystick.command.platform.ActorIds;
import org.tallystick.command.platform.TypedTexts;
import org.tallystick.events.wire.ContentKey;
import org.tallystick.events.wire.KeyWrap;

/** The keys and pseudonyms that commands need. */
public final class Keys implements ActorIds, TypedTexts {

    private static final int MOST_ACTORS_KEPT = 100_000;

    private final Map<String, ContentKeyPool> pools = new ConcurrentHashMap<>();
    private final Map<Subject, UUID> actors = new ConcurrentHashMap<>();
    private final KeyDatabase database;
    private final StateKeys stateKeys;
    private final StateKeys tagKeys;

    /**
     * @param recorded whether the ledger has entries of a state
     * @throws IllegalStateException when {@code master} is not the one that wrapped the keys that are there
     */
    public Keys(DataSource keys, SecretKey master, Predicate<String> recorded) {
        this.database = new KeyDatabase(keys);
        this.stateKeys = new StateKeys(database, "state_key", master, database::hasContentKeys);
        this.tagKeys = new StateKeys(database, "tag_key", master, recorded);
        requireOpened(database.wrappedStateKeys(), master);
    }

    private static void requireOpened(List<byte[]> wrapped, SecretKey master) {
        try {
            wrapped.forEach(key -> KeyWrap.unwrap(key, master));
        } catch (IllegalStateException e) {
            throw new IllegalStateException("this is not the master key that wrapped the keys of this database", e);
        }
    }

    /** A key that was never used, of this state, durable. */
    public ContentKey newContentKey(String state) {
        ContentKeyPool pool = pools.get(state);
        return (pool != null ? pool : pools.computeIfAbsent(state, s -> new ContentKeyPool(s, database, stateKeys)))
                .take();
    }

    /** A key for what is encoded and not stored. */
    public static ContentKey keptNowhere() {
        return new ContentKey(UUID.randomUUID().toString(), RandomKeys.aes256());
    }

    /** The key of one person: made on first use, durable when this returns, the same on every instance. */
    public ContentKey ofPerson(String state, UUID person) {
        byte[] candidate = KeyWrap.wrap(RandomKeys.aes256(), stateKeys.of(state));
        byte[] wrapped = database.personKey(state, person, candidate);
        return new ContentKey(person.toString(), KeyWrap.unwrap(wrapped, stateKeys.of(state)));
    }

    StateKeys stateKeys() {
        return stateKeys;
    }

    /** The key of the tags in a state's sealed records, made for its first; one that is lost is not replaced. */
    public SecretKey tagKey(String state) {
        return tagKeys.of(state);
    }

    /** The same, to be told: none is made. */
    public SecretKey existingTagKey(String state) {
        return tagKeys.existing(state);
    }

    @Override
    public UUID of(String issuer, String subject) {
        Subject who = new Subject(issuer, subject);
        UUID known = actors.get(who);
        if (known != null) {
            return known;
        }
        UUID id = database.actor(issuer, subject, UUID.randomUUID());
        if (actors.size() < MOST_ACTORS_KEPT) {
            actors.put(who, id);
        }
        return id;
    }

    @Override
    public UUID ifKnown(String issuer, String subject) {
        UUID known = actors.get(new Subject(issuer, subject));
        return known != null ? known : database.knownActor(issuer, subject).orElseGet(UUID::randomUUID);
    }

    @Override
    public Opened opened() {
        return new OpenedTexts(kid -> database.contentKey(
                UUID.fromString(kid), (state, wrapped) -> KeyWrap.unwrap(wrapped, stateKeys.of(state))));
    }

    private record Subject(String issuer, String subject) {}
}
