package org.tallystick.command.national.model;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.tallystick.command.clearance.model.Clearance;
import org.tallystick.events.national.NationalEvent;
import org.tallystick.events.national.NationalEvent.Contained;
import org.tallystick.events.national.NationalEvent.NationalAssembled;
import org.tallystick.events.national.NationalEvent.NationalReleased;
import org.tallystick.events.national.NationalEvent.NationalReturned;
import org.tallystick.events.national.NationalEvent.NationalStepCleared;

/** Where a national submission stands. */
public sealed interface NationalState {

    record NotAssembled() implements NationalState {}

    /**
     * @param version the newest
     * @param released the newest that has left the state, 0 for none
     * @param reports that the newest holds
     */
    record Assembled(Key key, int version, int released, List<Contained> reports, Clearance clearance)
            implements NationalState {
        public Assembled {
            reports = List.copyOf(reports);
        }

        Assembled with(Clearance now) {
            return new Assembled(key, version, released, reports, now);
        }
    }

    default NationalState after(NationalEvent event) {
        return switch (event) {
            case NationalAssembled e -> begun(e);
            case NationalStepCleared e ->
                assembled(event).with(assembled(event).clearance().after(e.passed()));
            case NationalReturned e ->
                assembled(event).with(assembled(event).clearance().after(e.returned()));
            case NationalReleased e -> {
                Assembled now = assembled(event);
                yield new Assembled(
                        now.key(),
                        now.version(),
                        e.version(),
                        now.reports(),
                        now.clearance().released());
            }
        };
    }

    private NationalState begun(NationalAssembled e) {
        Set<UUID> drafters = new HashSet<>(e.drafters());
        drafters.add(e.person());
        drafters.add(e.actor());
        Clearance clearance = e.submission() == 1
                ? Clearance.submitted(e.path(), drafters)
                : assembled(e).clearance().submittedAgain(e.path(), drafters);
        int released = this instanceof Assembled before ? before.released() : 0;
        return new Assembled(
                new Key(e.instrument(), e.cycle(), e.state()), e.version(), released, e.reports(), clearance);
    }

    private Assembled assembled(NationalEvent event) {
        if (this instanceof Assembled assembled) {
            return assembled;
        }
        throw new IllegalStateException(
                "nothing was assembled before " + event.getClass().getSimpleName());
    }
}
