package org.tallystick.command.recommendation.model;

import java.util.Set;
import org.tallystick.command.decision.RefusalCode;
import org.tallystick.command.recommendation.model.RecommendationCommand.CloseRecommendation;
import org.tallystick.command.recommendation.model.RecommendationCommand.IssueRecommendation;
import org.tallystick.command.recommendation.model.ResponseCommand.ClearResponse;
import org.tallystick.command.recommendation.model.ResponseCommand.ReleaseResponse;
import org.tallystick.command.recommendation.model.ResponseCommand.ResubmitResponse;
import org.tallystick.command.recommendation.model.ResponseCommand.ReturnResponse;
import org.tallystick.command.recommendation.model.ResponseCommand.SubmitResponse;

/** Why a recommendation, or a response to it, does not go on as asked. */
public enum RecommendationRefusal implements RefusalCode {
    INSTRUMENT_NOT_FOUND(
            Kind.UNKNOWN,
            "No such instrument",
            "Name an adopted instrument that your token covers.",
            IssueRecommendation.class),
    RECOMMENDATION_NOT_FOUND(
            Kind.UNKNOWN,
            "No such recommendation",
            "Use an id that you can read.",
            CloseRecommendation.class,
            SubmitResponse.class,
            ResubmitResponse.class,
            ClearResponse.class,
            ReturnResponse.class,
            ReleaseResponse.class),
    RESPONSE_NOT_FOUND(
            Kind.UNKNOWN,
            "No such response",
            "Submit a response first.",
            ResubmitResponse.class,
            ClearResponse.class,
            ReturnResponse.class,
            ReleaseResponse.class),
    RECOMMENDATION_EXISTS(Kind.CONFLICT, "It was issued already", "Issue another one.", IssueRecommendation.class),
    RECOMMENDATION_CLOSED(
            Kind.CONFLICT,
            "The recommendation is closed",
            "Nothing more is expected of the state.",
            CloseRecommendation.class,
            SubmitResponse.class,
            ResubmitResponse.class,
            ClearResponse.class,
            ReturnResponse.class,
            ReleaseResponse.class),
    RECOMMENDATION_PENDING(
            Kind.CONFLICT,
            "The recommendation is pending",
            "Wait until the state has released that it is implemented, noted or declined.",
            CloseRecommendation.class),
    STATE_NOT_JOINED(
            Kind.CONTENT,
            "The state takes no part in the instrument",
            "Name a state that takes part.",
            IssueRecommendation.class),
    COMMITMENT_MISSING(
            Kind.CONTENT, "No commitment is named", "Name at least one commitment.", IssueRecommendation.class),
    COMMITMENT_UNKNOWN(
            Kind.CONTENT,
            "The catalogue has no such commitment",
            "Take paths from the catalogue of the instrument.",
            IssueRecommendation.class),
    COMMITMENT_REPEATED(
            Kind.CONTENT, "A commitment is named twice", "Name each commitment once.", IssueRecommendation.class),
    DUE_IN_THE_PAST(Kind.CONTENT, "Due in the past", "Give today or a later day.", IssueRecommendation.class),
    TEXT_MISSING(
            Kind.CONTENT,
            "A text is missing",
            "Give the text where the finding points.",
            IssueRecommendation.class,
            CloseRecommendation.class),
    REASON_MISSING(
            Kind.CONTENT,
            "A decline carries a reason",
            "Say why the state declines it.",
            SubmitResponse.class,
            ResubmitResponse.class),
    RESPONSE_UNDER_WAY(
            Kind.CONFLICT,
            "Another response is on its way",
            "Release that one first, or submit it again once it is returned.",
            SubmitResponse.class),
    RESPONSE_OUT_OF_ORDER(
            Kind.CONFLICT,
            "The response does not follow on what was released",
            "Accept before telling progress; what is implemented needs no further response.",
            SubmitResponse.class,
            ResubmitResponse.class);

    private final Kind kind;
    private final String title;
    private final String remedy;

    @SuppressWarnings("ImmutableEnumChecker") // what Set.of makes is immutable, its type does not say so
    private final Set<Class<?>> commands;

    RecommendationRefusal(Kind kind, String title, String remedy, Class<?>... commands) {
        this.kind = kind;
        this.title = title;
        this.remedy = remedy;
        this.commands = Set.of(commands);
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String remedy() {
        return remedy;
    }

    @Override
    public boolean meets(Class<?> command) {
        return commands.contains(command);
    }
}
