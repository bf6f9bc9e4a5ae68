package org.tallystick.auditor;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.tallystick.auditor.check.ExportedEvents;
import org.tallystick.auditor.check.KeptHead;
import org.tallystick.auditor.check.SignedText;
import org.tallystick.auditor.check.SubmissionCheck;
import org.tallystick.auditor.log.CannotCheckException;
import org.tallystick.auditor.log.InvalidLogException;
import org.tallystick.auditor.log.VerifiedLog;
import org.tallystick.ledger.Checkpoint;
import org.tallystick.ledger.SealedRecord;
import org.tallystick.ledger.SignedNote;
import org.tallystick.ledger.TilePath;
import org.tallystick.ledger.Trust;
import org.tallystick.ledger.TrustPolicy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The agency said this, and between when and when. */
@Command(
        name = "submission",
        mixinStandardHelpOptions = true,
        description = {
            "Verifies a signed submission: its signature with the agency's registered key, its digest in the event that was made of it,"
                    + " and the event in the log.",
            "Shows between what it was signed: not before the head that it has seen, not after the first cosignature over its"
                    + " event. What the agency and the host say of the time is shown beside, and is no proof."
        })
final class VerifySubmission extends CheckingCommand {

    @Parameters(paramLabel = "<file>", description = "The JWS, to the byte as it was sent.")
    private Path file = Path.of("");

    @Option(
            names = "--events",
            required = true,
            paramLabel = "<file>",
            description =
                    "Exported events as for verify events: report.submitted of this submission, and those of the agency's key.")
    private Path events = Path.of("");

    @Option(
            names = "--key",
            paramLabel = "<file>",
            description =
                    "The agency's public key as a JWK, handed over by the agency, or what the service answers of its keys"
                            + " (/v1/states/<state>/agencies/<agency>/keys). Default: the event that registers it.")
    private Optional<Path> key = Optional.empty();

    @Option(
            names = "--seen",
            paramLabel = "<file>",
            description = "The checkpoint that the submission has seen, to show when it was cosigned.")
    private Optional<Path> seen = Optional.empty();

    @Mixin
    private final TrustOptions trust = new TrustOptions();

    @Mixin
    private final LogOptions logs = new LogOptions();

    @Override
    void check(Report report) {
        TrustPolicy policy = trust.policy();
        SignedText submission = submission();
        List<Trust.Signed> heads = new ArrayList<>();
        Consumer<Trust.Signed> remembered = head -> {
            report.trusted(head);
            heads.add(head);
        };
        Optional<VerifiedLog> log = logs.reader().map(reader -> {
            Trust.Signed head = TrustOptions.trusted(policy, reader.checkpoint());
            remembered.accept(head);
            return new VerifiedLog(reader, head.checkpoint());
        });
        SubmissionCheck check = new SubmissionCheck(submission, report::invalid);
        read(new ExportedEvents(policy, log, remembered, report::invalid, check));
        report.fact("issuer", submission.issuer());
        report.fact("report", submission.subject());
        report.fact("call", submission.call());
        report.fact("issuerSeq", submission.issuerSeq());
        report.fact("keyId", submission.keyId());
        report.fact("signedSha256", submission.sha256());
        SubmissionCheck.Recorded at = concluded(check, report);
        report.fact("index", at.index());
        report.fact("claimedAt", submission.issuedAt());
        report.fact("acceptedAt", at.acceptedAt());
        notBefore(policy, submission, at, log, report);
        notAfter(submission, at, heads, report);
        log.ifPresentOrElse(
                shown -> trust.compareKept(shown, report),
                () -> trust.compareKept(
                        heads.stream().map(Trust.Signed::checkpoint).toList(), report));
    }

    private SignedText submission() {
        try {
            return SignedText.parse(Given.read(file));
        } catch (IllegalArgumentException e) {
            throw new InvalidLogException("not a signed submission: " + e.getMessage(), e);
        }
    }

    private SubmissionCheck.Recorded concluded(SubmissionCheck check, Report report) {
        try {
            return check.conclude(key.map(Given::read), report::fact);
        } catch (IllegalArgumentException e) {
            throw new InvalidLogException(String.valueOf(e.getMessage()), e);
        }
    }

    private void read(ExportedEvents exported) {
        try (BufferedReader in = Files.newBufferedReader(events)) {
            long lines = 0;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                exported.check(++lines, line);
            }
        } catch (IOException e) {
            throw new CannotCheckException("cannot read " + events, e);
        }
    }

    /** Whoever signs a root that nobody can foresee signs after it was made. */
    private void notBefore(
            TrustPolicy policy,
            SignedText submission,
            SubmissionCheck.Recorded at,
            Optional<VerifiedLog> log,
            Report report) {
        Checkpoint head =
                new Checkpoint(submission.audience(), submission.seenSize(), submission.seenRoot(), List.of());
        report.fact("notBefore", "the head of size " + head.size());
        if (head.size() > at.index()) {
            report.invalid("it has seen a head of size " + head.size() + ", which holds the submission itself");
        }
        log.ifPresent(shown -> {
            KeptHead.contradiction(head, shown).ifPresent(report::diverged);
            if (report.holds()) {
                Instant last = acceptedAt(shown, head.size() - 1);
                report.fact("seenAcceptedAt", last);
                requireNotBefore(submission, last, report);
            }
        });
        seen.ifPresent(path -> {
            Trust.Signed signed = note(policy, path);
            KeptHead.contradiction(head, signed.checkpoint()).ifPresent(report::diverged);
            report.fact("seenCosignedAt", signed.cosignatures());
        });
    }

    private static Trust.Signed note(TrustPolicy policy, Path path) {
        try {
            return TrustOptions.trusted(policy, SignedNote.parse(Given.read(path)));
        } catch (IllegalArgumentException e) {
            throw new CannotCheckException(path + " is no checkpoint: " + e.getMessage(), e);
        }
    }

    private static Instant acceptedAt(VerifiedLog log, long index) {
        TilePath tile =
                TilePath.holding(TilePath.ENTRIES, index, log.checkpoint().size());
        return SealedRecord.parse(log.entries(tile).get((int) (index - tile.first())))
                .acceptedAt();
    }

    private static void requireNotBefore(SignedText submission, Instant bound, Report report) {
        if (submission.issuedAt().plus(SubmissionCheck.TOLERANCE).isBefore(bound)) {
            report.invalid("it claims to be signed at " + submission.issuedAt()
                    + ", before the head that it has seen was there, at " + bound);
        }
    }

    private static void notAfter(
            SignedText submission, SubmissionCheck.Recorded at, List<Trust.Signed> heads, Report report) {
        Optional<Instant> first = heads.stream()
                .filter(head -> head.checkpoint().size() > at.index())
                .flatMap(head -> head.cosignatures().values().stream())
                .min(Comparator.naturalOrder());
        report.fact("notAfter", first.<Object>map(time -> time).orElse("not known: no witness of the policy cosigned"));
        first.filter(bound -> submission.issuedAt().isAfter(bound.plus(SubmissionCheck.TOLERANCE)))
                .ifPresent(bound -> report.invalid("it claims to be signed at " + submission.issuedAt()
                        + ", after a witness had it in the log, at " + bound));
    }
}
