package org.tallystick.query.position;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.tallystick.query.platform.Answers;
import org.tallystick.query.platform.Moment;
import org.tallystick.query.platform.Question;

/** What the questions about positions have in common: a cycle, and a time of asking. */
@Component
final class Positions {

    private final Answers answers;
    private final Moment moment;

    Positions(Answers answers, Moment moment) {
        this.answers = answers;
        this.moment = moment;
    }

    /** @param cycle null for the newest open, else the newest */
    <T> ResponseEntity<T> answer(
            Question question, String instrument, @Nullable String cycle, Function<ChosenCycle, T> ask) {
        return answers.answer(
                PositionProjection.NAME,
                moment.timed(question),
                snapshot -> ask.apply(ChosenCycle.of(
                        snapshot, instrument, cycle == null ? "" : cycle, moment.of(question, snapshot))));
    }
}
