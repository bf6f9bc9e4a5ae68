package org.tallystick.command.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallystick.ledger.NoteSigner;
import org.tallystick.ledger.SignatureType;

class SignerKeyTest {

    private static final String ORIGIN = "tallystick.test/ledger";

    @TempDir
    Path folder;

    @Test
    void aKeyThatOnlyItsOwnerReadsSignsForItsOrigin() throws IOException {
        Path file = file(NoteSigner.generate(ORIGIN, SignatureType.ED25519, new SecureRandom()) + "\n", "rw-------");
        assertThat(SignerKey.read(file, ORIGIN).key().name()).isEqualTo(ORIGIN);
        assertThatThrownBy(() -> SignerKey.read(file, "another.test/ledger"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("does not sign for");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rwx------", "rw--w----"})
    void aKeyThatIsOpenToOthersIsRefused(String permissions) throws IOException {
        Path file = file(NoteSigner.generate(ORIGIN, SignatureType.ED25519, new SecureRandom()), permissions);
        assertThatThrownBy(() -> SignerKey.read(file, ORIGIN))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("0600");
    }

    @Test
    void aWitnessesKeyOrNoKeyIsRefusedAndNotRepeated() throws IOException {
        Path witness = file(NoteSigner.generate(ORIGIN, SignatureType.COSIGNATURE, new SecureRandom()), "rw-------");
        assertThatThrownBy(() -> SignerKey.read(witness, ORIGIN)).isInstanceOf(IllegalStateException.class);
        Path none = file("secret nonsense", "rw-------");
        assertThatThrownBy(() -> SignerKey.read(none, ORIGIN))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining("nonsense");
        assertThatThrownBy(() -> SignerKey.read(folder.resolve("missing"), ORIGIN))
                .isInstanceOf(IllegalStateException.class);
    }

    private Path file(String text, String permissions) throws IOException {
        Path file = Files.createTempFile(folder, "signer", ".key");
        Files.writeString(file, text);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }
}
