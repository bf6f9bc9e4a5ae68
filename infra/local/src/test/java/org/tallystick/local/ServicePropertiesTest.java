package org.tallystick.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.ledger.NoteSigner;
import org.tallystick.ledger.SignatureType;

class ServicePropertiesTest {

    @TempDir
    Path folder;

    Settings settings;

    @BeforeEach
    void settings() {
        settings = new Settings(folder, new Ports(8080, 8081, 9000, 15432, 19092, 19093), true);
    }

    @Test
    void commandServiceOwnsLedgerAndKeysAndWritesWithLesserRoles() {
        assertThat(ServiceProperties.command(settings, true))
                .containsEntry("server.address", "127.0.0.1")
                .containsEntry("tallystick.ledger.url", "jdbc:postgresql://127.0.0.1:15432/ledger")
                .containsEntry("tallystick.ledger.username", "ledger_append")
                .containsEntry("tallystick.ledger.migration.username", "ledger_owner")
                .containsEntry("tallystick.keys.username", "keys_write")
                .containsEntry("tallystick.clock.scripted", "true");
    }

    @Test
    void queryServiceReadsKeysAndLedgerAndCanNotChangeThem() {
        assertThat(ServiceProperties.query(settings))
                .containsEntry("tallystick.keys.username", "keys_read")
                .containsEntry("tallystick.readmodel.query.username", "readmodel_query")
                .containsEntry("tallystick.rebuild.ledger.url", "jdbc:postgresql://127.0.0.1:15432/ledger")
                .containsEntry("tallystick.rebuild.ledger.username", "ledger_read")
                .doesNotContainKeys("tallystick.keys.migration.username", "tallystick.ledger.url");
    }

    @Test
    void theSignerAndTheWitnessHaveKeysAndDatabasesOfTheirOwnAndOnlyTheirOwnerReadsThem() throws Exception {
        var command = ServiceProperties.command(settings, true);
        var query = ServiceProperties.query(settings);
        assertThat(command)
                .containsEntry("tallystick.heads.username", "heads_sign")
                .doesNotContainKey("tallystick.witness.url");
        assertThat(query)
                .containsEntry("tallystick.witness.username", "witness_keep")
                .doesNotContainKey("tallystick.heads.url");
        var signer = Path.of(command.get("tallystick.seal.key-file"));
        var key = NoteSigner.parse(Files.readString(signer)).key();
        assertThat(key.name()).isEqualTo(command.get("tallystick.origin"));
        assertThat(query).containsEntry("tallystick.witness.log-keys", key.toString());
        for (var file : List.of(signer, Path.of(query.get("tallystick.witness.key-file")))) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
        assertThat(ServiceProperties.command(settings, false)).isEqualTo(without(command));
    }

    @Test
    void aSecondKeyOfTheSignerIsKnownToBothServices() {
        var origin =
                Objects.requireNonNull(ServiceProperties.command(settings, true).get("tallystick.origin"));
        var next = NoteSigner.generate(origin, SignatureType.ED25519, new SecureRandom());
        PrivateFile.write(folder.resolve("secrets/next-signer-key"), next);
        assertThat(ServiceProperties.command(settings, true))
                .containsEntry(
                        "tallystick.seal.next.key-file",
                        folder.resolve("secrets/next-signer-key").toString());
        assertThat(ServiceProperties.query(settings).get("tallystick.witness.log-keys"))
                .endsWith("," + NoteSigner.parse(next).key());
    }

    private static Map<String, String> without(Map<String, String> scripted) {
        var same = new TreeMap<>(scripted);
        same.put("tallystick.clock.scripted", "false");
        return same;
    }

    @Test
    void theMasterKeyIsMadeOnceAndOnlyItsOwnerReadsIt() throws Exception {
        var file = MasterKey.in(settings.secrets());
        var first = Files.readString(file);

        assertThat(Files.readString(MasterKey.in(settings.secrets()))).isEqualTo(first);
        assertThat(Base64.getDecoder().decode(first)).hasSize(32);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }
}
