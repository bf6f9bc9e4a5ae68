package org.tallystick.events.activity;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.DomainEvent;
import org.tallystick.events.Text;

/** Stream {@code activity/<id>}: one activity of one organisation; of no single state. */
public sealed interface ActivityEvent extends DomainEvent {

    /** @param organisation code, from the token */
    record ActivityRecorded(String organisation, Content content) implements ActivityEvent {}

    /** Replaces what was recorded. */
    record ActivityUpdated(Content content) implements ActivityEvent {}

    /** @param on last day */
    record ActivityEnded(
            Outcome outcome, LocalDate on, @Nullable Text note) implements ActivityEvent {}

    /**
     * @param countries ISO 3166-1 alpha-2
     * @param commitments paths in the instrument's catalogue
     * @param to last day as planned, null while open-ended
     * @param request for assistance that it answers, null when it answers none
     * @param language BCP 47 tag of the texts
     */
    record Content(
            String instrument,
            List<String> countries,
            List<String> commitments,
            LocalDate from,
            @Nullable LocalDate to,
            List<Means> means,
            @Nullable UUID request,
            String language,
            Text title,
            @Nullable Text description) {
        public Content {
            countries = List.copyOf(countries);
            commitments = List.copyOf(commitments);
            means = List.copyOf(means);
        }
    }

    /** What is put in; in kind where there is no money. */
    record Means(MeansKind kind, @Nullable Money money) {}

    /**
     * @param amount decimal, such as {@code 12000.50}
     * @param currency ISO 4217
     */
    record Money(String amount, String currency) {}

    enum MeansKind {
        EXPERTISE,
        TRAINING,
        EQUIPMENT,
        FUNDING,
        OTHER
    }

    enum Outcome {
        COMPLETED,
        CANCELLED
    }
}
