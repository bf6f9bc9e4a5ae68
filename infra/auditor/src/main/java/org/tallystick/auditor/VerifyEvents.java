package org.tallystick.auditor;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.tallystick.auditor.check.ExportedEvents;
import org.tallystick.auditor.check.KeptHead;
import org.tallystick.auditor.log.CannotCheckException;
import org.tallystick.auditor.log.LogReader;
import org.tallystick.auditor.log.VerifiedLog;
import org.tallystick.ledger.Trust;
import org.tallystick.ledger.TrustPolicy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What I may read is what was recorded. */
@Command(
        name = "events",
        mixinStandardHelpOptions = true,
        description = {
            "Verifies exported events against their sealed records, and the records against the log.",
            "One JSON object a line: ledgerIndex, salt and storedEvent in base64, and proof, a tlog-proof that carries the"
                    + " record. Lines without proof need --log."
        })
final class VerifyEvents extends CheckingCommand {

    @Parameters(paramLabel = "<file>", description = "Exported events, JSON Lines.")
    private Path file = Path.of("");

    @Mixin
    private final TrustOptions trust = new TrustOptions();

    @Mixin
    private final LogOptions logs = new LogOptions();

    @Override
    void check(Report report) {
        TrustPolicy policy = trust.policy();
        Optional<VerifiedLog> log = logs.reader().map(reader -> open(policy, reader, report));
        ExportedEvents events = new ExportedEvents(policy, log, head -> standsOn(head, log, report), report::invalid);
        long lines = check(events);
        report.fact("lines", lines);
        report.fact("matched", events.matched());
        report.fact("notReadable", events.unread());
        if (lines == 0) {
            throw new CannotCheckException(file + " holds no events");
        }
    }

    private long check(ExportedEvents events) {
        Progress progress = progress("events", Long.MAX_VALUE);
        long lines = 0;
        try (BufferedReader in = Files.newBufferedReader(file)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                events.check(++lines, line);
                progress.accept(lines);
            }
        } catch (IOException e) {
            throw new CannotCheckException("cannot read " + file, e);
        }
        return lines;
    }

    private VerifiedLog open(TrustPolicy policy, LogReader reader, Report report) {
        Trust.Signed head = TrustOptions.trusted(policy, reader.checkpoint());
        report.trusted(head);
        VerifiedLog log = new VerifiedLog(reader, head.checkpoint());
        trust.compareKept(log, report);
        return log;
    }

    private void standsOn(Trust.Signed head, Optional<VerifiedLog> log, Report report) {
        report.trusted(head);
        trust.compareKept(head.checkpoint(), report);
        log.flatMap(shown -> KeptHead.contradiction(head.checkpoint(), shown)).ifPresent(report::diverged);
    }
}
