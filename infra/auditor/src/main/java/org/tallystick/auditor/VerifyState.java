package org.tallystick.auditor;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.tallystick.auditor.check.SealedRecords;
import org.tallystick.auditor.check.StateRecords;
import org.tallystick.auditor.log.CannotCheckException;
import org.tallystick.auditor.log.EveryEntry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Nothing of mine was dropped. */
@Command(
        name = "state",
        mixinStandardHelpOptions = true,
        description =
                "Verifies the log, and with the state's tag key that none of the state's events is missing or doubled.")
final class VerifyState extends CheckingCommand {

    private static final Pattern KEY = Pattern.compile("[0-9a-f]{64}");
    private static final long BEYOND = 1_000;

    @Parameters(paramLabel = "<state>", description = "Such as KZ; _ for events of no single state.")
    private String state = "";

    @Option(
            names = "--tag-key",
            required = true,
            paramLabel = "<file>",
            description = "The state's tag key as 64 lower hex digits.")
    private Path tagKey = Path.of("");

    @Option(
            names = "--last",
            paramLabel = "<stateSeq>",
            description = "The highest stateSeq of the receipts at hand: the log has to hold it.")
    private Optional<Long> last = Optional.empty();

    @Option(
            names = "--may-be-none",
            description =
                    "The log may hold no event of the state. Without this, finding none is no answer: the key may be another's.")
    private boolean mayBeNone;

    @Mixin
    private final WholeLog whole = new WholeLog();

    @Override
    void check(Report report) {
        SecretKey key = key();
        WholeLog.Opened opened = whole.open(report);
        SealedRecords records = new SealedRecords(report::invalid);
        StateRecords ofState = new StateRecords(key, Math.max(opened.size(), last.orElse(0L)), BEYOND, report::invalid);
        new EveryEntry(opened.log(), progress("entries", opened.size()), report::invalid).show((index, entry) -> {
            records.visit(index, entry);
            ofState.visit(index, entry);
        });
        report.fact("state", state);
        report.fact("events", ofState.count());
        report.fact("nextStateSeq", ofState.next());
        last.filter(seq -> seq >= ofState.next())
                .ifPresent(seq -> report.invalid("number " + seq
                        + " of the state is not in the log, which ends at number " + (ofState.next() - 1)));
        if (ofState.count() == 0 && !mayBeNone) {
            throw new CannotCheckException("the log holds no event under the key in " + tagKey
                    + ": it is the key of another, or there is none yet, which --may-be-none allows");
        }
    }

    private SecretKey key() {
        String hex = new String(Given.read(tagKey), StandardCharsets.US_ASCII).strip();
        if (!KEY.matcher(hex).matches()) {
            throw new CannotCheckException(tagKey + " holds no tag key: 64 lower hex digits");
        }
        return new SecretKeySpec(HexFormat.of().parseHex(hex), "HmacSHA256");
    }
}
