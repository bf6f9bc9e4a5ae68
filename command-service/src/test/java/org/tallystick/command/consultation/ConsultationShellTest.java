package org.tallystick.command.consultation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tallystick.command.consultation.model.ConsultationCommand.CloseFollowUp;
import org.tallystick.command.consultation.model.ConsultationCommand.RecordConsultation;
import org.tallystick.command.consultation.model.ConsultationCommand.ScheduleConsultation;
import org.tallystick.command.platform.CommandTarget;
import org.tallystick.command.platform.ShellFixture;
import org.tallystick.events.Text;
import org.tallystick.events.consultation.ConsultationEvent.ConsultationHeld;
import org.tallystick.events.consultation.ConsultationEvent.ConsultationScheduled;
import org.tallystick.events.consultation.ConsultationEvent.Delegation;
import org.tallystick.events.consultation.ConsultationEvent.FollowUp;
import org.tallystick.events.consultation.ConsultationEvent.FollowUpClosed;
import org.tallystick.events.consultation.ConsultationEvent.Session;

class ConsultationShellTest {

    private static final String STREAM = "consultation/0199c2f6-4c7c-7b7e-9d0b-2a6f0c1d3e4f";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
    private static final Text TEXT = Text.of("words");
    private static final ConsultationScheduled SCHEDULED = new ConsultationScheduled(
            "TEST", DAY, DAY, List.of("en"), List.of("KZ"), "en", TEXT, TEXT, List.of(new Session(1, TEXT)));
    private static final ConsultationHeld HELD = new ConsultationHeld(
            DAY,
            DAY,
            List.of(new Delegation("KZ", 3)),
            List.of(),
            List.of(),
            List.of(new FollowUp(1, "KZ", DAY, TEXT)),
            List.of());

    @Test
    void aConsultationIsScheduled() {
        ShellFixture.of(ConsultationShell.class)
                .givenNoPriorActivity()
                .when(new ScheduleConsultation(SCHEDULED, true), CommandTarget.metaData(STREAM, null))
                .expectEvents(SCHEDULED);
    }

    @Test
    void itsRecordIsKept() {
        ShellFixture.of(ConsultationShell.class)
                .given(SCHEDULED)
                .when(new RecordConsultation(HELD, Set.of(), DAY), CommandTarget.metaData(STREAM, 1L))
                .expectEvents(HELD);
    }

    @Test
    void aFollowUpIsClosed() {
        ShellFixture.of(ConsultationShell.class)
                .given(SCHEDULED, HELD)
                .when(new CloseFollowUp(1, TEXT), CommandTarget.metaData(STREAM, 2L))
                .expectEvents(new FollowUpClosed(1, TEXT));
    }
}
