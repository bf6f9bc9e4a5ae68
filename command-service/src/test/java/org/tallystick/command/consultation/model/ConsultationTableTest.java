package org.tallystick.command.consultation.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tallystick.command.consultation.model.ConsultationCommand.CloseFollowUp;
import org.tallystick.command.consultation.model.ConsultationCommand.RecordConsultation;
import org.tallystick.command.consultation.model.ConsultationCommand.ScheduleConsultation;
import org.tallystick.command.consultation.model.ConsultationState.Held;
import org.tallystick.command.consultation.model.ConsultationState.NotScheduled;
import org.tallystick.command.consultation.model.ConsultationState.Scheduled;
import org.tallystick.command.decision.CommandTable;
import org.tallystick.events.Text;
import org.tallystick.events.consultation.ConsultationEvent.ConsultationHeld;
import org.tallystick.events.consultation.ConsultationEvent.ConsultationScheduled;
import org.tallystick.events.consultation.ConsultationEvent.Decision;
import org.tallystick.events.consultation.ConsultationEvent.Delegation;
import org.tallystick.events.consultation.ConsultationEvent.Session;

/** A consultation until its last follow-up is closed; who closes one means the first. */
class ConsultationTableTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
    private static final ConsultationScheduled PLANNED = new ConsultationScheduled(
            "TEST",
            DAY,
            DAY,
            List.of(),
            List.of(),
            "en",
            Text.of("Borders"),
            null,
            List.of(new Session(1, Text.of("Opening"))));
    private static final ConsultationHeld RECORD = new ConsultationHeld(
            DAY,
            DAY,
            List.of(new Delegation("KZ", 3)),
            List.of(),
            List.of(new Decision(1, Text.of("Meet again"))),
            List.of(),
            List.of());

    @TestFactory
    Stream<DynamicTest> everyCommandInEveryState() {
        return CommandTable.of(ConsultationState.class, ConsultationCommand.class, ConsultationDecider::decide)
                .to(
                        new ScheduleConsultation(PLANNED, true),
                        new RecordConsultation(RECORD, Set.of(), DAY),
                        new CloseFollowUp(1, Text.of("done")))
                .in("not scheduled", new NotScheduled())
                .in("scheduled", new Scheduled())
                .in("held without follow-up", new Held(Set.of(), Set.of()))
                .in("held, follow-up open", new Held(Set.of(1), Set.of(1)))
                .in("held, follow-up closed", new Held(Set.of(1), Set.of()))
                .answers("""
                                               | ScheduleConsultation | RecordConsultation     | CloseFollowUp
                        not scheduled          | accepted             | CONSULTATION_NOT_FOUND | CONSULTATION_NOT_FOUND
                        scheduled              | CONSULTATION_EXISTS  | accepted               | CONSULTATION_NOT_HELD
                        held without follow-up | CONSULTATION_EXISTS  | CONSULTATION_HELD      | FOLLOW_UP_NOT_FOUND
                        held, follow-up open   | CONSULTATION_EXISTS  | CONSULTATION_HELD      | accepted
                        held, follow-up closed | CONSULTATION_EXISTS  | CONSULTATION_HELD      | FOLLOW_UP_CLOSED
                        """);
    }
}
