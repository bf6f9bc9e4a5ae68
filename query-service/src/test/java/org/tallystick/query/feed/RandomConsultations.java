package org.tallystick.query.feed;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.tallystick.events.consultation.ConsultationEvent;
import org.tallystick.events.consultation.ConsultationEvent.ConsultationHeld;
import org.tallystick.events.consultation.ConsultationEvent.ConsultationScheduled;
import org.tallystick.events.consultation.ConsultationEvent.Decision;
import org.tallystick.events.consultation.ConsultationEvent.Delegation;
import org.tallystick.events.consultation.ConsultationEvent.FollowUp;
import org.tallystick.events.consultation.ConsultationEvent.FollowUpClosed;
import org.tallystick.events.consultation.ConsultationEvent.Session;

/** Consultations, most of them held, some with open follow-ups. */
final class RandomConsultations extends RandomThings {

    RandomConsultations(History history, Random dice) {
        super(history, dice);
    }

    @Override
    void play() {
        for (int i = 0; i < 3; i++) {
            String id = id("consultation").toString();
            say(id, scheduled());
            if (i == 0 || dice.nextBoolean()) {
                say(id, held(1 + dice.nextInt(3)));
                say(id, new FollowUpClosed(1, History.text("/outcome")));
            }
        }
    }

    private ConsultationScheduled scheduled() {
        return new ConsultationScheduled(
                INSTRUMENT,
                day(),
                day(),
                List.of("en", "ru"),
                List.of("KZ", "unoct"),
                "en",
                History.text("/title"),
                dice.nextBoolean() ? null : History.text("/place"),
                List.of(new Session(1, History.text("/agenda/0/topic"))));
    }

    private ConsultationHeld held(int followUps) {
        LocalDate day = day();
        List<Session> agenda =
                dice.nextBoolean() ? List.of() : List.of(new Session(1, History.text("/agenda/0/topic")));
        return new ConsultationHeld(
                day,
                day.plusDays(1),
                List.of(new Delegation("KZ", 3), new Delegation("KG", 2)),
                agenda,
                List.of(new Decision(1, History.text("/decisions/0/text"))),
                IntStream.rangeClosed(1, followUps)
                        .mapToObj(n -> new FollowUp(n, one(STATES), day(), History.text("/followUps/0/text")))
                        .toList(),
                List.of(id("recommendation")));
    }

    private void say(String id, ConsultationEvent event) {
        add("consultation/" + id, "_", "secretariat", null, event);
    }
}
