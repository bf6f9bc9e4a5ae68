package org.tallystick.command.assistance.model;

import java.util.Set;
import org.tallystick.command.assistance.model.OfferCommand.MakeOffer;
import org.tallystick.command.assistance.model.OfferCommand.RecordDelivery;
import org.tallystick.command.assistance.model.RequestCommand.AcceptOffer;
import org.tallystick.command.assistance.model.RequestCommand.ClearRequest;
import org.tallystick.command.assistance.model.RequestCommand.CloseRequest;
import org.tallystick.command.assistance.model.RequestCommand.PublishRequest;
import org.tallystick.command.assistance.model.RequestCommand.ResubmitRequest;
import org.tallystick.command.assistance.model.RequestCommand.ReturnRequest;
import org.tallystick.command.assistance.model.RequestCommand.SubmitRequest;
import org.tallystick.command.decision.RefusalCode;

/** Why a request for assistance, or an offer on it, does not go on as asked. */
public enum AssistanceRefusal implements RefusalCode {
    INSTRUMENT_NOT_FOUND(
            Kind.UNKNOWN,
            "No such instrument",
            "Name an adopted instrument that your token covers.",
            SubmitRequest.class,
            ResubmitRequest.class),
    REQUEST_NOT_FOUND(
            Kind.UNKNOWN,
            "No such request",
            "Use an id that you can read.",
            ResubmitRequest.class,
            ClearRequest.class,
            ReturnRequest.class,
            PublishRequest.class,
            AcceptOffer.class,
            CloseRequest.class,
            MakeOffer.class,
            RecordDelivery.class),
    OFFER_NOT_FOUND(
            Kind.UNKNOWN,
            "No such offer on the request",
            "Use the id of an offer that you can read.",
            AcceptOffer.class,
            RecordDelivery.class),
    REQUEST_EXISTS(Kind.CONFLICT, "It was submitted already", "Submit another one.", SubmitRequest.class),
    REQUEST_NOT_PUBLISHED(
            Kind.CONFLICT,
            "The request has not left the state",
            "Clear and release it first.",
            AcceptOffer.class,
            CloseRequest.class),
    REQUEST_CLOSED(
            Kind.CONFLICT,
            "The request is closed",
            "Nothing more is asked for.",
            AcceptOffer.class,
            CloseRequest.class,
            MakeOffer.class),
    OFFER_EXISTS(Kind.CONFLICT, "It was made already", "Make another one.", MakeOffer.class),
    OFFER_TAKEN(Kind.CONFLICT, "The offer is accepted", "Nothing is left to do.", AcceptOffer.class),
    OFFER_NOT_ACCEPTED(
            Kind.CONFLICT, "The offer is not accepted", "Wait until the state accepts it.", RecordDelivery.class),
    OFFER_DELIVERED(Kind.CONFLICT, "It was delivered", "Make another offer for more.", RecordDelivery.class),
    NOTHING_DELIVERED(
            Kind.CONFLICT,
            "Nothing was delivered",
            "Wait for a delivery, or close it as NO_LONGER_NEEDED.",
            CloseRequest.class),
    INSTRUMENT_CHANGED(
            Kind.CONTENT,
            "The request belongs to another instrument",
            "Submit another request under another instrument.",
            ResubmitRequest.class),
    COMMITMENT_MISSING(
            Kind.CONTENT,
            "No commitment is named",
            "Name at least one commitment.",
            SubmitRequest.class,
            ResubmitRequest.class),
    COMMITMENT_UNKNOWN(
            Kind.CONTENT,
            "The catalogue has no such commitment",
            "Take paths from the catalogue of the instrument.",
            SubmitRequest.class,
            ResubmitRequest.class),
    COMMITMENT_REPEATED(
            Kind.CONTENT,
            "A commitment is named twice",
            "Name each commitment once.",
            SubmitRequest.class,
            ResubmitRequest.class),
    NEED_MISSING(
            Kind.CONTENT,
            "Nothing is named",
            "Say what is needed, or what of it is given.",
            SubmitRequest.class,
            ResubmitRequest.class,
            MakeOffer.class),
    NEED_NOT_ASKED_FOR(
            Kind.CONTENT, "The request does not ask for it", "Name needs of the request only.", MakeOffer.class),
    RECOMMENDATION_UNKNOWN(
            Kind.CONTENT,
            "No such open recommendation to the state",
            "Name one under the same instrument, or none.",
            SubmitRequest.class,
            ResubmitRequest.class),
    NOT_FOR_ANYBODY(
            Kind.CONTENT,
            "Nobody outside could read it",
            "Choose NAMED, PARTICIPANTS or PUBLIC.",
            SubmitRequest.class,
            ResubmitRequest.class),
    NAMES_MISSING(
            Kind.CONTENT,
            "Names and visibility do not fit",
            "List states or organisations with NAMED, only with it.",
            SubmitRequest.class,
            ResubmitRequest.class),
    TEXT_MISSING(
            Kind.CONTENT,
            "A text is missing",
            "Give the text where the finding points.",
            SubmitRequest.class,
            ResubmitRequest.class,
            MakeOffer.class),
    DELIVERED_IN_THE_FUTURE(
            Kind.CONTENT, "Not delivered yet", "Record a delivery once it has happened.", RecordDelivery.class);

    private final Kind kind;
    private final String title;
    private final String remedy;

    @SuppressWarnings("ImmutableEnumChecker") // what Set.of makes is immutable, its type does not say so
    private final Set<Class<?>> commands;

    AssistanceRefusal(Kind kind, String title, String remedy, Class<?>... commands) {
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
