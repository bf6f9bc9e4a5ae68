package org.tallystick.command.recommendation;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tallystick.command.clearance.ClearanceBodies;
import org.tallystick.command.clearance.Instruments;
import org.tallystick.command.clearance.InstrumentsView;
import org.tallystick.command.clearance.model.Handover;
import org.tallystick.command.platform.Answer;
import org.tallystick.command.platform.Call;
import org.tallystick.command.platform.Call.Reliance;
import org.tallystick.command.platform.Caller;
import org.tallystick.command.platform.FoldedView.Snapshot;
import org.tallystick.command.platform.Request;
import org.tallystick.command.platform.Rights;
import org.tallystick.command.platform.ThingReceipt;
import org.tallystick.command.recommendation.model.ResponseCommand;
import org.tallystick.command.recommendation.model.ResponseCommand.ClearResponse;
import org.tallystick.command.recommendation.model.ResponseCommand.ReleaseResponse;
import org.tallystick.command.recommendation.model.ResponseCommand.ResubmitResponse;
import org.tallystick.command.recommendation.model.ResponseCommand.ReturnResponse;
import org.tallystick.command.recommendation.model.ResponseCommand.SubmitResponse;
import org.tallystick.command.recommendation.model.ResponseState;
import org.tallystick.command.recommendation.model.ResponseState.Silent;
import org.tallystick.command.recommendation.model.ResponseState.Spoken;

/** From what a state sends on a recommendation to commands with the facts of this moment. */
@Component
class ResponseCalls {

    private final RecommendationView view;
    private final InstrumentsView instruments;

    ResponseCalls(RecommendationView view, InstrumentsView instruments) {
        this.view = view;
        this.instruments = instruments;
    }

    Call<ResponseState> submission(Request acting, String id, RecommendationBodies.Response body) {
        Snapshot<RecommendationFacts> known = view.current();
        Snapshot<Instruments> chains = instruments.current();
        UUID uuid = ThingReceipt.id(id).orElseThrow(RecommendationCalls::unknown);
        KnownRecommendation found = find(known, uuid, acting.caller());
        requireNotLeft(acting, chains, found);
        Caller caller = acting.caller();
        String agency = caller.hasRole("coordinator") ? null : Rights.ownAgency(caller);
        SubmitResponse command = new SubmitResponse(
                body.draft(chains.facts().drafter(acting, agency)),
                chains.facts()
                        .chain(
                                found.instrument(),
                                found.state(),
                                agency,
                                Instruments.topics(found.commitments(), null)),
                found.closed());
        List<Reliance> reliances = reliances(
                known,
                uuid,
                chains,
                "participation/" + found.instrument() + "/" + found.state(),
                "agency/" + found.state());
        return call(uuid, found, command, reliances, "/v1/recommendations/" + uuid);
    }

    Call<ResponseState> resubmission(Request acting, String id, RecommendationBodies.Response body) {
        Snapshot<RecommendationFacts> known = view.current();
        Snapshot<Instruments> chains = instruments.current();
        UUID uuid = ThingReceipt.id(id).orElseThrow(RecommendationCalls::unknown);
        KnownRecommendation found = find(known, uuid, acting.caller());
        if (!acting.caller().hasRole("coordinator")
                && !Rights.ownAgency(acting.caller()).equals(found.agency())) {
            throw RecommendationCalls.unknown();
        }
        requireNotLeft(acting, chains, found);
        ResubmitResponse command =
                new ResubmitResponse(body.draft(chains.facts().drafter(acting, found.agency())), found.closed());
        List<Reliance> reliances = reliances(
                known,
                uuid,
                chains,
                "participation/" + found.instrument() + "/" + found.state(),
                "agency/" + found.state());
        return call(uuid, found, command, reliances, null);
    }

    Call<ResponseState> clearance(Request acting, String id, ClearanceBodies.Clear body) {
        return existing(acting, id, found -> new ClearResponse(body.command(acting), found.closed()));
    }

    Call<ResponseState> returning(Request acting, String id, ClearanceBodies.Back body) {
        return existing(acting, id, found -> new ReturnResponse(body.command(acting), found.closed()));
    }

    Call<ResponseState> release(Request acting, String id) {
        return existing(acting, id, found -> new ReleaseResponse(found.instrument(), found.closed()));
    }

    private static void requireNotLeft(Request acting, Snapshot<Instruments> chains, KnownRecommendation found) {
        LocalDate today = LocalDate.ofInstant(acting.now(), ZoneOffset.UTC);
        Handover.requireNotLeft(chains.facts().hasLeft(found.instrument(), found.state(), today));
    }

    private Call<ResponseState> existing(
            Request acting, String id, Function<KnownRecommendation, ResponseCommand> command) {
        Snapshot<RecommendationFacts> known = view.current();
        UUID uuid = ThingReceipt.id(id).orElseThrow(RecommendationCalls::unknown);
        KnownRecommendation found = find(known, uuid, acting.caller());
        return call(uuid, found, command.apply(found), known.on("recommendation/" + uuid), null);
    }

    private static List<Reliance> reliances(
            Snapshot<RecommendationFacts> known, UUID id, Snapshot<Instruments> chains, String... streams) {
        return Stream.concat(known.on("recommendation/" + id).stream(), chains.on(streams).stream())
                .toList();
    }

    /** Recommendations to other states, and those that the token's instruments do not cover, are not the caller's to answer. */
    private static KnownRecommendation find(Snapshot<RecommendationFacts> known, UUID id, Caller caller) {
        return known.facts()
                .find(id)
                .filter(one -> one.state().equals(Rights.ownState(caller)))
                .filter(one -> caller.instruments().contains(one.instrument()))
                .orElseThrow(RecommendationCalls::unknown);
    }

    private static Call<ResponseState> call(
            UUID id,
            KnownRecommendation found,
            ResponseCommand command,
            List<Reliance> reliances,
            @Nullable String location) {
        return new Call<>(
                "response/" + id, found.state(), command, reliances, null, state -> answer(id, location, state));
    }

    private static Answer answer(UUID id, @Nullable String location, ResponseState state) {
        return switch (state) {
            case Silent _ -> throw new IllegalStateException("nothing was submitted");
            case Spoken spoken ->
                ThingReceipt.answer(
                        id,
                        location,
                        spoken.clearance().name(),
                        spoken.clearance().currentStep());
        };
    }
}
