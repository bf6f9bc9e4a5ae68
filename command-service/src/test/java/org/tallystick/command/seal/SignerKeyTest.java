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
import org.tallystick.command.seal.SealProperties.Store;
import org.tallystick.ledger.Checkpoint;
import org.tallystick.ledger.NoteSigner;
import org.tallystick.ledger.SignatureType;
import org.tallystick.ledger.SignedNote;
import org.tallystick.ledger.VerifierKey;

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

    /** The same way as to a token, but for what opens it. */
    @Test
    void aKeyInAKeyStoreSignsForTheOrigin() throws Exception {
        Path pin = file("correct horse", "rw-------");
        Path keys = folder.resolve("keys.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/keytool").toString(),
                        "-genkeypair",
                        "-keyalg",
                        "Ed25519",
                        "-alias",
                        "log",
                        "-dname",
                        "CN=log",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        keys.toString(),
                        "-storepass",
                        "correct horse")
                .inheritIO()
                .start();
        assertThat(keytool.waitFor()).isZero();
        NoteSigner signer =
                SignerKey.read(new SealProperties.Key(null, new Store("PKCS12", null, keys, "log", pin)), ORIGIN);
        SignedNote note = Checkpoint.of(ORIGIN, 1, new byte[32]).signedBy(signer);
        assertThat(note.by(VerifierKey.parse(signer.key().toString()))).isEqualTo(SignedNote.Signing.GOOD);

        Path wrong = file("battery staple", "rw-------");
        assertThatThrownBy(() -> SignerKey.read(
                        new SealProperties.Key(null, new Store("PKCS12", "SUN", keys, "log", wrong)), ORIGIN))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining("battery");
        assertThatThrownBy(() -> SignerKey.read(
                        new SealProperties.Key(null, new Store("PKCS12", null, keys, "other", pin)), ORIGIN))
                .hasMessageContaining("no private key");
        assertThatThrownBy(() -> SignerKey.read(
                        new SealProperties.Key(null, new Store("PKCS12", null, keys, "log", file("x", "rw-r--r--"))),
                        ORIGIN))
                .hasMessageContaining("0600");
        assertThatThrownBy(() -> SignerKey.read(new SealProperties.Key(null, null), ORIGIN))
                .hasMessageContaining("one of the two");
    }

    private Path file(String text, String permissions) throws IOException {
        Path file = Files.createTempFile(folder, "signer", ".key");
        Files.writeString(file, text);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }
}
