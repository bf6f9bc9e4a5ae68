package org.tallystick.auditor;

import org.tallystick.auditor.check.SealedRecords;
import org.tallystick.auditor.log.EveryEntry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Every record, every hash. */
@Command(
        name = "log",
        mixinStandardHelpOptions = true,
        description =
                "Verifies checkpoint, every tile, every entry's hash, and that the records are dense and in order.")
final class VerifyLog extends CheckingCommand {

    @Mixin
    private final WholeLog whole = new WholeLog();

    @Option(names = "--any-entries", description = "The log is another one: its entries are bytes, not sealed records.")
    private boolean anyEntries;

    @Override
    void check(Report report) {
        WholeLog.Opened opened = whole.open(report);
        SealedRecords records = new SealedRecords(report::invalid);
        new EveryEntry(opened.log(), progress("entries", opened.size()), report::invalid)
                .show(anyEntries ? (index, entry) -> {} : records);
        if (!anyEntries) {
            report.fact("records", records.count());
        }
    }
}
