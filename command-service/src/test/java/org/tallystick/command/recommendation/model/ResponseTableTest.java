package org.tallystick.command.recommendation.model;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tallystick.command.clearance.model.Clearance;
import org.tallystick.command.clearance.model.OnTheWay;
import org.tallystick.command.decision.CommandTable;
import org.tallystick.command.recommendation.model.ResponseCommand.ClearResponse;
import org.tallystick.command.recommendation.model.ResponseCommand.Draft;
import org.tallystick.command.recommendation.model.ResponseCommand.ReleaseResponse;
import org.tallystick.command.recommendation.model.ResponseCommand.ResubmitResponse;
import org.tallystick.command.recommendation.model.ResponseCommand.ReturnResponse;
import org.tallystick.command.recommendation.model.ResponseCommand.SubmitResponse;
import org.tallystick.command.recommendation.model.ResponseState.Silent;
import org.tallystick.command.recommendation.model.ResponseState.Spoken;
import org.tallystick.events.Text;
import org.tallystick.events.recommendation.ResponseEvent.Kind;

/** A response wherever it stands, the first and one that follows on it, to a recommendation that is open. */
class ResponseTableTest {

    private static final Draft DRAFT = new Draft(OnTheWay.DRAFTER, Kind.NOTED, Text.of("words"), "en");

    @TestFactory
    Stream<DynamicTest> everyCommandInEveryState() {
        return CommandTable.of(ResponseState.class, ResponseCommand.class, ResponseDecider::decide)
                .to(
                        new SubmitResponse(DRAFT, OnTheWay.PATH, false),
                        new ResubmitResponse(DRAFT, false),
                        new ClearResponse(OnTheWay.CLEAR, false),
                        new ReturnResponse(OnTheWay.BACK, false),
                        new ReleaseResponse("TEST", false))
                .in("silent", new Silent())
                .in("at the first step", at(OnTheWay.AT_FIRST, null))
                .in("at the last step", at(OnTheWay.AT_LAST, null))
                .in("returned", at(OnTheWay.RETURNED, null))
                .in("cleared", at(OnTheWay.PASSED, null))
                .in("noted", at(OnTheWay.RELEASED, Kind.NOTED))
                .in("implemented", at(OnTheWay.RELEASED, Kind.IMPLEMENTED))
                .in("next one at a step", at(OnTheWay.AT_FIRST, Kind.NOTED))
                .in("next one returned", at(OnTheWay.RETURNED, Kind.NOTED))
                .in("next one cleared", at(OnTheWay.PASSED, Kind.NOTED))
                .answers("""
                                           | SubmitResponse        | ResubmitResponse   | ClearResponse      | ReturnResponse     | ReleaseResponse
                        silent             | accepted              | RESPONSE_NOT_FOUND | RESPONSE_NOT_FOUND | RESPONSE_NOT_FOUND | RESPONSE_NOT_FOUND
                        at the first step  | RESPONSE_UNDER_WAY    | ALREADY_SUBMITTED  | accepted           | accepted           | NOT_CLEARED
                        at the last step   | RESPONSE_UNDER_WAY    | ALREADY_SUBMITTED  | accepted           | accepted           | NOT_CLEARED
                        returned           | RESPONSE_UNDER_WAY    | accepted           | NOT_SUBMITTED      | NOT_SUBMITTED      | NOT_CLEARED
                        cleared            | RESPONSE_UNDER_WAY    | ALREADY_SUBMITTED  | ALREADY_CLEARED    | accepted           | accepted
                        noted              | accepted              | ALREADY_RELEASED   | ALREADY_RELEASED   | ALREADY_RELEASED   | ALREADY_RELEASED
                        implemented        | RESPONSE_OUT_OF_ORDER | ALREADY_RELEASED   | ALREADY_RELEASED   | ALREADY_RELEASED   | ALREADY_RELEASED
                        next one at a step | RESPONSE_UNDER_WAY    | ALREADY_SUBMITTED  | accepted           | accepted           | NOT_CLEARED
                        next one returned  | RESPONSE_UNDER_WAY    | accepted           | NOT_SUBMITTED      | NOT_SUBMITTED      | NOT_CLEARED
                        next one cleared   | RESPONSE_UNDER_WAY    | ALREADY_SUBMITTED  | ALREADY_CLEARED    | accepted           | accepted
                        """);
    }

    private static ResponseState at(Clearance clearance, @Nullable Kind said) {
        return new Spoken(1, Kind.NOTED, "customs", clearance, said);
    }
}
