package org.tallystick.command.agency.model;

import java.util.List;
import org.tallystick.command.decision.Keeps;
import org.tallystick.command.decision.Objection;
import org.tallystick.command.decision.Refused;
import org.tallystick.command.decision.Rule;
import org.tallystick.events.Text;

/** Rule 2: what takes something from an agency says why. */
final class Reasons {

    private Reasons() {}

    @Keeps(value = Rule.WITH_A_REASON, refusing = "REASON_MISSING")
    static void require(Text reason) {
        if (reason instanceof Text.Plain(String value) && value.isBlank()) {
            Objection missing = new Objection(AgencyRefusal.REASON_MISSING, "/reason", "Say why.");
            throw new Refused(missing.code(), missing.text(), List.of(missing.blocking()));
        }
    }
}
