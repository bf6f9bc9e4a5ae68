package org.tallystick.command.consultation.model;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.tallystick.events.Text;
import org.tallystick.events.consultation.ConsultationEvent.ConsultationHeld;
import org.tallystick.events.consultation.ConsultationEvent.ConsultationScheduled;

/** What a secretariat can do with a consultation. */
public sealed interface ConsultationCommand {

    /** @param adopted whether the instrument is */
    record ScheduleConsultation(ConsultationScheduled content, boolean adopted) implements ConsultationCommand {}

    /**
     * @param issued recommendations under the instrument
     * @param today where a day begins first on earth
     */
    record RecordConsultation(ConsultationHeld content, Set<UUID> issued, LocalDate today)
            implements ConsultationCommand {
        public RecordConsultation {
            issued = Set.copyOf(issued);
        }
    }

    record CloseFollowUp(int number, Text outcome) implements ConsultationCommand {}
}
