package org.tallystick.command.assistance;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tallystick.command.assistance.AssistanceFacts.Offer;
import org.tallystick.command.assistance.model.AssistanceRefusal;
import org.tallystick.command.assistance.model.OfferCommand;
import org.tallystick.command.assistance.model.OfferCommand.MakeOffer;
import org.tallystick.command.assistance.model.OfferCommand.RecordDelivery;
import org.tallystick.command.assistance.model.OfferState;
import org.tallystick.command.assistance.model.OfferState.Delivered;
import org.tallystick.command.assistance.model.OfferState.Made;
import org.tallystick.command.assistance.model.OfferState.NotMade;
import org.tallystick.command.decision.Refused;
import org.tallystick.command.platform.Answer;
import org.tallystick.command.platform.Call;
import org.tallystick.command.platform.Call.Reliance;
import org.tallystick.command.platform.Caller;
import org.tallystick.command.platform.FoldedView.Snapshot;
import org.tallystick.command.platform.Rights;
import org.tallystick.command.platform.ThingReceipt;
import org.tallystick.events.wire.Envelope;

/** From what an organisation sends about an offer to commands with the facts of this moment. */
@Component
class OfferCalls {

    /** Where a day begins first on earth. */
    private static final ZoneOffset FIRST_ZONE = ZoneOffset.ofHours(14);

    private final AssistanceView view;
    private final InstantSource clock;

    OfferCalls(AssistanceView view, InstantSource clock) {
        this.view = view;
        this.clock = clock;
    }

    Call<OfferState> offer(Caller caller, UUID id, String request, AssistanceBodies.Offered body) {
        Snapshot<AssistanceFacts> known = view.current();
        String organisation = Rights.ownOrganisation(caller);
        UUID uuid = RequestCalls.id(request);
        KnownRequest found = known.facts()
                .request(uuid)
                .filter(one -> one.reaches(caller, organisation))
                .orElseThrow(RequestCalls::unknown);
        MakeOffer command = new MakeOffer(
                body.content(uuid, organisation),
                found.closed(),
                Set.copyOf(found.content().needs()));
        return call(id, command, known.on("assistance/" + uuid), "/v1/assistance/" + uuid + "/offers/" + id);
    }

    Call<OfferState> delivery(Caller caller, String request, String offer, AssistanceBodies.Delivery body) {
        Snapshot<AssistanceFacts> known = view.current();
        UUID uuid = RequestCalls.id(request);
        UUID id = ThingReceipt.id(offer).orElseThrow(OfferCalls::unknown);
        Offer made = known.facts().offers().get(id);
        if (made == null || !made.request().equals(uuid) || !made.by().equals(Rights.ownOrganisation(caller))) {
            throw unknown();
        }
        boolean accepted = known.facts()
                .request(uuid)
                .map(one -> one.accepted().contains(id))
                .orElse(false);
        RecordDelivery command =
                new RecordDelivery(body.on(), body.text(), accepted, LocalDate.ofInstant(clock.instant(), FIRST_ZONE));
        return call(id, command, List.of(), null);
    }

    private static Refused unknown() {
        return new Refused(AssistanceRefusal.OFFER_NOT_FOUND, "No such offer of the organisation.");
    }

    private static Call<OfferState> call(
            UUID id, OfferCommand command, List<Reliance> reliances, @Nullable String location) {
        return new Call<>(
                "offer/" + id, Envelope.NO_STATE, command, reliances, null, state -> answer(id, location, state));
    }

    private static Answer answer(UUID id, @Nullable String location, OfferState state) {
        String standing = switch (state) {
            case NotMade _ -> throw new IllegalStateException("nothing was offered");
            case Made _ -> "OFFERED";
            case Delivered _ -> "DELIVERED";
        };
        return ThingReceipt.answer(id, location, standing, null);
    }
}
