package org.tallystick.events.consultation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.DomainEvent;
import org.tallystick.events.Text;

/** Stream {@code consultation/<id>}; of no single state, and of no person: who took part is named by state or organisation. */
public sealed interface ConsultationEvent extends DomainEvent {

    /**
     * @param from first day
     * @param to last day
     * @param languages BCP 47 tags, spoken there
     * @param invited states and organisations
     * @param language BCP 47 tag of the texts
     */
    record ConsultationScheduled(
            String instrument,
            LocalDate from,
            LocalDate to,
            List<String> languages,
            List<String> invited,
            String language,
            Text title,
            @Nullable Text place,
            List<Session> agenda)
            implements ConsultationEvent {
        public ConsultationScheduled {
            languages = List.copyOf(languages);
            invited = List.copyOf(invited);
            agenda = List.copyOf(agenda);
        }
    }

    /**
     * @param agenda as it was followed; empty: as it was scheduled
     * @param recommendations ids of those that came out of it
     */
    record ConsultationHeld(
            LocalDate from,
            LocalDate to,
            List<Delegation> participants,
            List<Session> agenda,
            List<Decision> decisions,
            List<FollowUp> followUps,
            List<UUID> recommendations)
            implements ConsultationEvent {
        public ConsultationHeld {
            participants = List.copyOf(participants);
            agenda = List.copyOf(agenda);
            decisions = List.copyOf(decisions);
            followUps = List.copyOf(followUps);
            recommendations = List.copyOf(recommendations);
        }
    }

    /** @param number of the follow-up */
    record FollowUpClosed(int number, Text outcome) implements ConsultationEvent {}

    /** @param number counts from 1 */
    record Session(int number, Text topic) {}

    /** @param party a state or an organisation */
    record Delegation(String party, int delegates) {}

    /** @param number counts from 1 */
    record Decision(int number, Text text) {}

    /**
     * What somebody is to do.
     *
     * @param number counts from 1
     * @param owner a state or an organisation
     * @param due last day
     */
    record FollowUp(int number, String owner, LocalDate due, Text text) {}
}
