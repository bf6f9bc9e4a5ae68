package org.tallystick.command.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tallystick.command.platform.ServiceClock;
import org.tallystick.command.seal.SealStatus.Phase;
import org.tallystick.events.log.LogEvent.LogKeyAnnounced;
import org.tallystick.ledger.KeyAnnouncement;
import org.tallystick.ledger.NoteSigner;
import org.tallystick.ledger.SignedNote;
import org.tallystick.ledger.SignedNote.Signing;
import org.tallystick.ledger.Trust;
import org.tallystick.ledger.TrustPolicy;

/** One key of the log follows another, over a real ledger and a real head store. */
class KeyRotationIT {

    private static final NoteSigner OLD = Signer.KEY;
    private static final NoteSigner NEW = Signer.newKey();

    private final Signer.Store store = new Signer.Store();
    private final Written ledger = new Written();

    @Test
    void bothSignFromTheHeadThatCoversTheAnnouncementAndThenTheNewOneAlone() throws SQLException {
        ledger.append("a", 10);
        Signer both = new Signer(ledger, store, OLD, Optional.of(NEW));
        assertSigned(both, Signing.GOOD, Signing.ABSENT);
        ledger.append("a", 5);
        assertSigned(both, Signing.GOOD, Signing.ABSENT);
        ledger.announce(announcement(OLD, NEW));
        SignedNote overlap = assertSigned(both, Signing.GOOD, Signing.GOOD);
        // An instance that was not told of the new key goes on meanwhile.
        ledger.append("a", 5);
        assertSigned(new Signer(ledger, store), Signing.GOOD, Signing.ABSENT);
        ledger.append("a", 5);
        SignedNote alone = assertSigned(new Signer(ledger, store, NEW, Optional.empty()), Signing.ABSENT, Signing.GOOD);

        // Who trusts the old key only is not shown the way; who lists both sees one log.
        assertThat(policy(OLD).check(overlap)).isInstanceOf(Trust.Signed.class);
        assertThat(policy(OLD).check(alone)).isInstanceOf(Trust.Refused.class);
        assertThat(policy(OLD, NEW).check(overlap)).isInstanceOf(Trust.Signed.class);
        assertThat(policy(OLD, NEW).check(alone)).isInstanceOf(Trust.Signed.class);
        assertThat(both.log.consistency(10, 15)).isNotEmpty();
    }

    @Test
    void aKeyThatNobodyAnnouncedSignsNothing() throws SQLException {
        ledger.append("a", 10);
        assertSigned(new Signer(ledger, store), Signing.GOOD, Signing.ABSENT);
        NoteSigner stranger = Signer.newKey();
        ledger.announce(announcement(stranger, NEW));
        Signer replaced = new Signer(ledger, store, NEW, Optional.empty());
        replaced.sealer.look();
        assertThat(replaced.sealer.status().phase()).isEqualTo(Phase.REFUSED);
        assertThat(replaced.sealer.status().reason()).contains("did not sign the last head");
        assertSigned(new Signer(ledger, store, OLD, Optional.of(NEW)), Signing.GOOD, Signing.ABSENT);
        assertThatThrownBy(() -> new Signer(ledger, store, OLD, Optional.of(OLD)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatIsStartedWithASecondKeyAnnouncesItOnce() throws SQLException {
        LedgerRecords records = new LedgerRecords(ledger.dataSource(), new ServiceClock());
        WhenAKeyFollows reaction = new WhenAKeyFollows(new LogSigners(OLD, Optional.of(NEW), records), records);
        assertThat(reaction.due(Instant.EPOCH)).singleElement().satisfies(due -> {
            AnnounceLogKey command = (AnnounceLogKey) due.call().get().command();
            LogKeyAnnounced said = command.announced();
            KeyAnnouncement announced = KeyAnnouncement.parse(
                    said.by(), said.vkey(), said.announcement().getBytes(StandardCharsets.UTF_8));
            assertThat(announced.next()).isEqualTo(NEW.key());
            assertThat(announced.by()).isEqualTo(OLD.key());
        });
        ledger.announce(announcement(OLD, NEW));
        assertThat(reaction.due(Instant.EPOCH)).isEmpty();
        assertThat(new WhenAKeyFollows(new LogSigners(OLD, Optional.empty(), records), records).due(Instant.EPOCH))
                .isEmpty();
    }

    /** The first candidate is dropped for another one, and follows that one later. */
    @Test
    void aKeyThatAnEarlierKeyAnnouncedIsAnnouncedAgainByTheOneInForce() throws SQLException {
        NoteSigner between = Signer.newKey();
        ledger.append("a", 10).announce(announcement(OLD, NEW)).announce(announcement(OLD, between));
        assertSigned(new Signer(ledger, store, OLD, Optional.of(between)), Signing.GOOD, Signing.ABSENT);
        ledger.append("a", 5);
        assertSigned(new Signer(ledger, store, between, Optional.of(NEW)), Signing.ABSENT, Signing.ABSENT);

        LedgerRecords records = new LedgerRecords(ledger.dataSource(), new ServiceClock());
        WhenAKeyFollows earlier = new WhenAKeyFollows(new LogSigners(OLD, Optional.of(NEW), records), records);
        WhenAKeyFollows reaction = new WhenAKeyFollows(new LogSigners(between, Optional.of(NEW), records), records);
        assertThat(earlier.due(Instant.EPOCH)).isEmpty();
        assertThat(reaction.due(Instant.EPOCH))
                .singleElement()
                .satisfies(due -> assertThat(due.name())
                        .contains(NEW.key().toString(), between.key().toString()));
        ledger.announce(announcement(between, NEW));
        assertThat(reaction.due(Instant.EPOCH)).isEmpty();
        assertSigned(new Signer(ledger, store, between, Optional.of(NEW)), Signing.ABSENT, Signing.GOOD);
        ledger.append("a", 5);
        assertSigned(new Signer(ledger, store, NEW, Optional.empty()), Signing.ABSENT, Signing.GOOD);
    }

    private static SignedNote assertSigned(Signer signer, Signing byOld, Signing byNew) {
        signer.sealer.look();
        assertThat(signer.sealer.status().phase()).isEqualTo(Phase.SIGNING);
        SignedNote note = signer.log.checkpoint().note();
        assertThat(List.of(note.by(OLD.key()), note.by(NEW.key()))).containsExactly(byOld, byNew);
        return note;
    }

    private static LogKeyAnnounced announcement(NoteSigner by, NoteSigner next) {
        KeyAnnouncement announcement = KeyAnnouncement.of(by, next);
        return new LogKeyAnnounced(
                next.key().toString(), by.key().toString(), new String(announcement.toBytes(), StandardCharsets.UTF_8));
    }

    private static TrustPolicy policy(NoteSigner... keys) {
        StringBuilder file = new StringBuilder();
        for (NoteSigner key : keys) {
            file.append("log ").append(key.key()).append('\n');
        }
        return TrustPolicy.parse(file.append("quorum none\n").toString().getBytes(StandardCharsets.UTF_8));
    }
}
