package org.tallystick.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyAnnouncementTest {

    private static final NoteSigner OLD = signer("log.example/one");
    private static final NoteSigner NEW = signer("log.example/one");

    @Test
    void isSignedByBothKeysAndReadBack() {
        KeyAnnouncement announcement = KeyAnnouncement.of(OLD, NEW);
        KeyAnnouncement read =
                KeyAnnouncement.parse(OLD.key().toString(), NEW.key().toString(), announcement.toBytes());
        assertThat(read.by()).isEqualTo(OLD.key());
        assertThat(read.next()).isEqualTo(NEW.key());
        assertThat(new String(announcement.toBytes(), StandardCharsets.UTF_8))
                .startsWith("tallystick.org/log-key/v1\nlog.example/one\n" + NEW.key() + "\n\n");
    }

    @Test
    void isNeverTakenForACheckpoint() {
        String text = SignedNote.parse(KeyAnnouncement.of(OLD, NEW).toBytes()).text();
        assertThatThrownBy(() -> Checkpoint.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void oneSignatureOrAnotherKeyOrLogIsNone() {
        String text = SignedNote.parse(KeyAnnouncement.of(OLD, NEW).toBytes()).text();
        NoteSigner other = signer("log.example/one");
        for (List<NoteSigner> signers : List.of(List.of(OLD), List.of(NEW), List.of(other, NEW))) {
            SignedNote note = new SignedNote(
                    text, signers.stream().map(signer -> signer.sign(text)).toList());
            assertRefused(OLD, NEW, note.toBytes());
        }
        assertRefused(OLD, other, KeyAnnouncement.of(OLD, NEW).toBytes());
        assertThatThrownBy(() -> KeyAnnouncement.of(OLD, signer("log.example/two")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void assertRefused(NoteSigner by, NoteSigner next, byte[] note) {
        assertThatThrownBy(() ->
                        KeyAnnouncement.parse(by.key().toString(), next.key().toString(), note))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static NoteSigner signer(String name) {
        return NoteSigner.parse(NoteSigner.generate(name, SignatureType.ED25519, new SecureRandom()));
    }
}
