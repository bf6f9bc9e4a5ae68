package org.tallystick.query.audit;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.tallystick.ledger.Checkpoint;
import org.tallystick.ledger.Frontier;
import org.tallystick.ledger.Merkle;
import org.tallystick.ledger.NoteSigner;
import org.tallystick.ledger.SealedRecord;
import org.tallystick.ledger.SignatureType;
import org.tallystick.servers.Database;
import org.tallystick.servers.RealPostgres;

/** Histories of one ledger, by the name of each, as the topic and the log's key tell them to a witness. */
final class Told {

    private static final String KIND = "witness";

    static final String ORIGIN = "tallystick.test/ledger";
    static final Instant NOW = Instant.parse("2026-07-01T08:00:00Z");
    static final NoteSigner LOG = signer(ORIGIN, SignatureType.ED25519);
    static final NoteSigner WITNESS = signer("tallystick.test/witness", SignatureType.COSIGNATURE);

    private Told() {}

    static void tell(Witness witness, String history, long from, long to) {
        for (long index = from; index < to; index++) {
            SealedRecord record = record(history, index);
            witness.sealed(record, record.toBytes(), index);
        }
    }

    static SealedRecord record(String history, long index) {
        String digest = SealedRecord.digest(new byte[16], history.getBytes(StandardCharsets.UTF_8));
        return new SealedRecord(index, new UUID(0, index), "0".repeat(64), NOW, digest);
    }

    static Frontier frontier(String history, long size) {
        Frontier frontier = Frontier.empty();
        for (long index = 0; index < size; index++) {
            frontier =
                    frontier.append(List.of(Merkle.leaf(record(history, index).toBytes())));
        }
        return frontier;
    }

    static Checkpoint head(String history, long size) {
        return Checkpoint.of(ORIGIN, size, frontier(history, size).root());
    }

    static byte[] signed(String history, long size) {
        return head(history, size).signedBy(LOG).toBytes();
    }

    /** The first entries are those of {@code a}. */
    static byte[] signed(long fork, String history, long size) {
        Frontier forked = frontier("a", fork);
        for (long index = fork; index < size; index++) {
            forked = forked.append(List.of(Merkle.leaf(record(history, index).toBytes())));
        }
        return Checkpoint.of(ORIGIN, size, forked.root()).signedBy(LOG).toBytes();
    }

    static NoteSigner signer(String name, SignatureType type) {
        return NoteSigner.parse(NoteSigner.generate(name, type, new SecureRandom()));
    }

    /** Migrated once; every other one begins as its copy. */
    private static final class Empty {
        static final Database INSTANCE = RealPostgres.shared().freshDatabase(KIND);

        static {
            Flyway.configure()
                    .dataSource(INSTANCE.url(), "witness_owner", Database.PASSWORD)
                    .locations("classpath:db/witness")
                    .load()
                    .migrate();
        }
    }

    static Database migrated() {
        return RealPostgres.shared().copyOf(Empty.INSTANCE, KIND);
    }
}
