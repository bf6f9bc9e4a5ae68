package org.tallystick.auditor;

import picocli.CommandLine.Command;

@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Verifies without trusting whoever hosts the log.",
        subcommands = {
            VerifyReceipt.class,
            VerifyLog.class,
            VerifyState.class,
            VerifyEvents.class,
            VerifyBundle.class,
            VerifySubmission.class
        })
final class Verify {}
