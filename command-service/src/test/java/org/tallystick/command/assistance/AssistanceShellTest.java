package org.tallystick.command.assistance;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tallystick.command.assistance.model.OfferCommand.MakeOffer;
import org.tallystick.command.assistance.model.OfferCommand.RecordDelivery;
import org.tallystick.command.assistance.model.RequestCommand;
import org.tallystick.command.assistance.model.RequestCommand.AcceptOffer;
import org.tallystick.command.assistance.model.RequestCommand.ClearRequest;
import org.tallystick.command.assistance.model.RequestCommand.CloseRequest;
import org.tallystick.command.assistance.model.RequestCommand.Draft;
import org.tallystick.command.assistance.model.RequestCommand.PublishRequest;
import org.tallystick.command.assistance.model.RequestCommand.ResubmitRequest;
import org.tallystick.command.assistance.model.RequestCommand.ReturnRequest;
import org.tallystick.command.assistance.model.RequestCommand.SubmitRequest;
import org.tallystick.command.clearance.model.ClearanceCommand.ClearStep;
import org.tallystick.command.clearance.model.ClearanceCommand.SendBack;
import org.tallystick.command.clearance.model.ClearanceCommand.To;
import org.tallystick.command.clearance.model.Clearer;
import org.tallystick.command.clearance.model.Drafter;
import org.tallystick.command.platform.CommandTarget;
import org.tallystick.command.platform.ShellFixture;
import org.tallystick.events.Text;
import org.tallystick.events.agency.Agencies.Standing;
import org.tallystick.events.assistance.OfferEvent.OfferDelivered;
import org.tallystick.events.assistance.OfferEvent.OfferMade;
import org.tallystick.events.assistance.RequestEvent;
import org.tallystick.events.assistance.RequestEvent.Content;
import org.tallystick.events.assistance.RequestEvent.Need;
import org.tallystick.events.assistance.RequestEvent.OfferAccepted;
import org.tallystick.events.assistance.RequestEvent.Outcome;
import org.tallystick.events.assistance.RequestEvent.RequestClosed;
import org.tallystick.events.assistance.RequestEvent.RequestPublished;
import org.tallystick.events.assistance.RequestEvent.RequestReturned;
import org.tallystick.events.assistance.RequestEvent.RequestStepCleared;
import org.tallystick.events.assistance.RequestEvent.RequestSubmitted;
import org.tallystick.events.clearance.ClearancePath;
import org.tallystick.events.clearance.StepPassed;
import org.tallystick.events.clearance.StepReturned;
import org.tallystick.events.participation.ClearanceChain.HolderKind;
import org.tallystick.events.report.Visibility;

class AssistanceShellTest {

    private static final String REQUEST = "assistance/0199c2f6-4c7c-7b7e-9d0b-2a6f0c1d3e4f";
    private static final String OFFER = "offer/0199c2f7-4c7c-7b7e-9d0b-2a6f0c1d3e4f";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
    private static final UUID DRAFTER = new UUID(1, 1);
    private static final UUID CLIENT = new UUID(4, 4);
    private static final Drafter WHO = new Drafter("customs", Standing.ACTIVE, DRAFTER, CLIENT);
    private static final UUID CLEARER = new UUID(2, 2);
    private static final UUID OFFERED = new UUID(5, 5);
    private static final Text TEXT = Text.of("words");
    private static final Clearer BY = new Clearer(true, false, Set.of(), null, CLEARER, CLEARER);
    private static final ClearancePath PATH =
            new ClearancePath("default", 1, List.of(new ClearancePath.Step("mfa", HolderKind.ROLE, "coordinator")));
    private static final Content CONTENT = new Content(
            "TEST",
            List.of("II.3.5"),
            List.of(Need.TRAINING),
            null,
            null,
            Visibility.PUBLIC,
            List.of(),
            true,
            "en",
            TEXT,
            TEXT);
    private static final Draft DRAFT = new Draft(WHO, CONTENT, Set.of("II.3.5"), Set.of());
    private static final RequestSubmitted SUBMITTED =
            new RequestSubmitted(1, "customs", DRAFTER, CLIENT, CONTENT, PATH);
    private static final RequestStepCleared CLEARED =
            new RequestStepCleared(new StepPassed(1, "mfa", CLEARER, null, null));
    private static final RequestReturned RETURNED =
            new RequestReturned(new StepReturned(1, "mfa", null, CLEARER, TEXT));
    private static final RequestPublished PUBLISHED =
            new RequestPublished(Visibility.PUBLIC, List.of(), true, List.of("TEST"));
    private static final OfferMade MADE =
            new OfferMade(new UUID(9, 9), "unoct", List.of(Need.TRAINING), null, "en", TEXT);

    @Test
    void aRequestGoesFromItsSubmissionToItsEnd() {
        request(List.of(), new SubmitRequest(DRAFT, PATH), SUBMITTED);
        request(List.of(SUBMITTED), new ReturnRequest(new SendBack(BY, To.DRAFTER, TEXT)), RETURNED);
        request(
                List.of(SUBMITTED, RETURNED),
                new ResubmitRequest(DRAFT, null),
                new RequestSubmitted(2, "customs", DRAFTER, CLIENT, CONTENT, PATH));
        request(List.of(SUBMITTED), new ClearRequest(new ClearStep(BY, null, null)), CLEARED);
        request(List.of(SUBMITTED, CLEARED), new PublishRequest(), PUBLISHED);
        request(List.of(SUBMITTED, CLEARED, PUBLISHED), new AcceptOffer(OFFERED, true), new OfferAccepted(OFFERED));
        request(
                List.of(SUBMITTED, CLEARED, PUBLISHED),
                new CloseRequest(Outcome.FULFILLED, true),
                new RequestClosed(Outcome.FULFILLED));
    }

    @Test
    void anOfferIsMadeAndDelivered() {
        ShellFixture.of(OfferShell.class)
                .givenNoPriorActivity()
                .when(new MakeOffer(MADE, false, Set.of(Need.TRAINING)), CommandTarget.metaData(OFFER, null))
                .expectEvents(MADE);
        ShellFixture.of(OfferShell.class)
                .given(MADE)
                .when(new RecordDelivery(DAY, TEXT, true, DAY), CommandTarget.metaData(OFFER, 1L))
                .expectEvents(new OfferDelivered(DAY, TEXT));
    }

    private static void request(List<RequestEvent> given, RequestCommand command, RequestEvent expected) {
        ShellFixture.of(RequestShell.class)
                .given(given)
                .when(command, CommandTarget.metaData(REQUEST, null))
                .expectEvents(expected);
    }
}
