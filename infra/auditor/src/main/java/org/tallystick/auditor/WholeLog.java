package org.tallystick.auditor;

import org.tallystick.auditor.log.CannotCheckException;
import org.tallystick.auditor.log.LogReader;
import org.tallystick.auditor.log.VerifiedLog;
import org.tallystick.ledger.SignedNote;
import org.tallystick.ledger.Trust;
import picocli.CommandLine.Mixin;

/** A log that is read as a whole: its head is trusted, its tiles lead to it, and it contradicts no kept head. */
final class WholeLog {

    @Mixin
    private final TrustOptions trust = new TrustOptions();

    @Mixin
    private final LogOptions log = new LogOptions();

    record Opened(VerifiedLog log, SignedNote note) {

        long size() {
            return log.checkpoint().size();
        }
    }

    TrustOptions trust() {
        return trust;
    }

    Opened open(Report report) {
        LogReader reader = log.reader().orElseThrow(() -> new CannotCheckException("--log is needed"));
        SignedNote note = reader.checkpoint();
        Trust.Signed head = TrustOptions.trusted(trust.policy(), note);
        report.trusted(head);
        VerifiedLog verified = new VerifiedLog(reader, head.checkpoint());
        trust.compareKept(verified, report);
        return new Opened(verified, note);
    }
}
