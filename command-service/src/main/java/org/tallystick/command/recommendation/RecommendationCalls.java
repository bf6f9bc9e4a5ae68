package org.tallystick.command.recommendation;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tallystick.command.clearance.Instruments;
import org.tallystick.command.clearance.InstrumentsView;
import org.tallystick.command.decision.Refused;
import org.tallystick.command.platform.Call;
import org.tallystick.command.platform.Call.Reliance;
import org.tallystick.command.platform.FoldedView.Snapshot;
import org.tallystick.command.platform.Request;
import org.tallystick.command.platform.ThingReceipt;
import org.tallystick.command.recommendation.model.RecommendationCommand;
import org.tallystick.command.recommendation.model.RecommendationCommand.CloseRecommendation;
import org.tallystick.command.recommendation.model.RecommendationCommand.IssueRecommendation;
import org.tallystick.command.recommendation.model.RecommendationRefusal;
import org.tallystick.command.recommendation.model.RecommendationState;
import org.tallystick.events.Text;
import org.tallystick.events.recommendation.RecommendationEvent.RecommendationIssued;
import org.tallystick.events.wire.Envelope;

/** From what a secretariat sends to commands with the facts of this moment. */
@Component
class RecommendationCalls {

    /** Where a day ends last on earth. */
    private static final ZoneOffset LAST_ZONE = ZoneOffset.ofHours(-12);

    private final RecommendationView view;
    private final InstrumentsView instruments;
    private final InstantSource clock;

    RecommendationCalls(RecommendationView view, InstrumentsView instruments, InstantSource clock) {
        this.view = view;
        this.instruments = instruments;
        this.clock = clock;
    }

    Call<RecommendationState> issuing(UUID id, RecommendationBodies.New body) {
        Snapshot<Instruments> known = instruments.current();
        RecommendationIssued content = body.content();
        String instrument = content.instrument();
        IssueRecommendation command = new IssueRecommendation(
                content,
                known.facts().open(instrument),
                known.facts().participants(instrument, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)),
                LocalDate.ofInstant(clock.instant(), LAST_ZONE));
        List<Reliance> reliances =
                known.on("instrument/" + instrument, "participation/" + instrument + "/" + content.state());
        return call(id, command, reliances, "ISSUED", "/v1/recommendations/" + id);
    }

    Call<RecommendationState> closing(Request request, String id, RecommendationBodies.Closing body) {
        Snapshot<RecommendationFacts> known = view.current();
        UUID uuid = ThingReceipt.id(id).orElseThrow(RecommendationCalls::unknown);
        KnownRecommendation recommendation = known.facts()
                .find(uuid)
                .filter(one -> request.caller().instruments().contains(one.instrument()))
                .orElseThrow(RecommendationCalls::unknown);
        CloseRecommendation command = new CloseRecommendation(Text.of(body.reason()), recommendation.said());
        return call(uuid, command, known.on("response/" + uuid), "CLOSED", null);
    }

    static Refused unknown() {
        return new Refused(RecommendationRefusal.RECOMMENDATION_NOT_FOUND, "No such recommendation for this caller.");
    }

    private static Call<RecommendationState> call(
            UUID id,
            RecommendationCommand command,
            List<Reliance> reliances,
            String standing,
            @Nullable String location) {
        return new Call<>(
                "recommendation/" + id,
                Envelope.NO_STATE,
                command,
                reliances,
                null,
                state -> ThingReceipt.answer(id, location, standing, null));
    }
}
