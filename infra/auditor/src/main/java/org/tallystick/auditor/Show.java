package org.tallystick.auditor;

import java.nio.file.Path;
import java.util.List;
import org.tallystick.auditor.log.CannotCheckException;
import org.tallystick.ledger.Checkpoint;
import org.tallystick.ledger.NoteSignature;
import org.tallystick.ledger.SealedRecord;
import org.tallystick.ledger.SignedNote;
import org.tallystick.ledger.TlogProof;
import org.tallystick.ledger.TrustPolicy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** What a file says, which is no statement that it is true. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description =
                "Shows what a checkpoint, a receipt or tlog-proof, a sealed record or a trust policy says; verifies nothing.")
final class Show extends CheckingCommand {

    @Parameters(paramLabel = "<file>")
    private Path file = Path.of("");

    private interface Format {

        void show(byte[] bytes, Report report);
    }

    @Override
    void check(Report report) {
        byte[] bytes = Given.read(file);
        List<Format> formats = List.of(Show::proof, Show::checkpoint, Show::sealed, Show::policy);
        if (formats.stream().noneMatch(format -> reads(format, bytes, report))) {
            throw new CannotCheckException(file + " is none of the formats that are known here");
        }
    }

    private static boolean reads(Format format, byte[] bytes, Report report) {
        try {
            format.show(bytes, report);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static void proof(byte[] bytes, Report report) {
        TlogProof proof = TlogProof.parse(bytes);
        report.fact("is", "tlog-proof");
        report.fact("index", proof.index());
        report.fact("hashes", proof.hashes().size());
        proof.extra().ifPresent(extra -> report.fact("extraBytes", extra.length));
        proof.extra().ifPresent(extra -> reads(Show::record, extra, report));
        head(proof.note(), report);
    }

    private static void checkpoint(byte[] bytes, Report report) {
        SignedNote note = SignedNote.parse(bytes);
        Checkpoint.parse(note.text());
        report.fact("is", "checkpoint");
        head(note, report);
    }

    private static void head(SignedNote note, Report report) {
        Checkpoint head = Checkpoint.parse(note.text());
        report.fact("origin", head.origin());
        report.fact("size", head.size());
        report.fact("root", head.rootBase64());
        report.fact(
                "signatures",
                note.signatures().stream().map(NoteSignature::name).toList());
    }

    private static void sealed(byte[] bytes, Report report) {
        SealedRecord.parse(bytes);
        report.fact("is", "sealed record");
        record(bytes, report);
    }

    private static void record(byte[] bytes, Report report) {
        SealedRecord sealed = SealedRecord.parse(bytes);
        report.fact("index", sealed.index());
        report.fact("eventId", sealed.eventId());
        report.fact("tag", sealed.tag());
        report.fact("acceptedAt", sealed.acceptedAt());
        report.fact("eventSha256", sealed.eventSha256());
    }

    private static void policy(byte[] bytes, Report report) {
        TrustPolicy policy = TrustPolicy.parse(bytes);
        report.fact("is", "trust policy");
        report.fact("logs", policy.logs().stream().map(log -> log.key().name()).toList());
        report.fact(
                "witnesses",
                policy.witnesses().stream().map(TrustPolicy.Witness::name).toList());
        report.fact("hostWitnesses", policy.hostWitnesses().stream().sorted().toList());
    }
}
