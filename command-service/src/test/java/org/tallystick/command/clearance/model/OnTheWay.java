package org.tallystick.command.clearance.model;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.tallystick.command.clearance.model.ClearanceCommand.ClearStep;
import org.tallystick.command.clearance.model.ClearanceCommand.SendBack;
import org.tallystick.command.clearance.model.ClearanceCommand.To;
import org.tallystick.events.Text;
import org.tallystick.events.agency.Agencies.Standing;
import org.tallystick.events.clearance.ClearancePath;
import org.tallystick.events.participation.ClearanceChain.HolderKind;

/** Something of the customs wherever it can stand on a chain of two steps, both of them held by who acts here. */
public final class OnTheWay {

    public static final ClearancePath PATH = new ClearancePath(
            "default",
            1,
            List.of(
                    new ClearancePath.Step("legal", HolderKind.ROLE, "coordinator"),
                    new ClearancePath.Step("mfa", HolderKind.ROLE, "coordinator")));

    private static final UUID WRITER = new UUID(1, 1);
    private static final UUID CLIENT = new UUID(4, 4);
    private static final UUID COORDINATOR = new UUID(3, 3);

    public static final Drafter DRAFTER = new Drafter("customs", Standing.ACTIVE, WRITER, CLIENT);
    public static final Clearer CLEARER = new Clearer(true, false, Set.of(), null, COORDINATOR, COORDINATOR);

    public static final Clearance AT_FIRST = Clearance.submitted(PATH, WRITER, CLIENT);
    public static final Clearance AT_LAST = new Clearance.AtStep(AT_FIRST.course(), "mfa");
    public static final Clearance RETURNED = new Clearance.WithDrafter(AT_FIRST.course());
    public static final Clearance PASSED = new Clearance.Passed(AT_FIRST.course());
    public static final Clearance RELEASED = AT_FIRST.released();

    public static final ClearStep CLEAR = new ClearStep(CLEARER, null, null);
    public static final SendBack BACK = new SendBack(CLEARER, To.DRAFTER, Text.of("why"));

    private OnTheWay() {}
}
