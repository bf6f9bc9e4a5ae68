package org.tallystick.command.determination.model;

import org.tallystick.command.clearance.model.Clearance;
import org.tallystick.events.determination.DeterminationEvent;
import org.tallystick.events.determination.DeterminationEvent.Content;
import org.tallystick.events.determination.DeterminationEvent.DeterminationReleased;
import org.tallystick.events.determination.DeterminationEvent.DeterminationReturned;
import org.tallystick.events.determination.DeterminationEvent.DeterminationRevoked;
import org.tallystick.events.determination.DeterminationEvent.DeterminationStepCleared;
import org.tallystick.events.determination.DeterminationEvent.DeterminationSubmitted;

/** What the events of a determination add up to. */
public sealed interface DeterminationState {

    record NotMade() implements DeterminationState {}

    /**
     * @param version the newest, with where it is
     * @param standing the version that is released and not revoked, 0 for none
     */
    record Made(int version, int standing, Content content, Clearance clearance) implements DeterminationState {

        Made with(Clearance next) {
            return new Made(version, standing, content, next);
        }

        /** Also what was revoked since: only once a version was released there is another one. */
        boolean hasLeft() {
            return standing > 0 || version > 1;
        }
    }

    /** @param version the newest that there was, released or not: the next one counts on from it */
    record Revoked(int version) implements DeterminationState {}

    default DeterminationState after(DeterminationEvent event) {
        return switch (event) {
            case DeterminationSubmitted e -> submitted(e);
            case DeterminationStepCleared e -> made(e).with(made(e).clearance().after(e.passed()));
            case DeterminationReturned e -> made(e).with(made(e).clearance().after(e.returned()));
            case DeterminationReleased e ->
                new Made(
                        e.version(),
                        e.version(),
                        made(e).content(),
                        made(e).clearance().released());
            case DeterminationRevoked e -> new Revoked(made(e).version());
        };
    }

    private DeterminationState submitted(DeterminationSubmitted e) {
        Clearance clearance = e.submission() == 1
                ? Clearance.submitted(e.path(), e.person(), e.actor())
                : made(e).clearance().submittedAgain(e.path(), e.person(), e.actor());
        int standing = this instanceof Made before ? before.standing() : 0;
        return new Made(e.version(), standing, e.content(), clearance);
    }

    private Made made(DeterminationEvent event) {
        if (this instanceof Made made) {
            return made;
        }
        throw new IllegalStateException(
                "nothing was submitted before " + event.getClass().getSimpleName());
    }
}
