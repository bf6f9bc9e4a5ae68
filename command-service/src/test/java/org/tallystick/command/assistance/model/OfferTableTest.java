package org.tallystick.command.assistance.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tallystick.command.assistance.model.OfferCommand.MakeOffer;
import org.tallystick.command.assistance.model.OfferCommand.RecordDelivery;
import org.tallystick.command.assistance.model.OfferState.Delivered;
import org.tallystick.command.assistance.model.OfferState.Made;
import org.tallystick.command.assistance.model.OfferState.NotMade;
import org.tallystick.command.decision.CommandTable;
import org.tallystick.events.Text;
import org.tallystick.events.assistance.OfferEvent.OfferMade;
import org.tallystick.events.assistance.RequestEvent.Need;

/** An offer on an open request, taken by the state, from before it is made until it is delivered. */
class OfferTableTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
    private static final OfferMade CONTENT =
            new OfferMade(new UUID(9, 9), "unoct", List.of(Need.TRAINING), null, "en", Text.of("A course"));

    @TestFactory
    Stream<DynamicTest> everyCommandInEveryState() {
        return CommandTable.of(OfferState.class, OfferCommand.class, OfferDecider::decide)
                .to(new MakeOffer(CONTENT, false, Set.of(Need.TRAINING)), new RecordDelivery(DAY, null, true, DAY))
                .in("not made", new NotMade())
                .in("made", new Made())
                .in("delivered", new Delivered())
                .answers("""
                                  | MakeOffer    | RecordDelivery
                        not made  | accepted     | OFFER_NOT_FOUND
                        made      | OFFER_EXISTS | accepted
                        delivered | OFFER_EXISTS | OFFER_DELIVERED
                        """);
    }
}
