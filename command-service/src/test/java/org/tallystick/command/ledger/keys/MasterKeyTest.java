package org.tallystick.command.ledger.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MasterKeyTest {

    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]) + "\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"rw-------", "r--------"})
    void isReadFromAFileOfItsOwner(String permissions) throws IOException {
        assertThat(MasterKey.read(file(KEY, permissions)).getEncoded()).isEqualTo(new byte[32]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rw------x"})
    void isRefusedFromAFileThatOthersMayOpen(String permissions) throws IOException {
        Path file = file(KEY, permissions);

        assertThatThrownBy(() -> MasterKey.read(file)).hasMessageContaining("0600");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "c2hvcnQ=", "not base64!"})
    void isRefusedWhenItIsNone(String content) throws IOException {
        Path file = file(content, "rw-------");

        assertThatThrownBy(() -> MasterKey.read(file)).hasMessageContaining("base64 of 32 bytes");
    }

    @Test
    void aMissingFileIsNamed() {
        assertThatThrownBy(() -> MasterKey.read(folder.resolve("none"))).hasMessageContaining("none");
    }

    private Path file(String content, String permissions) throws IOException {
        Path file = Files.writeString(folder.resolve("master.key"), content);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }
}
