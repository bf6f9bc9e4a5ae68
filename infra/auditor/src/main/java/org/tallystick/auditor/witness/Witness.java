package org.tallystick.auditor.witness;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.tallystick.ledger.AddCheckpoint;
import org.tallystick.ledger.Checkpoint;
import org.tallystick.ledger.NoteSignature;
import org.tallystick.ledger.NoteSigner;
import org.tallystick.ledger.SignedNote;
import org.tallystick.ledger.TrustPolicy;
import org.tallystick.ledger.VerifierKey;
import org.tallystick.ledger.WitnessAnswer;

/** One request after the other: nobody can cosign two heads that do not continue each other. */
public final class Witness implements AutoCloseable {

    /** An answer of HTTP. */
    record Answer(int status, String contentType, String body) {

        static Answer plain(int status, String body) {
            return new Answer(status, "text/plain; charset=utf-8", body);
        }
    }

    private final NoteSigner signer;
    private final TrustPolicy policy;
    private final HeadStore heads;
    private final InstantSource clock;

    /** Makes the folder of a key that was made just now; a key that may have cosigned has its own already. */
    public static void createHeads(Path folder, VerifierKey own) {
        HeadStore.create(folder, own);
    }

    /** @param folder where the heads are kept, made for this key; it must survive whatever happens to this process */
    public Witness(NoteSigner signer, TrustPolicy policy, Path folder, InstantSource clock) {
        this.signer = signer;
        this.policy = policy;
        this.heads = new HeadStore(folder, signer.key());
        this.clock = clock;
    }

    synchronized Answer addCheckpoint(byte[] body) {
        AddCheckpoint request;
        try {
            request = AddCheckpoint.parse(body);
        } catch (IllegalArgumentException e) {
            return Answer.plain(400, e.getMessage() + "\n");
        }
        String origin = request.checkpoint().origin();
        List<VerifierKey> keys = policy.keysOf(origin);
        Optional<Checkpoint> last =
                keys.isEmpty() ? Optional.empty() : heads.head(origin).map(head -> Checkpoint.parse(head.text()));
        return switch (WitnessAnswer.to(request, keys, last)) {
            case WitnessAnswer.Cosign _ -> cosigned(origin, request.note(), keys);
            case WitnessAnswer.Malformed malformed -> Answer.plain(400, malformed.reason() + "\n");
            case WitnessAnswer.Unsigned _ -> Answer.plain(403, "not signed by a trusted key of this log\n");
            case WitnessAnswer.UnknownOrigin _ -> Answer.plain(404, "unknown log\n");
            case WitnessAnswer.Stale stale -> conflict(stale.size());
            case WitnessAnswer.Contradiction contradiction -> {
                heads.keepEvidence(origin, "contradicting", request.checkpoint(), verified(request.note(), keys));
                yield conflict(contradiction.size());
            }
            case WitnessAnswer.Inconsistent inconsistent -> {
                heads.keepEvidence(origin, "refused", request.checkpoint(), verified(request.note(), keys));
                yield Answer.plain(422, inconsistent.reason() + "\n");
            }
        };
    }

    /** @param name of the log: SHA-256 of its origin */
    synchronized Answer checkpoint(String name) {
        return policy.logs().stream()
                .map(log -> log.key().name())
                .filter(origin -> HeadStore.name(origin).equals(name))
                .findFirst()
                .flatMap(heads::head)
                .map(head -> Answer.plain(200, new String(head.toBytes(), StandardCharsets.UTF_8)))
                .orElseGet(() -> Answer.plain(404, "no head of such a log\n"));
    }

    private Answer cosigned(String origin, SignedNote note, List<VerifierKey> keys) {
        NoteSignature cosignature = signer.cosign(note.text(), clock.instant());
        heads.keep(origin, verified(note, keys).with(cosignature));
        return Answer.plain(200, cosignature.line() + "\n");
    }

    private static Answer conflict(long size) {
        return new Answer(409, "text/x.tlog.size", size + "\n");
    }

    /** Without the signatures that strangers added; those of the log were verified before. */
    private static SignedNote verified(SignedNote note, List<VerifierKey> keys) {
        return new SignedNote(
                note.text(),
                keys.stream()
                        .flatMap(key -> note.signaturesNaming(key).stream().limit(1))
                        .toList());
    }

    @Override
    public void close() throws IOException {
        heads.close();
    }
}
