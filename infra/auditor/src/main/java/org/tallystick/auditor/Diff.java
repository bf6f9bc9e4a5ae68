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
import org.tallystick.ledger.SignedNote;
import org.tallystick.ledger.Trust;
import org.tallystick.ledger.TrustPolicy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Two heads of one log, from two people perhaps. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description =
                "Tells whether two heads can be of one history. Heads of different sizes need --log, which has to reach"
                        + " the larger.")
final class Diff extends CheckingCommand {

    @Parameters(index = "0", paramLabel = "<file>", description = "A checkpoint.")
    private Path first = Path.of("");

    @Parameters(index = "1", paramLabel = "<file>", description = "Another.")
    private Path second = Path.of("");

    @Mixin
    private final TrustOptions trust = new TrustOptions();

    @Mixin
    private final LogOptions logs = new LogOptions();

    @Override
    void check(Report report) {
        TrustPolicy policy = trust.policy();
        Trust.Signed one = head(policy, first);
        Trust.Signed other = head(policy, second);
        boolean inOrder = one.checkpoint().size() <= other.checkpoint().size();
        Trust.Signed older = inOrder ? one : other;
        Trust.Signed newer = inOrder ? other : one;
        if (!one.checkpoint().origin().equals(other.checkpoint().origin())) {
            throw new CannotCheckException("the heads are of two logs");
        }
        report.verdict(older.verdict());
        report.trusted(newer);
        report.fact("olderSize", older.checkpoint().size());
        report.fact(
                "entriesBetween", newer.checkpoint().size() - older.checkpoint().size());
        List<Checkpoint> heads = List.of(older.checkpoint(), newer.checkpoint());
        Optional<LogReader> log = logs.reader();
        if (log.isEmpty() || older.checkpoint().size() == newer.checkpoint().size()) {
            KeptHead.contradiction(older.checkpoint(), newer.checkpoint()).ifPresent(report::diverged);
        }
        log.ifPresentOrElse(reader -> compare(heads, policy, reader, report), () -> trust.compareKept(heads, report));
    }

    /** By the log's own head, which is trusted as both are: it goes on from both, or they are of different histories. */
    private void compare(List<Checkpoint> heads, TrustPolicy policy, LogReader reader, Report report) {
        Checkpoint own = TrustOptions.trusted(policy, reader.checkpoint()).checkpoint();
        if (own.size() < heads.getLast().size()) {
            throw new CannotCheckException("the log that was named ends at size " + own.size());
        }
        VerifiedLog log = new VerifiedLog(reader, own);
        heads.forEach(head -> KeptHead.contradiction(head, log).ifPresent(report::diverged));
        trust.compareKept(log, report);
    }

    private static Trust.Signed head(TrustPolicy policy, Path file) {
        try {
            return TrustOptions.trusted(policy, SignedNote.parse(Given.read(file)));
        } catch (IllegalArgumentException | InvalidLogException e) {
            throw new InvalidLogException(file + ": " + e.getMessage(), e);
        }
    }
}
