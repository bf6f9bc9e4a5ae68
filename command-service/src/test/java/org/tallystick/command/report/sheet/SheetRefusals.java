package org.tallystick.command.report.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.tallystick.command.decision.Finding;
import org.tallystick.command.decision.Refused;

/** What is expected to be refused. */
final class SheetRefusals {

    private SheetRefusals() {}

    static List<Finding> of(SheetRefusal code, ThrowingCallable call) {
        Refused refused = catchThrowableOfType(Refused.class, call);
        assertThat(refused).isNotNull();
        assertThat(refused.code()).as(refused.getMessage()).isEqualTo(code);
        assertThat(refused.getMessage()).isNotBlank();
        return refused.findings();
    }
}
