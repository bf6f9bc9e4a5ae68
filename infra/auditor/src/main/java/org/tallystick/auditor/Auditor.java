package org.tallystick.auditor;

import org.tallystick.auditor.log.CannotCheckException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code java -jar tallystick-auditor.jar}. */
@Command(
        name = "tallystick-auditor",
        mixinStandardHelpOptions = true,
        description = "Checks a log, ours or any other in the C2SP formats, without trusting whoever hosts it.",
        subcommands = {Verify.class, MirrorCommand.class, WitnessCommand.class, Diff.class, Show.class},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:VALID_WITNESSED    everything holds, and a quorum of witnesses saw the same log",
            "10:VALID_UNWITNESSED  everything holds, by the log's word alone",
            "30:DIVERGED           valid in itself, but contradicts a head that was kept",
            "40:INVALID            something does not hold; what, stands above the verdict",
            " 2:not checked: wrong usage, or a file or server out of reach"
        })
public final class Auditor {

    private static final int NOT_CHECKED = 2;

    private Auditor() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Auditor()).setExecutionExceptionHandler((failure, commandLine, parsed) -> {
            if (failure instanceof CannotCheckException) {
                commandLine.getErr().println("Not checked: " + failure.getMessage());
            } else {
                failure.printStackTrace(commandLine.getErr());
            }
            commandLine.getErr().flush();
            return NOT_CHECKED;
        });
    }
}
