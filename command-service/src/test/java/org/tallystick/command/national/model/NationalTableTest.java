package org.tallystick.command.national.model;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tallystick.command.clearance.model.Clearance;
import org.tallystick.command.clearance.model.OnTheWay;
import org.tallystick.command.clearance.model.StateReport;
import org.tallystick.command.decision.CommandTable;
import org.tallystick.command.national.model.NationalCommand.AssembleSubmission;
import org.tallystick.command.national.model.NationalCommand.Assembly;
import org.tallystick.command.national.model.NationalCommand.ClearSubmission;
import org.tallystick.command.national.model.NationalCommand.ReleaseSubmission;
import org.tallystick.command.national.model.NationalCommand.ReturnSubmission;
import org.tallystick.command.national.model.NationalCommand.ReviseSubmission;
import org.tallystick.command.national.model.NationalState.Assembled;
import org.tallystick.command.national.model.NationalState.NotAssembled;
import org.tallystick.events.national.NationalEvent.Contained;
import org.tallystick.events.report.EntryStatus;

/** A national submission wherever it stands, and the next version of one that has left the state. */
class NationalTableTest {

    private static final Key KEY = new Key("TEST", "2026-H2", "KZ");
    private static final UUID REPORT = new UUID(0, 1);
    private static final UUID WHO = OnTheWay.DRAFTER.person();
    private static final StateReport CLEARED = new StateReport(
            REPORT,
            "customs",
            5,
            true,
            3,
            0,
            Set.of(WHO),
            Map.of(),
            Map.of("II.3.5", EntryStatus.UNDER_WAY),
            List.of(),
            null);
    private static final Grounds GROUNDS = new Grounds(true, List.of(CLEARED), Map.of(), Set.of());
    private static final Assembly ASSEMBLY = new Assembly(KEY, null, WHO, WHO, GROUNDS);

    @TestFactory
    Stream<DynamicTest> everyCommandInEveryState() {
        return CommandTable.of(NationalState.class, NationalCommand.class, NationalDecider::decide)
                .to(
                        new AssembleSubmission(ASSEMBLY, OnTheWay.PATH),
                        new ReviseSubmission(ASSEMBLY, OnTheWay.PATH),
                        new ClearSubmission(OnTheWay.CLEAR),
                        new ReturnSubmission(OnTheWay.BACK),
                        new ReleaseSubmission(List.of(), GROUNDS))
                .in("not assembled", new NotAssembled())
                .in("at the first step", at(1, 0, OnTheWay.AT_FIRST))
                .in("at the last step", at(1, 0, OnTheWay.AT_LAST))
                .in("returned", at(1, 0, OnTheWay.RETURNED))
                .in("cleared", at(1, 0, OnTheWay.PASSED))
                .in("released", at(1, 1, OnTheWay.RELEASED))
                .in("next one at a step", at(2, 1, OnTheWay.AT_FIRST))
                .in("next one returned", at(2, 1, OnTheWay.RETURNED))
                .in("next one cleared", at(2, 1, OnTheWay.PASSED))
                .answers("""
                                           | AssembleSubmission         | ReviseSubmission              | ClearSubmission               | ReturnSubmission              | ReleaseSubmission
                        not assembled      | accepted                   | NATIONAL_SUBMISSION_NOT_FOUND | NATIONAL_SUBMISSION_NOT_FOUND | NATIONAL_SUBMISSION_NOT_FOUND | NATIONAL_SUBMISSION_NOT_FOUND
                        at the first step  | NATIONAL_SUBMISSION_EXISTS | ALREADY_SUBMITTED             | accepted                      | accepted                      | NOT_CLEARED
                        at the last step   | NATIONAL_SUBMISSION_EXISTS | ALREADY_SUBMITTED             | accepted                      | accepted                      | NOT_CLEARED
                        returned           | NATIONAL_SUBMISSION_EXISTS | accepted                      | NOT_SUBMITTED                 | NOT_SUBMITTED                 | NOT_CLEARED
                        cleared            | NATIONAL_SUBMISSION_EXISTS | ALREADY_SUBMITTED             | ALREADY_CLEARED               | accepted                      | accepted
                        released           | NATIONAL_SUBMISSION_EXISTS | accepted                      | ALREADY_RELEASED              | ALREADY_RELEASED              | ALREADY_RELEASED
                        next one at a step | NATIONAL_SUBMISSION_EXISTS | ALREADY_SUBMITTED             | accepted                      | accepted                      | NOT_CLEARED
                        next one returned  | NATIONAL_SUBMISSION_EXISTS | accepted                      | NOT_SUBMITTED                 | NOT_SUBMITTED                 | NOT_CLEARED
                        next one cleared   | NATIONAL_SUBMISSION_EXISTS | ALREADY_SUBMITTED             | ALREADY_CLEARED               | accepted                      | accepted
                        """);
    }

    private static NationalState at(int version, int released, Clearance clearance) {
        return new Assembled(KEY, version, released, List.of(new Contained(REPORT, "customs", 3)), clearance);
    }
}
