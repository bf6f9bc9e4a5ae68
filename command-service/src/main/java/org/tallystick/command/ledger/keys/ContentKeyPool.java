package org.tallystick.command.ledger.keys;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tallystick.command.platform.TryAgainLaterException;
import org.tallystick.events.wire.ContentKey;
import org.tallystick.events.wire.KeyWrap;

/**
 * Content keys of one state, made in lots ahead of need: each MUST be durable in the key database before anything is encrypted with it,
 * and no command waits for that database while the pool is filled. Keys that are in the pool when the process dies are never used.
 */
final class ContentKeyPool {

    private static final Logger LOG = LoggerFactory.getLogger(ContentKeyPool.class);
    private static final int FIRST_LOT = 16;
    private static final int MOST = 2048;

    private final String state;
    private final KeyDatabase database;
    private final StateKeys stateKeys;
    private final Queue<ContentKey> keys = new ConcurrentLinkedQueue<>();
    private final AtomicInteger left = new AtomicInteger();
    private final AtomicBoolean refilling = new AtomicBoolean();
    private final ReentrantLock emptied = new ReentrantLock();
    private volatile int lot = FIRST_LOT;

    ContentKeyPool(String state, KeyDatabase database, StateKeys stateKeys) {
        this.state = state;
        this.database = database;
        this.stateKeys = stateKeys;
    }

    ContentKey take() {
        ContentKey key = poll();
        return key != null ? key : takeFromNewLot();
    }

    private @Nullable ContentKey poll() {
        ContentKey key = keys.poll();
        if (key != null && left.decrementAndGet() < lot / 2 && refilling.compareAndSet(false, true)) {
            Thread.ofVirtual().name("content keys " + state).start(this::refillAhead);
        }
        return key;
    }

    private ContentKey takeFromNewLot() {
        emptied.lock();
        try {
            ContentKey key = poll();
            while (key == null) {
                addLot();
                key = poll();
            }
            return key;
        } finally {
            emptied.unlock();
        }
    }

    private void refillAhead() {
        try {
            lot = Math.min(lot * 2, MOST);
            addLot();
        } catch (TryAgainLaterException e) {
            LOG.warn("no content keys made ahead for {}: {}", state, e.getMessage());
        } finally {
            refilling.set(false);
        }
    }

    private void addLot() {
        List<UUID> kids = new ArrayList<>();
        List<byte[]> wrapped = new ArrayList<>();
        List<ContentKey> made = new ArrayList<>();
        for (int i = 0; i < lot; i++) {
            UUID kid = UUID.randomUUID();
            ContentKey key = new ContentKey(kid.toString(), RandomKeys.aes256());
            kids.add(kid);
            made.add(key);
            wrapped.add(KeyWrap.wrap(key.key(), stateKeys.of(state)));
        }
        database.addContentKeys(state, kids, wrapped);
        left.addAndGet(made.size());
        keys.addAll(made);
    }
}
