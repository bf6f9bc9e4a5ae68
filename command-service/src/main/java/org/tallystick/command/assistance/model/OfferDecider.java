package org.tallystick.command.assistance.model;

import static org.tallystick.command.assistance.model.AssistanceRefusal.DELIVERED_IN_THE_FUTURE;
import static org.tallystick.command.assistance.model.AssistanceRefusal.NEED_MISSING;
import static org.tallystick.command.assistance.model.AssistanceRefusal.NEED_NOT_ASKED_FOR;
import static org.tallystick.command.assistance.model.AssistanceRefusal.OFFER_DELIVERED;
import static org.tallystick.command.assistance.model.AssistanceRefusal.OFFER_EXISTS;
import static org.tallystick.command.assistance.model.AssistanceRefusal.OFFER_NOT_ACCEPTED;
import static org.tallystick.command.assistance.model.AssistanceRefusal.OFFER_NOT_FOUND;
import static org.tallystick.command.assistance.model.AssistanceRefusal.REQUEST_CLOSED;
import static org.tallystick.command.assistance.model.AssistanceRefusal.TEXT_MISSING;

import java.util.List;
import java.util.stream.Stream;
import org.tallystick.command.assistance.model.OfferCommand.MakeOffer;
import org.tallystick.command.assistance.model.OfferCommand.RecordDelivery;
import org.tallystick.command.assistance.model.OfferState.Delivered;
import org.tallystick.command.assistance.model.OfferState.Made;
import org.tallystick.command.assistance.model.OfferState.NotMade;
import org.tallystick.command.decision.Objection;
import org.tallystick.command.decision.Policy;
import org.tallystick.command.decision.Refused;
import org.tallystick.command.decision.Words;
import org.tallystick.events.assistance.OfferEvent;
import org.tallystick.events.assistance.OfferEvent.OfferDelivered;

/** Decides what becomes of an offer. */
public final class OfferDecider {

    private static final List<Policy<MakeOffer>> OFFERING = List.of(
            OfferDecider::requestIsOpen,
            OfferDecider::givesSomething,
            OfferDecider::givesWhatIsNeeded,
            OfferDecider::somethingIsSaid);

    private static final List<Policy<RecordDelivery>> DELIVERY =
            List.of(OfferDecider::deliveredOnceAccepted, OfferDecider::deliveredByNow);

    private OfferDecider() {}

    public static List<OfferEvent> decide(OfferState state, OfferCommand command) {
        return switch (command) {
            case MakeOffer c -> make(state, c);
            case RecordDelivery c -> deliver(state, c);
        };
    }

    private static List<OfferEvent> make(OfferState state, MakeOffer command) {
        return switch (state) {
            case NotMade _ -> {
                Policy.require(command, OFFERING);
                yield List.of(command.content());
            }
            case Made _, Delivered _ -> throw new Refused(OFFER_EXISTS, "It was made already.");
        };
    }

    private static List<OfferEvent> deliver(OfferState state, RecordDelivery command) {
        return switch (state) {
            case NotMade _ -> throw new Refused(OFFER_NOT_FOUND, "Nothing was offered under this id.");
            case Made _ -> {
                Policy.require(command, DELIVERY);
                yield List.of(new OfferDelivered(command.on(), command.note()));
            }
            case Delivered _ -> throw new Refused(OFFER_DELIVERED, "It was delivered.");
        };
    }

    static Stream<Objection> requestIsOpen(MakeOffer offer) {
        return unless(!offer.closed(), REQUEST_CLOSED, "", "Nothing more is asked for.");
    }

    static Stream<Objection> givesSomething(MakeOffer offer) {
        return unless(!offer.content().gives().isEmpty(), NEED_MISSING, "/gives", "Say what of the needs it meets.");
    }

    static Stream<Objection> givesWhatIsNeeded(MakeOffer offer) {
        return unless(
                offer.needed().containsAll(offer.content().gives()),
                NEED_NOT_ASKED_FOR,
                "/gives",
                "Name needs of the request only.");
    }

    static Stream<Objection> somethingIsSaid(MakeOffer offer) {
        return unless(Words.said(offer.content().text()), TEXT_MISSING, "/text", "Say what is offered.");
    }

    /** Nothing is delivered to a state that has not taken it. */
    static Stream<Objection> deliveredOnceAccepted(RecordDelivery delivery) {
        return unless(delivery.accepted(), OFFER_NOT_ACCEPTED, "", "Wait until the state accepts the offer.");
    }

    static Stream<Objection> deliveredByNow(RecordDelivery delivery) {
        return unless(
                !delivery.on().isAfter(delivery.today()),
                DELIVERED_IN_THE_FUTURE,
                "/on",
                "Record a delivery once it has happened.");
    }

    private static Stream<Objection> unless(boolean kept, AssistanceRefusal code, String pointer, String text) {
        return kept ? Stream.empty() : Stream.of(new Objection(code, pointer, text));
    }
}
