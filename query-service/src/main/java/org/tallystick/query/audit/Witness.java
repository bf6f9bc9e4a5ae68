package org.tallystick.query.audit;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.tallystick.ledger.Checkpoint;
import org.tallystick.ledger.Frontier;
import org.tallystick.ledger.NoteSignature;
import org.tallystick.ledger.NoteSigner;
import org.tallystick.ledger.SealedRecord;
import org.tallystick.ledger.SignedNote;
import org.tallystick.ledger.VerifierKey;
import org.tallystick.query.audit.WitnessStatus.Phase;
import org.tallystick.query.audit.WitnessStore.Kept;
import org.tallystick.query.feed.RecordFollower;
import org.tallystick.query.platform.Cosigned;
import org.tallystick.query.platform.Verification;

/**
 * Rebuilds the tree from the topic's records and cosigns the heads that it reproduces: kept first, then cosigned. After an alarm it cosigns
 * nothing more; a restart finds the same again, unless the topic was put right. Two heads of one size under the log's key are kept: no
 * instance cosigns after them.
 */
final class Witness implements RecordFollower, Verification, Cosigned {

    private static final Logger LOG = LoggerFactory.getLogger(Witness.class);

    private final String origin;
    private final List<VerifierKey> logKeys;
    private final NoteSigner signer;
    private final WitnessStore store;
    private final InstantSource time;
    private RebuiltTree tree = new RebuiltTree(Frontier.empty(), -1);
    private Optional<Kept> kept = Optional.empty();
    private @Nullable SignedNote reproduced;
    /** Heads that were brought and refused before the topic reached their size. */
    private final Set<SignedNote> awaited = ConcurrentHashMap.newKeySet();

    private boolean fromTheBeginning;
    private long begun;
    private volatile Wish wish = Wish.GO_ON;
    private volatile WitnessStatus status = WitnessStatus.INITIAL;

    Witness(String origin, List<VerifierKey> logKeys, NoteSigner signer, WitnessStore store, InstantSource time) {
        this.origin = origin;
        this.logKeys = List.copyOf(logKeys);
        this.signer = signer;
        this.store = store;
        this.time = time;
    }

    WitnessStatus status() {
        return status;
    }

    VerifierKey key() {
        return signer.key();
    }

    List<VerifierKey> logKeys() {
        return logKeys;
    }

    /** Of a head that is kept. */
    NoteSignature cosignature(String text) {
        return signer.cosign(text, time.instant());
    }

    /** The log's key signed two histories: whoever shows it, it is as good as found on the topic. */
    void contradicted(String reason, byte[] note) {
        stop(reason);
        try {
            store.contradicted(reason, note);
        } catch (DataAccessException e) {
            LOG.error("witness: the contradiction could not be kept; whoever brought it has it", e);
        }
    }

    /** Brought with a proof that does not fit: compared when the topic reaches it. */
    void refused(String reason, SignedNote note) {
        store.refused(reason, note);
        if (awaited.size() < WitnessStore.MOST_REFUSED) {
            awaited.add(note);
        }
    }

    /** Asks what other instances were shown too. */
    boolean isInAlarm() {
        if (status.phase() != Phase.ALARM) {
            store.contradiction().ifPresent(this::stop);
        }
        return status.phase() == Phase.ALARM;
    }

    /** Signatures of others are theirs to show. */
    SignedNote signedByTheLog(SignedNote note) {
        return new SignedNote(
                note.text(),
                note.signatures().stream()
                        .filter(line -> logKeys.stream().anyMatch(key -> key.isNamedBy(line)))
                        .toList());
    }

    /** An alarm that somebody else's thread raised is not taken back by what was begun before. */
    private synchronized void become(WitnessStatus now) {
        if (status.phase() != Phase.ALARM || now.phase() == Phase.ALARM) {
            status = now;
        }
    }

    @Override
    public Optional<SignedNote> head() {
        return Optional.ofNullable(status.cosigned());
    }

    @Override
    public List<VerifierKey> keys() {
        return Stream.concat(logKeys.stream(), Stream.of(signer.key())).toList();
    }

    @Override
    public String of(long index) {
        WitnessStatus now = status;
        if (now.phase() == Phase.ALARM) {
            return FALSE;
        }
        return index >= 0 && index < now.size() ? TRUE : PENDING;
    }

    @Override
    public long begin() {
        kept = store.last();
        become(new WitnessStatus(Phase.FOLLOWING, null, store.latest().orElse(null), status.cosignedAt()));
        reproduced = null;
        wish = Wish.GO_ON;
        tree = kept.filter(_ -> !fromTheBeginning)
                .map(head -> new RebuiltTree(head.frontier(), head.nextOffset()))
                .orElseGet(() -> new RebuiltTree(Frontier.empty(), -1));
        begun = tree.size();
        awaited.addAll(store.awaited(tree.size()));
        store.contradiction().ifPresent(this::stop);
        return tree.nextOffset();
    }

    @Override
    public void sealed(SealedRecord record, byte[] bytes, long offset) {
        if (record.index() > tree.size()) {
            gap(record.index());
        } else if (record.index() == tree.size()) {
            tree.add(bytes, offset);
            kept.filter(head -> head.size() == tree.size() && head.contradicts(tree.at(tree.size())))
                    .ifPresent(head -> alarm(
                            "the topic's first " + tree.size() + " entries are others than those that were cosigned",
                            null));
        } else if (tree.size() == begun) {
            lost();
        }
    }

