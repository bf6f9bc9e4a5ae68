package org.tallystick.auditor;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.tallystick.auditor.check.KeptHead;
import org.tallystick.auditor.log.CannotCheckException;
import org.tallystick.auditor.log.InvalidLogException;
import org.tallystick.auditor.log.LogReader;
import org.tallystick.auditor.log.VerifiedLog;
import org.tallystick.ledger.Checkpoint;
import org.tallystick.ledger.Receipt;
import org.tallystick.ledger.SealedRecord;
import org.tallystick.ledger.TlogProof;
import org.tallystick.ledger.Trust;
import org.tallystick.ledger.TrustPolicy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** My submission is in the log. */
@Command(
        name = "receipt",
        mixinStandardHelpOptions = true,
        description =
                "Verifies a receipt, or any C2SP tlog-proof, without the log. With --log also that the log of today"
                        + " continues the one of the receipt.")
final class VerifyReceipt extends CheckingCommand {

    @Parameters(paramLabel = "<file>", description = "The receipt: a tlog-proof.")
    private Path file = Path.of("");

    @Option(
            names = "--entry",
            paramLabel = "<file>",
            description =
                    "The entry's bytes, for a proof of another log. Default: the sealed record that the receipt carries.")
    private Optional<Path> entry = Optional.empty();

    @Mixin
    private final TrustOptions trust = new TrustOptions();

    @Mixin
    private final LogOptions logs = new LogOptions();

    @Override
    void check(Report report) {
        TrustPolicy policy = trust.policy();
        TlogProof proof = included(report);
        Trust.Signed head = TrustOptions.trusted(policy, proof.note());
        report.trusted(head);
        logs.reader()
                .ifPresentOrElse(
                        reader -> continues(policy, head.checkpoint(), reader, report),
                        () -> trust.compareKept(List.of(head.checkpoint()), report));
    }

    private TlogProof included(Report report) {
        try {
            TlogProof proof = TlogProof.parse(Given.read(file));
            report.fact("index", proof.index());
            boolean included = entry.map(bytes -> proof.includes(Given.read(bytes)))
                    .orElseGet(() -> included(Receipt.of(proof), report));
            if (!included) {
                throw new InvalidLogException("the proof does not lead to the root of its checkpoint");
            }
            return proof;
        } catch (IllegalArgumentException e) {
            throw new InvalidLogException("not a receipt: " + e.getMessage(), e);
        }
    }

    private static boolean included(Receipt receipt, Report report) {
        SealedRecord sealed = receipt.sealed();
        report.fact("eventId", sealed.eventId());
        report.fact("acceptedAt", sealed.acceptedAt());
        report.fact("eventSha256", sealed.eventSha256());
        return receipt.isIncluded();
    }

    private void continues(TrustPolicy policy, Checkpoint proven, LogReader reader, Report report) {
        Trust.Signed now = TrustOptions.trusted(policy, reader.checkpoint());
        if (!now.checkpoint().origin().equals(proven.origin())) {
            throw new CannotCheckException(
                    "the log is " + now.checkpoint().origin() + ", the receipt of " + proven.origin());
        }
        VerifiedLog log = new VerifiedLog(reader, now.checkpoint());
        report.fact("logSize", now.checkpoint().size());
        KeptHead.contradiction(proven, log).ifPresent(report::diverged);
        trust.compareKept(log, report);
    }
}
