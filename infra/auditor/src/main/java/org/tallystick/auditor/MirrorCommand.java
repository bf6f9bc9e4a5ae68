package org.tallystick.auditor;

import java.nio.file.Path;
import java.util.Optional;
import org.tallystick.auditor.check.KeptHead;
import org.tallystick.auditor.log.Mirror;
import org.tallystick.ledger.Checkpoint;
import org.tallystick.ledger.SignedNote;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A copy of one's own, which others can be checked against. */
@Command(
        name = "mirror",
        mixinStandardHelpOptions = true,
        description =
                "Copies a log into a folder, verifying each tile; goes on where it stopped, and only ever adds. What is"
                        + " shown has to continue the mirror's own head.")
final class MirrorCommand extends CheckingCommand {

    @Option(names = "--to", required = true, paramLabel = "<folder>", description = "The mirror.")
    private Path folder = Path.of("");

    @Option(names = "--hashes-only", description = "Copy no entries: for whoever may not read them.")
    private boolean hashesOnly;

    @Mixin
    private final WholeLog whole = new WholeLog();

    @Override
    void check(Report report) {
        WholeLog.Opened shown = whole.open(report);
        Mirror mirror = new Mirror(folder);
        Optional<Checkpoint> mine = mirror.head().map(SignedNote::text).map(Checkpoint::parse);
        Optional<String> contradiction = mine.flatMap(head -> KeptHead.contradiction(head, shown.log()));
        contradiction.ifPresent(finding -> {
            report.diverged(finding);
            report.fact(
                    "evidence", mirror.keepEvidence(shown.note(), shown.log().checkpoint()));
        });
        if (report.holds()) {
            report.fact(
                    "tilesAdded",
                    mirror.add(shown.log(), shown.note(), !hashesOnly, progress("entries or hashes", shown.size())));
        }
    }
}
