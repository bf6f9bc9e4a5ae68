package org.tallystick.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReceiptTest {

    private static final NoteSigner LOG = new Fixtures.Keys("log.example").log();
    private static final String TWO_OF_THREE =
            Fixtures.text(Fixtures.receipt(2, 3, LOG).toBytes());

    @Test
    void isATlogProofWithTheSealedRecordAsExtra() {
        assertThat(TWO_OF_THREE.lines().toList())
                .startsWith(
                        "c2sp.org/tlog-proof@v1",
                        "extra " + NoteText.base64(Fixtures.sealed(2)),
                        "index 2",
                        NoteText.base64(Fixtures.tree(2).root(2)),
                        "",
                        "log.example",
                        "3");
        assertThat(Receipt.parse(Fixtures.utf8(TWO_OF_THREE)).isIncluded()).isTrue();
        assertThat(Fixtures.text(Receipt.parse(Fixtures.utf8(TWO_OF_THREE)).toBytes()))
                .isEqualTo(TWO_OF_THREE);
    }

    @Test
    void aProofOfAnyLogNeedsNoExtraAndMayNeedNoHashes() {
        byte[] leaf = {1, 2, 3};
        SignedNote head = Checkpoint.of("log.example", 1, Merkle.leaf(leaf)).signedBy(LOG);

        TlogProof proof = TlogProof.parse(new TlogProof(Optional.empty(), 0, List.of(), head).toBytes());

        assertThat(proof.includes(leaf)).isTrue();
        assertThat(proof.includes(new byte[] {1, 2})).isFalse();
        assertThatThrownBy(() -> Receipt.of(proof)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theBytesOfExtraAreWhatIsHashed() {
        byte[] other = Fixtures.sealed(2);
        other[other.length - 3] = 'b';
        String forged = TWO_OF_THREE.replace(NoteText.base64(Fixtures.sealed(2)), NoteText.base64(other));

        assertThat(Receipt.parse(Fixtures.utf8(forged)).isIncluded()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "'index 2', 'index 1'",
        "'index 2', 'index 02'",
        "'index 2', 'index -2'",
        "'index 2', 'index 2 '",
        "'index 2', 'index 18446744073709551616'",
        "'index 2', 'Index 2'",
        "'tlog-proof@v1', 'tlog-proof@v2'",
        "'extra ', 'extra  '",
        "'extra ', ''",
        "'\nlog.example\n3', '\nlog.example\n03'",
        "'\n\nlog.example', '\nlog.example'",
        "'\n\n', '\n\n\n'",
        "'index', 'note\nindex'",
        "'\n\n—', '\n—'",
    })
    void everyOtherFormIsRefused(String there, String instead) {
        String changed = TWO_OF_THREE.replace(there, instead);

        assertThat(changed).isNotEqualTo(TWO_OF_THREE);
        assertThatThrownBy(() -> Receipt.parse(Fixtures.utf8(changed))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatFollowsOrIsTooLongIsRefused() {
        String tooManyHashes = TWO_OF_THREE.replace(
                "\n\nlog", ("\n" + NoteText.base64(new byte[32])).repeat(TlogProof.MAX_HASHES) + "\n\nlog");

        assertThatThrownBy(() -> Receipt.parse(Fixtures.utf8(TWO_OF_THREE + "more\n")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Receipt.parse(Fixtures.utf8(TWO_OF_THREE + "\n")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Receipt.parse(Fixtures.utf8(tooManyHashes)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Receipt.parse(new byte[3 * SignedNote.MAX_BYTES]))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
