package org.tallystick.auditor;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.tallystick.auditor.check.Comparisons;
import org.tallystick.auditor.check.ExportedEvents;
import org.tallystick.auditor.check.KeptHead;
import org.tallystick.auditor.log.CannotCheckException;
import org.tallystick.auditor.log.LogReader;
import org.tallystick.auditor.log.VerifiedLog;
import org.tallystick.ledger.Checkpoint;
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
        Set<Checkpoint> heads = new LinkedHashSet<>();
        Consumer<Trust.Signed> remembered = head -> {
            report.trusted(head);
            heads.add(head.checkpoint());
        };
        ExportedEvents events = new ExportedEvents(policy, log, remembered, report::invalid);
        long lines = check(events);
        report.fact("lines", lines);
        report.fact("matched", events.matched());
        report.fact("notReadable", events.unread());
        if (lines == 0) {
            throw new CannotCheckException(file + " holds no events");
        }
        compare(heads, report);
        log.ifPresentOrElse(shown -> compare(heads, shown, report), () -> trust.compareKept(heads, report));
    }

    private long check(ExportedEvents events) {
        Progress progress = progress("events", Progress.UNKNOWN);
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

    private static void compare(Set<Checkpoint> heads, VerifiedLog log, Report report) {
        Comparisons comparisons = new Comparisons(report::diverged);
        heads.forEach(head -> comparisons.add(() -> KeptHead.contradiction(head, log)));
        comparisons.requireAll();
    }

    /** Heads that the proofs stand on: of one log and size there is one. */
    private static void compare(Set<Checkpoint> heads, Report report) {
        Map<List<Object>, Checkpoint> first = new HashMap<>();
        for (Checkpoint head : heads) {
            Checkpoint before = first.putIfAbsent(List.of(head.origin(), head.size()), head);
            if (before != null) {
                KeptHead.contradiction(before, head).ifPresent(report::diverged);
            }
        }
    }
}
