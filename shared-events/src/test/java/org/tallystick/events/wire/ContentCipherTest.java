package org.tallystick.events.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.tallystick.events.Text;

class ContentCipherTest {

    private static final String STREAM = "report/a";
    private static final ContentKey KEY =
            new ContentKey("4c1b9a52-9a3f-4b1c-8a34-0d6a2f1f7f11", KeyWrap.aes(new byte[32]));
    private static final Text.Plain TEXT = new Text.Plain("Три пункта пропуска");

    private final Text.Encrypted encrypted = ContentCipher.encrypt(TEXT, KEY, STREAM, "/narrative");

    @Test
    void opensWithItsKeyAtItsPlace() {
        assertThat(ContentCipher.decrypt(encrypted, KEY.key(), STREAM)).isEqualTo(TEXT.value());
    }

    @Test
    void neverLooksTheSameTwice() {
        assertThat(ContentCipher.encrypt(TEXT, KEY, STREAM, "/narrative").ct()).isNotEqualTo(encrypted.ct());
    }

    @Test
    void doesNotOpenInAnotherStream() {
        assertThatThrownBy(() -> ContentCipher.decrypt(encrypted, KEY.key(), "report/b"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void doesNotOpenAtAnotherPlace() {
        Text.Encrypted moved = new Text.Encrypted(encrypted.kid(), encrypted.iv(), encrypted.ct(), "/reason");

        assertThatThrownBy(() -> ContentCipher.decrypt(moved, KEY.key(), STREAM))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void doesNotOpenUnderAnotherName() {
        Text.Encrypted renamed = new Text.Encrypted("another", encrypted.iv(), encrypted.ct(), encrypted.label());

        assertThatThrownBy(() -> ContentCipher.decrypt(renamed, KEY.key(), STREAM))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aFileOpensWithItsKeyAtItsPlaceOnly() {
        byte[] file = {0, 1, -1};
        byte[] sealed = ContentCipher.encrypt(file, KEY, STREAM, "/content");

        assertThat(ContentCipher.decrypt(sealed, KEY, STREAM, "/content")).isEqualTo(file);
        assertThatThrownBy(() -> ContentCipher.decrypt(sealed, KEY, STREAM, "/sha256"))
                .isInstanceOf(IllegalStateException.class);
        sealed[sealed.length - 1]++;
        assertThatThrownBy(() -> ContentCipher.decrypt(sealed, KEY, STREAM, "/content"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aKeyShowsItsNameOnly() {
        assertThat(KEY).hasToString("ContentKey[4c1b9a52-9a3f-4b1c-8a34-0d6a2f1f7f11]");
        assertThat(TEXT).hasToString("Text.Plain[19 chars]");
    }
}
