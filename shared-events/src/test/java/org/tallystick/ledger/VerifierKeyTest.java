package org.tallystick.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerifierKeyTest {

    private static final String PETER = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    @ParameterizedTest
    @ValueSource(
            strings = {
                PETER,
                "remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2",
                "transparency.dev/DEV:witness-little-garden+d8042a87+BCtusOxINQNUTN5Oj8HObRkh2yHf/MwYaGX4CPdiVEPM"
            })
    void readsAndWritesKeysThatOthersPublish(String vkey) {
        VerifierKey key = VerifierKey.parse(vkey);

        assertThat(key).hasToString(vkey).isEqualTo(VerifierKey.parse(vkey));
        assertThat(key.type()).isEqualTo(vkey.equals(PETER) ? SignatureType.ED25519 : SignatureType.COSIGNATURE);
    }

    /** As Go's own test of sumdb/note does: every part, and every byte changed. */
    @Test
    void refusesEveryManglingOfAKey() {
        for (int from = 0; from < PETER.length(); from++) {
            for (int to = from + 1; to <= PETER.length(); to++) {
                if (to - from < PETER.length()) {
                    assertRefused(PETER.substring(from, to));
                }
            }
            char next = (char) (PETER.charAt(from) + 1);
            assertRefused(PETER.substring(0, from) + next + PETER.substring(from + 1));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==",
                "PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+",
                PETER + "\n",
                " " + PETER,
            })
    void refusesKeysOfOtherLengthTypeOrSpelling(String vkey) {
        assertRefused(vkey);
    }

    @ParameterizedTest
    @EnumSource
    void aNewKeySignsUnderItsName(SignatureType type) {
        String secret = NoteSigner.generate("log.example/a", type, new SecureRandom());

        NoteSigner signer = NoteSigner.parse(secret);

        assertThat(signer.key().name()).isEqualTo("log.example/a");
        assertThat(signer.key().type()).isEqualTo(type);
        assertThat(VerifierKey.parse(signer.key().toString())).isEqualTo(signer.key());
        assertThatThrownBy(() -> NoteSigner.parse(secret.replace("log.example", "log.elsewhere")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void oneKeyUnderTwoTypesHasTwoIds() {
        Fixtures.Keys keys = new Fixtures.Keys("one.example");

        assertThat(keys.log().key().id()).isNotEqualTo(keys.witness().key().id());
        assertThat(keys.log().key().sharesKeyWith(keys.witness().key())).isTrue();
        assertThatThrownBy(() -> new NoteSigner(keys.log().key(), new Fixtures.Keys("other.example").privateKey()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void assertRefused(String vkey) {
        assertThatThrownBy(() -> VerifierKey.parse(vkey)).as(vkey).isInstanceOf(IllegalArgumentException.class);
    }
}
