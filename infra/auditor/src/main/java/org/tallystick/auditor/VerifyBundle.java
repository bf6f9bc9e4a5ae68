package org.tallystick.auditor;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.tallystick.auditor.check.Bundle;
import org.tallystick.auditor.check.BundleHead;
import org.tallystick.auditor.check.ExportedEvents;
import org.tallystick.auditor.check.KeptHead;
import org.tallystick.auditor.log.CannotCheckException;
import org.tallystick.auditor.log.LogReader;
import org.tallystick.auditor.log.VerifiedLog;
import org.tallystick.ledger.Checkpoint;
import org.tallystick.ledger.Trust;
import org.tallystick.ledger.TrustPolicy;
import org.tallystick.ledger.VerifierKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What was exported for me is what was recorded, and complete. */
@Command(
        name = "bundle",
        mixinStandardHelpOptions = true,
        description = {
            "Verifies a bundle that GET /v1/audit/export gave, without the log: its checkpoint, every proof and event, and that"
                    + " nothing of its range is missing.",
            "The range is the bundle's own word: --from, --to and --whole say what was asked for.",
            "With --log also that the log of today continues the one of the bundle."
        })
final class VerifyBundle extends CheckingCommand {

    @Parameters(paramLabel = "<file>", description = "The bundle.")
    private Path file = Path.of("");

    @Option(names = "--from", paramLabel = "<index>", description = "The bundle's range has to begin with this entry.")
    private Optional<Long> from = Optional.empty();

    @Option(names = "--to", paramLabel = "<index>", description = "The bundle's range has to end with this entry.")
    private Optional<Long> to = Optional.empty();

    @Option(names = "--whole", description = "Every entry of the range has to be there: none was chosen by a filter.")
    private boolean whole;

    @Mixin
    private final TrustOptions trust = new TrustOptions();

    @Mixin
    private final LogOptions logs = new LogOptions();

    @Override
    void check(Report report) {
        TrustPolicy policy = trust.policy();
        Checkpoint head = read(policy, report);
        logs.reader()
                .ifPresentOrElse(
                        reader -> continues(policy, head, reader, report),
                        () -> trust.compareKept(List.of(head), report));
    }

    private Checkpoint read(TrustPolicy policy, Report report) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            Bundle bundle = new Bundle(in, report::invalid);
            Trust.Signed signed = TrustOptions.trusted(policy, bundle.head().note());
            report.trusted(signed);
            facts(bundle.head(), report);
            asked(bundle.head(), report);
            ExportedEvents events =
                    bundle.check(policy, progress("events", bundle.head().width()));
            report.fact("matched", events.matched());
            report.fact("notReadable", events.unread());
            return signed.checkpoint();
        } catch (IOException e) {
            throw new CannotCheckException("cannot read " + file, e);
        }
    }

    private static void facts(BundleHead head, Report report) {
        report.fact("from", head.from());
        report.fact("to", head.to());
        report.fact("entriesInRange", head.width() == 0 ? "none: the log was empty" : head.width());
        report.fact("everyEntry", head.whole() ? "yes" : "no: chosen by a filter");
        report.fact("keysNamed", head.keys().stream().map(VerifierKey::toString).toList());
    }

    /** The exporter writes the head: a bundle of less than was asked for is consistent in itself. */
    private void asked(BundleHead head, Report report) {
        from.filter(index -> index != head.from())
                .ifPresent(index -> report.invalid(
                        "the range begins with entry " + head.from() + ", and " + index + " was asked for"));
        to.filter(index -> index != head.to())
                .ifPresent(index ->
                        report.invalid("the range ends with entry " + head.to() + ", and " + index + " was asked for"));
        if (whole && !head.whole()) {
            report.invalid("a filter chose the entries, and every one of the range was asked for");
        }
    }

    private void continues(TrustPolicy policy, Checkpoint head, LogReader reader, Report report) {
        Trust.Signed now = TrustOptions.trusted(policy, reader.checkpoint());
        VerifiedLog log = new VerifiedLog(reader, now.checkpoint());
        report.fact("logSize", now.checkpoint().size());
        KeptHead.contradiction(head, log).ifPresent(report::diverged);
        trust.compareKept(log, report);
    }
}
