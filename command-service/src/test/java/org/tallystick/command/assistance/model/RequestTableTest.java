package org.tallystick.command.assistance.model;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tallystick.command.assistance.model.RequestCommand.AcceptOffer;
import org.tallystick.command.assistance.model.RequestCommand.ClearRequest;
import org.tallystick.command.assistance.model.RequestCommand.CloseRequest;
import org.tallystick.command.assistance.model.RequestCommand.Draft;
import org.tallystick.command.assistance.model.RequestCommand.PublishRequest;
import org.tallystick.command.assistance.model.RequestCommand.ResubmitRequest;
import org.tallystick.command.assistance.model.RequestCommand.ReturnRequest;
import org.tallystick.command.assistance.model.RequestCommand.SubmitRequest;
import org.tallystick.command.assistance.model.RequestState.Closed;
import org.tallystick.command.assistance.model.RequestState.Drafted;
import org.tallystick.command.assistance.model.RequestState.NotDrafted;
import org.tallystick.command.assistance.model.RequestState.Published;
import org.tallystick.command.clearance.model.OnTheWay;
import org.tallystick.command.decision.CommandTable;
import org.tallystick.events.Text;
import org.tallystick.events.assistance.RequestEvent.Content;
import org.tallystick.events.assistance.RequestEvent.Need;
import org.tallystick.events.assistance.RequestEvent.Outcome;
import org.tallystick.events.report.Visibility;

/** A request inside the state, once it is published, and closed. */
class RequestTableTest {

    private static final UUID OFFER = new UUID(5, 5);
    private static final Content CONTENT = new Content(
            "TEST",
            List.of("II.3.5"),
            List.of(Need.TRAINING),
            null,
            null,
            Visibility.PARTICIPANTS,
            List.of(),
            true,
            "en",
            Text.of("Scanners"),
            Text.of("How to use them."));
    private static final Draft DRAFT = new Draft(OnTheWay.DRAFTER, CONTENT, Set.of("II.3.5"), Set.of());

    @TestFactory
    Stream<DynamicTest> everyCommandInEveryState() {
        return CommandTable.of(RequestState.class, RequestCommand.class, RequestDecider::decide)
                .to(
                        new SubmitRequest(DRAFT, OnTheWay.PATH),
                        new ResubmitRequest(DRAFT, OnTheWay.PATH),
                        new ClearRequest(OnTheWay.CLEAR),
                        new ReturnRequest(OnTheWay.BACK),
                        new PublishRequest(),
                        new AcceptOffer(OFFER, true),
                        new CloseRequest(Outcome.NO_LONGER_NEEDED, false))
                .in("not drafted", new NotDrafted())
                .in("at the first step", new Drafted(CONTENT, OnTheWay.AT_FIRST))
                .in("at the last step", new Drafted(CONTENT, OnTheWay.AT_LAST))
                .in("returned", new Drafted(CONTENT, OnTheWay.RETURNED))
                .in("cleared", new Drafted(CONTENT, OnTheWay.PASSED))
                .in("released", new Drafted(CONTENT, OnTheWay.RELEASED))
                .in("published", new Published(Set.of()))
                .in("published, offer taken", new Published(Set.of(OFFER)))
                .in("closed", new Closed())
                .answers("""
                                               | SubmitRequest  | ResubmitRequest   | ClearRequest      | ReturnRequest     | PublishRequest    | AcceptOffer           | CloseRequest
                        not drafted            | accepted       | REQUEST_NOT_FOUND | REQUEST_NOT_FOUND | REQUEST_NOT_FOUND | REQUEST_NOT_FOUND | REQUEST_NOT_FOUND     | REQUEST_NOT_FOUND
                        at the first step      | REQUEST_EXISTS | ALREADY_SUBMITTED | accepted          | accepted          | NOT_CLEARED       | REQUEST_NOT_PUBLISHED | REQUEST_NOT_PUBLISHED
                        at the last step       | REQUEST_EXISTS | ALREADY_SUBMITTED | accepted          | accepted          | NOT_CLEARED       | REQUEST_NOT_PUBLISHED | REQUEST_NOT_PUBLISHED
                        returned               | REQUEST_EXISTS | accepted          | NOT_SUBMITTED     | NOT_SUBMITTED     | NOT_CLEARED       | REQUEST_NOT_PUBLISHED | REQUEST_NOT_PUBLISHED
                        cleared                | REQUEST_EXISTS | ALREADY_SUBMITTED | ALREADY_CLEARED   | accepted          | accepted          | REQUEST_NOT_PUBLISHED | REQUEST_NOT_PUBLISHED
                        released               | REQUEST_EXISTS | ALREADY_RELEASED  | ALREADY_RELEASED  | ALREADY_RELEASED  | ALREADY_RELEASED  | REQUEST_NOT_PUBLISHED | REQUEST_NOT_PUBLISHED
                        published              | REQUEST_EXISTS | ALREADY_RELEASED  | ALREADY_RELEASED  | ALREADY_RELEASED  | ALREADY_RELEASED  | accepted              | accepted
                        published, offer taken | REQUEST_EXISTS | ALREADY_RELEASED  | ALREADY_RELEASED  | ALREADY_RELEASED  | ALREADY_RELEASED  | OFFER_TAKEN           | accepted
                        closed                 | REQUEST_EXISTS | ALREADY_RELEASED  | ALREADY_RELEASED  | ALREADY_RELEASED  | ALREADY_RELEASED  | REQUEST_CLOSED        | REQUEST_CLOSED
                        """);
    }
}
