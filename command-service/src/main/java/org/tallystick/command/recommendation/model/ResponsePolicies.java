package org.tallystick.command.recommendation.model;

import static org.tallystick.command.recommendation.model.RecommendationRefusal.REASON_MISSING;
import static org.tallystick.command.recommendation.model.RecommendationRefusal.RESPONSE_OUT_OF_ORDER;

import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.command.decision.Keeps;
import org.tallystick.command.decision.Objection;
import org.tallystick.command.decision.Rule;
import org.tallystick.command.decision.Words;
import org.tallystick.command.recommendation.model.ResponseDecider.Proposed;
import org.tallystick.events.recommendation.ResponseEvent.Kind;

/** What a state may say next. */
final class ResponsePolicies {

    private static final Set<Kind> ANSWERS = Set.of(Kind.ACCEPTED, Kind.NOTED, Kind.DECLINED);
    private static final Set<Kind> FOLLOW_UP = Set.of(Kind.PROGRESS, Kind.IMPLEMENTED);

    private ResponsePolicies() {}

    /** A state may think again of what it noted or declined; what it accepted it follows up. */
    static Stream<Objection> followsOnWhatWasSaid(Proposed proposed) {
        Set<Kind> possible = possible(proposed.said());
        return possible.contains(proposed.draft().kind())
                ? Stream.empty()
                : Stream.of(new Objection(RESPONSE_OUT_OF_ORDER, "/kind", told(proposed.said())));
    }

    /** A decline carries a reason. */
    @Keeps(value = Rule.WITH_A_REASON, refusing = "REASON_MISSING")
    static Stream<Objection> aDeclineSaysWhy(Proposed proposed) {
        boolean declines = proposed.draft().kind() == Kind.DECLINED;
        return declines && !Words.said(proposed.draft().text())
                ? Stream.of(new Objection(REASON_MISSING, "/text", "Say why the state declines it."))
                : Stream.empty();
    }

    private static Set<Kind> possible(@Nullable Kind said) {
        return switch (said) {
            case null -> ANSWERS;
            case NOTED, DECLINED -> ANSWERS;
            case ACCEPTED, PROGRESS -> FOLLOW_UP;
            case IMPLEMENTED -> Set.of();
        };
    }

    private static String told(@Nullable Kind said) {
        return switch (said) {
            case null -> "Accept, note or decline it first.";
            case NOTED, DECLINED -> "Accept it before telling how far it has come.";
            case ACCEPTED, PROGRESS -> "It was accepted: tell progress, or that it is implemented.";
            case IMPLEMENTED -> "It is implemented: nothing is left to say.";
        };
    }
}
