package org.tallystick.command.report.model;

import java.time.Instant;
import java.util.List;
import org.tallystick.events.Text;
import org.tallystick.events.report.ReportEvent;
import org.tallystick.events.report.ReportEvent.EntryRecorded;
import org.tallystick.events.report.ReportEvent.SeenHead;
import org.tallystick.events.report.ReportEvent.Signed;
import org.tallystick.events.report.ReportEvent.SignedEntry;

/**
 * The agency's own over what it submits; verified before anything is decided.
 *
 * @param issuer {@code <state>/<agency>}
 * @param after the agency's number before {@code issuerSeq}, 0 for none
 * @param jws as it came
 */
public record Signature(
        String issuer,
        String keyId,
        String alg,
        Instant signedAt,
        long issuerSeq,
        long after,
        SeenHead seen,
        Text jws) {

    /** @param events that were made of what was signed */
    Signed over(List<ReportEvent> events) {
        List<SignedEntry> entries = events.stream()
                .filter(EntryRecorded.class::isInstance)
                .map(EntryRecorded.class::cast)
                .map(entry -> new SignedEntry(entry.commitment(), entry.entryVersion()))
                .toList();
        return new Signed(issuer, keyId, alg, signedAt, issuerSeq, seen, entries, jws);
    }
}
