package org.tallystick.command.assistance.model;

import org.tallystick.events.assistance.OfferEvent;
import org.tallystick.events.assistance.OfferEvent.OfferDelivered;
import org.tallystick.events.assistance.OfferEvent.OfferMade;

/** What the events of an offer add up to. */
public sealed interface OfferState {

    record NotMade() implements OfferState {}

    record Made() implements OfferState {}

    record Delivered() implements OfferState {}

    default OfferState after(OfferEvent event) {
        return switch (event) {
            case OfferMade _ -> new Made();
            case OfferDelivered _ -> new Delivered();
        };
    }
}
