package org.tallystick.command.participation.model;

import static org.tallystick.command.participation.model.ParticipationRefusal.LEFT_BEFORE_JOINING;
import static org.tallystick.command.participation.model.ParticipationRefusal.LEFT_IN_THE_PAST;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.tallystick.command.decision.Objection;
import org.tallystick.command.participation.model.ParticipationDecider.Leaving;

/** From when on a state may take no part any more. */
final class LeavingPolicies {

    private LeavingPolicies() {}

    static Stream<Objection> notBeforeItJoined(Leaving leaving) {
        LocalDate since = leaving.joined().since();
        return leaving.command().from().isAfter(since)
                ? Stream.empty()
                : Stream.of(new Objection(
                        LEFT_BEFORE_JOINING, "/from", "Give a day after " + since + ", when the state joined."));
    }

    /** What was expected of a state until today was expected rightly: nobody leaves it behind by going back. */
    static Stream<Objection> whatWasStays(Leaving leaving) {
        LocalDate today = leaving.command().today();
        return !leaving.command().from().isBefore(today)
                ? Stream.empty()
                : Stream.of(new Objection(LEFT_IN_THE_PAST, "/from", "Give " + today + " or a later day."));
    }
}
