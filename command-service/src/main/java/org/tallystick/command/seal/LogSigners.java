package org.tallystick.command.seal;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tallystick.ledger.Checkpoint;
import org.tallystick.ledger.NoteSigner;
import org.tallystick.ledger.SignedNote;
import org.tallystick.ledger.VerifierKey;

/**
 * The key that signs the heads, and while it is being replaced the one that follows it. A new key signs nothing before the head that covers
 * its announcement, an entry of the ledger that the key before it has signed; from then on both sign, until the operator takes the old one
 * away.
 */
final class LogSigners {

    private final NoteSigner current;
    private final Optional<NoteSigner> next;
    private final LedgerRecords ledger;

    /** @throws IllegalStateException when both are one key */
    LogSigners(NoteSigner current, Optional<NoteSigner> next, LedgerRecords ledger) {
        if (next.filter(key -> key.key().sharesKeyWith(current.key())).isPresent()) {
            throw new IllegalStateException("the next key of the log is the one in force: " + current.key());
        }
        this.current = current;
        this.next = next;
        this.ledger = ledger;
    }

    NoteSigner current() {
        return current;
    }

    Optional<NoteSigner> next() {
        return next;
    }

    SignedNote sign(Checkpoint head) {
        SignedNote note = head.signedBy(current);
        return next.filter(key -> isAnnounced(key.key(), head.size(), current.key()::equals))
                .map(key -> note.with(key.sign(note.text())))
                .orElse(note);
    }

    /**
     * A key that nobody knows signs nothing, though the operator gave it.
     *
     * @throws ContradictionException when the key in force neither signed the last head nor was announced by one that did
     */
    void requireContinued(SignedNote last) {
        boolean signed = last.by(current.key()) == SignedNote.Signing.GOOD;
        long size = Checkpoint.parse(last.text()).size();
        if (!signed && !isAnnounced(current.key(), size, by -> last.by(by) == SignedNote.Signing.GOOD)) {
            throw new ContradictionException("the key " + current.key()
                    + " did not sign the last head, and no key that did has announced it: was the key file replaced?");
        }
    }

    /** Those that have signed a head. */
    List<VerifierKey> of(SignedNote head) {
        return Stream.concat(Stream.of(current), next.stream())
                .map(NoteSigner::key)
                .filter(key -> key.equals(current.key()) || head.by(key) == SignedNote.Signing.GOOD)
                .toList();
    }

    private boolean isAnnounced(VerifierKey key, long size, Predicate<VerifierKey> by) {
        return ledger.announcements().stream()
                .anyMatch(known -> known.index() < size
                        && known.announcement().next().equals(key)
                        && by.test(known.announcement().by()));
    }
}
