package org.tallystick.command.recommendation.model;

import org.jspecify.annotations.Nullable;
import org.tallystick.command.clearance.model.Clearance;
import org.tallystick.events.recommendation.ResponseEvent;
import org.tallystick.events.recommendation.ResponseEvent.Kind;
import org.tallystick.events.recommendation.ResponseEvent.ResponseReleased;
import org.tallystick.events.recommendation.ResponseEvent.ResponseReturned;
import org.tallystick.events.recommendation.ResponseEvent.ResponseStepCleared;
import org.tallystick.events.recommendation.ResponseEvent.ResponseSubmitted;

/** What a state has said to one recommendation so far. */
public sealed interface ResponseState {

    record Silent() implements ResponseState {}

    /**
     * @param response number of the newest
     * @param kind of the newest
     * @param agency that drafted the newest, null for the coordinator
     * @param said what was last released, null when nothing
     */
    record Spoken(
            int response,
            Kind kind,
            @Nullable String agency,
            Clearance clearance,
            @Nullable Kind said) implements ResponseState {

        Spoken with(Clearance next) {
            return new Spoken(response, kind, agency, next, said);
        }
    }

    default ResponseState after(ResponseEvent event) {
        return switch (event) {
            case ResponseSubmitted e -> submitted(e);
            case ResponseStepCleared e -> spoken(e).with(spoken(e).clearance().after(e.passed()));
            case ResponseReturned e -> spoken(e).with(spoken(e).clearance().after(e.returned()));
            case ResponseReleased e -> {
                Spoken now = spoken(e);
                yield new Spoken(
                        now.response(),
                        now.kind(),
                        now.agency(),
                        now.clearance().released(),
                        e.kind());
            }
        };
    }

    private ResponseState submitted(ResponseSubmitted e) {
        Clearance clearance = e.submission() == 1
                ? Clearance.submitted(e.path(), e.person(), e.actor())
                : spoken(e).clearance().submittedAgain(e.path(), e.person(), e.actor());
        Kind said = this instanceof Spoken before ? before.said() : null;
        return new Spoken(e.response(), e.kind(), e.agency(), clearance, said);
    }

    private Spoken spoken(ResponseEvent event) {
        if (this instanceof Spoken spoken) {
            return spoken;
        }
        throw new IllegalStateException(
                "nothing was submitted before " + event.getClass().getSimpleName());
    }
}
