package org.tallystick.command.determination.model;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tallystick.command.clearance.model.Clearance;
import org.tallystick.command.clearance.model.OnTheWay;
import org.tallystick.command.decision.CommandTable;
import org.tallystick.command.determination.model.DeterminationCommand.ClearDetermination;
import org.tallystick.command.determination.model.DeterminationCommand.DeterminePosition;
import org.tallystick.command.determination.model.DeterminationCommand.ReturnDetermination;
import org.tallystick.command.determination.model.DeterminationCommand.ReviseDetermination;
import org.tallystick.command.determination.model.DeterminationState.Made;
import org.tallystick.command.determination.model.DeterminationState.NotMade;
import org.tallystick.command.determination.model.DeterminationState.Revoked;

/** A determination wherever it stands, the next version beside one that stands, and one that was revoked. */
class DeterminationTableTest {

    @TestFactory
    Stream<DynamicTest> everyCommandInEveryState() {
        return CommandTable.of(DeterminationState.class, DeterminationCommand.class, DeterminationDecider::decide)
                .to(
                        new DeterminePosition(Determinations.draft(Determinations.GOOD), OnTheWay.PATH),
                        new ReviseDetermination(Determinations.draft(Determinations.GOOD), OnTheWay.PATH),
                        new ClearDetermination(OnTheWay.CLEAR),
                        new ReturnDetermination(OnTheWay.BACK),
                        Determinations.RELEASE,
                        Determinations.REVOKE)
                .in("not made", new NotMade())
                .in("at the first step", at(1, 0, OnTheWay.AT_FIRST))
                .in("at the last step", at(1, 0, OnTheWay.AT_LAST))
                .in("returned", at(1, 0, OnTheWay.RETURNED))
                .in("cleared", at(1, 0, OnTheWay.PASSED))
                .in("released", at(1, 1, OnTheWay.RELEASED))
                .in("next one at a step", at(2, 1, OnTheWay.AT_FIRST))
                .in("next one returned", at(2, 1, OnTheWay.RETURNED))
                .in("next one cleared", at(2, 1, OnTheWay.PASSED))
                .in("revoked", new Revoked(1))
                .answers("""
                                           | DeterminePosition    | ReviseDetermination     | ClearDetermination      | ReturnDetermination     | ReleaseDetermination    | RevokeDetermination
                        not made           | accepted             | DETERMINATION_NOT_FOUND | DETERMINATION_NOT_FOUND | DETERMINATION_NOT_FOUND | DETERMINATION_NOT_FOUND | DETERMINATION_NOT_FOUND
                        at the first step  | DETERMINATION_EXISTS | ALREADY_SUBMITTED       | accepted                | accepted                | NOT_CLEARED             | DETERMINATION_NOT_RELEASED
                        at the last step   | DETERMINATION_EXISTS | ALREADY_SUBMITTED       | accepted                | accepted                | NOT_CLEARED             | DETERMINATION_NOT_RELEASED
                        returned           | DETERMINATION_EXISTS | accepted                | NOT_SUBMITTED           | NOT_SUBMITTED           | NOT_CLEARED             | DETERMINATION_NOT_RELEASED
                        cleared            | DETERMINATION_EXISTS | ALREADY_SUBMITTED       | ALREADY_CLEARED         | accepted                | accepted                | DETERMINATION_NOT_RELEASED
                        released           | DETERMINATION_EXISTS | accepted                | ALREADY_RELEASED        | ALREADY_RELEASED        | ALREADY_RELEASED        | accepted
                        next one at a step | DETERMINATION_EXISTS | ALREADY_SUBMITTED       | accepted                | accepted                | NOT_CLEARED             | accepted
                        next one returned  | DETERMINATION_EXISTS | accepted                | NOT_SUBMITTED           | NOT_SUBMITTED           | NOT_CLEARED             | accepted
                        next one cleared   | DETERMINATION_EXISTS | ALREADY_SUBMITTED       | ALREADY_CLEARED         | accepted                | accepted                | accepted
                        revoked            | DETERMINATION_EXISTS | accepted                | DETERMINATION_REVOKED   | DETERMINATION_REVOKED   | DETERMINATION_REVOKED   | DETERMINATION_REVOKED
                        """);
    }

    private static DeterminationState at(int version, int standing, Clearance clearance) {
        return new Made(version, standing, Determinations.GOOD, clearance);
    }
}