    /** An offset is a hint: where it leads elsewhere, the topic is another, or was cut off, and is read from the beginning. */
    @Override
    public void lost() {
        fromTheBeginning = true;
        wish = Wish.BEGIN_AGAIN;
    }

    /** What seems to be missing is looked for from the beginning, once. */
    private void gap(long index) {
        if (fromTheBeginning || tree.settled() == 0) {
            alarm("the topic goes on with entry " + index + " after " + tree.size() + " entries", null);
        } else {
            lost();
        }
    }

    @Override
    public void end() {
        kept.filter(head -> head.size() > tree.size())
                .ifPresent(head -> alarm(
                        "the topic ends after " + tree.size() + " entries, and a head of " + head.size()
                                + " was cosigned",
                        null));
    }

    @Override
    public void checkpoint(byte[] bytes) {
        try {
            SignedNote note = SignedNote.parse(bytes);
            judge(note, Checkpoint.parse(note.text()), bytes);
        } catch (IllegalArgumentException e) {
            alarm("a checkpoint can not be read: " + e.getMessage(), bytes);
        }
    }

    private void judge(SignedNote note, Checkpoint head, byte[] bytes) {
        if (!head.origin().equals(origin) || !isSigned(note)) {
            alarm("a checkpoint of size " + head.size() + " is not signed by a key of the log", bytes);
        } else if (head.size() > tree.size()) {
            alarm("a checkpoint covers " + head.size() + " entries, and the topic has only " + tree.size(), bytes);
        } else if (head.size() >= tree.settled()) {
            Frontier rebuilt = tree.at(head.size());
            if (Arrays.equals(rebuilt.root(), head.root())) {
                compareAwaited(head.size());
                tree.settle(rebuilt);
                reproduced = note;
            } else {
                alarm("a checkpoint of size " + head.size() + " does not have the root of the topic's entries", bytes);
            }
        } else if (store.root(head.size())
                .filter(root -> !Arrays.equals(root, head.root()))
                .isPresent()) {
            contradicted("a checkpoint of size " + head.size() + " is not the head that was cosigned of it", bytes);
        }
    }

    /** With the history under the signed head of that size. */
    private void compareAwaited(long size) {
        for (SignedNote note : List.copyOf(awaited)) {
            Checkpoint brought = Checkpoint.parse(note.text());
            if (brought.size() <= size) {
                awaited.remove(note);
                Optional<byte[]> root = tree.holds(brought.size())
                        ? Optional.of(tree.at(brought.size()).root())
                        : store.root(brought.size());
                root.filter(found -> !Arrays.equals(found, brought.root()))
                        .ifPresent(_ -> contradicted(
                                "a head of size " + brought.size() + " was signed that is not of the topic's history",
                                note.toBytes()));
            }
        }
    }

    private boolean isSigned(SignedNote note) {
        List<SignedNote.Signing> signings = logKeys.stream().map(note::by).toList();
        return signings.contains(SignedNote.Signing.GOOD) && !signings.contains(SignedNote.Signing.BAD);
    }

    @Override
    public void level() {
        SignedNote note = reproduced;
        if (note == null
                || status.phase() == Phase.ALARM
                || kept.filter(head -> head.size() > tree.settled()).isPresent()) {
            return;
        }
        if (isInAlarm()) {
            return;
        }
        reproduced = null;
        Kept next = new Kept(tree.at(tree.settled()), tree.nextOffset());
        switch (store.keep(kept, next)) {
            case KEPT -> {
                kept = Optional.of(next);
                fromTheBeginning = false;
                cosign(note);
            }
            case CONTRADICTED -> alarm("another head of size " + next.size() + " was cosigned before", note.toBytes());
            case OVERTAKEN -> overtaken(note);
        }
    }

    /** Another instance extended the same head: what it kept is to be extended now. */
    private void overtaken(SignedNote note) {
        kept = store.last();
        if (kept.filter(head -> tree.holds(head.size()) && head.contradicts(tree.at(head.size())))
                .isPresent()) {
            alarm("another history was cosigned before", note.toBytes());
        } else {
            wish = Wish.BEGIN_AGAIN;
        }
    }

    private void cosign(SignedNote note) {
        Instant now = time.instant();
        SignedNote cosigned = signedByTheLog(note).with(signer.cosign(note.text(), now));
        store.cosigned(cosigned, now);
        become(new WitnessStatus(Phase.FOLLOWING, null, cosigned, now));
    }

    @Override
    public void corrupt(String reason) {
        alarm(reason, null);
    }

    @Override
    public void retrying(Throwable failure) {
        if (status.phase() == Phase.ALARM) {
            return;
        }
        LOG.warn("witness: trying again after {}", failure.toString());
        become(status.in(Phase.RETRYING, failure.toString()));
    }

    @Override
    public Wish wish() {
        return wish;
    }

    private void stop(String reason) {
        LOG.error("witness: {}; nothing more is cosigned", reason);
        become(status.in(Phase.ALARM, reason));
        wish = Wish.STOP;
    }

    private void alarm(String reason, byte @Nullable [] note) {
        stop(reason);
        try {
            store.evidence(reason, note);
        } catch (DataAccessException e) {
            LOG.error("witness: what it alarms at could not be kept; it stays on the topic", e);
        }
    }
}
