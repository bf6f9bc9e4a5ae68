package org.tallystick.command.seal;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.tallystick.command.platform.ServiceClock;
import org.tallystick.ledger.Checkpoint;
import org.tallystick.ledger.NoteSigner;
import org.tallystick.ledger.SignatureType;
import org.tallystick.ledger.SignedNote;
import org.tallystick.servers.Database;
import org.tallystick.servers.RealPostgres;

/** A signer as the service makes it, over a ledger of the test's choice; several may share a head store. */
final class Signer {

    static final String ORIGIN = "tallystick.test/ledger";
    static final NoteSigner KEY = newKey();
    private static final Signing.Cadence EVERY_LOOK = new Signing.Cadence(Duration.ZERO, Duration.ofDays(1), 1_000_000);

    final HeadStore heads;
    final Signing signing;
    final Sealer sealer;
    final Log log;

    Signer(Written ledger, Store store) {
        this(ledger, store, EVERY_LOOK);
    }

    Signer(Written ledger, Store store, Signing.Cadence cadence) {
        this(ledger, store, cadence, KEY, Optional.empty());
    }

    Signer(Written ledger, Store store, NoteSigner current, Optional<NoteSigner> next) {
        this(ledger, store, EVERY_LOOK, current, next);
    }

    private Signer(
            Written ledger, Store store, Signing.Cadence cadence, NoteSigner current, Optional<NoteSigner> next) {
        LedgerRecords records = new LedgerRecords(ledger.dataSource(), new ServiceClock());
        LogTiles tiles = new LogTiles(records, new TileTable(ledger.dataSource(), records));
        heads = new HeadStore(Written.source(store.database, "heads_sign"), ORIGIN);
        signing = new Signing(new LogSigners(current, next, records), records, tiles, heads, cadence);
        sealer = new Sealer(signing, heads, records);
        log = new Log(sealer, records, tiles);
    }

    static NoteSigner newKey() {
        return NoteSigner.parse(NoteSigner.generate(ORIGIN, SignatureType.ED25519, new SecureRandom()));
    }

    /** Signs what there is. */
    Checkpoint headOf() {
        signing.look();
        return heads.last().orElseThrow();
    }

    /** The head store of one origin. */
    static final class Store {

        final Database database = RealPostgres.shared().freshDatabase("heads");

        Store() {
            Flyway.configure()
                    .dataSource(database.url(), "heads_owner", Database.PASSWORD)
                    .locations("classpath:db/heads")
                    .load()
                    .migrate();
        }

        /** As good as away. */
        void revoke() throws SQLException {
            try (Connection superuser = database.connectAsSuperuser()) {
                superuser.createStatement().execute("revoke select on head, checkpoint from heads_sign");
            }
        }

        /** Everything that was ever signed, in order of size. */
        List<Checkpoint> signed() throws SQLException {
            List<Checkpoint> all = new ArrayList<>();
            try (Connection connection = database.connectAs("heads_sign");
                    ResultSet row = connection
                            .createStatement()
                            .executeQuery("select note from checkpoint order by size, time")) {
                while (row.next()) {
                    SignedNote note = SignedNote.parse(row.getBytes(1));
                    if (note.by(KEY.key()) != SignedNote.Signing.GOOD) {
                        throw new AssertionError("not signed: " + note.text());
                    }
                    all.add(Checkpoint.parse(note.text()));
                }
            }
            return all;
        }
    }
}
