package org.tallystick.command.platform;

import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.tallystick.command.decision.Finding;
import org.tallystick.command.decision.Finding.Level;
import org.tallystick.command.decision.RefusalCode.Kind;
import org.tallystick.command.decision.Refused;

/** Decides without recording: what a rule would say comes back as a verdict, with the findings that the call itself would give. */
@Component
public final class Rehearsal {

    private final LedgerMemory ledger;

    Rehearsal(LedgerMemory ledger) {
        this.ledger = ledger;
    }

    /** @param findings of a call that would be refused, or the warnings of one that would not */
    public record Verdict(String verdict, List<Finding> findings) {}

    /** @param decide gives the warnings of what it decided; called again when the facts it read were behind */
    public Verdict of(Supplier<List<Finding>> decide) {
        long seen = ledger.seen();
        try {
            return new Verdict("ACCEPTED", decide.get());
        } catch (Refused refused) {
            ledger.catchUp();
            return ledger.seen() > seen ? of(decide) : verdict(refused);
        }
    }

    /** What does not exist for the caller, or is none of its business, has no verdict. */
    private static Verdict verdict(Refused refused) {
        if (refused.code().kind() == Kind.UNKNOWN || refused.code().kind() == Kind.FORBIDDEN) {
            throw refused;
        }
        Finding itself = new Finding(refused.code().name(), "", Level.BLOCKING, String.valueOf(refused.getMessage()));
        return new Verdict("REFUSED", refused.findings().isEmpty() ? List.of(itself) : refused.findings());
    }
}
