package org.tallystick.command.consultation.model;

import static org.tallystick.command.consultation.model.ConsultationRefusal.CONSULTATION_EXISTS;
import static org.tallystick.command.consultation.model.ConsultationRefusal.CONSULTATION_HELD;
import static org.tallystick.command.consultation.model.ConsultationRefusal.CONSULTATION_NOT_FOUND;
import static org.tallystick.command.consultation.model.ConsultationRefusal.CONSULTATION_NOT_HELD;
import static org.tallystick.command.consultation.model.ConsultationRefusal.FOLLOW_UP_CLOSED;
import static org.tallystick.command.consultation.model.ConsultationRefusal.FOLLOW_UP_NOT_FOUND;

import java.util.List;
import org.tallystick.command.consultation.model.ConsultationCommand.CloseFollowUp;
import org.tallystick.command.consultation.model.ConsultationCommand.RecordConsultation;
import org.tallystick.command.consultation.model.ConsultationCommand.ScheduleConsultation;
import org.tallystick.command.consultation.model.ConsultationState.Held;
import org.tallystick.command.consultation.model.ConsultationState.NotScheduled;
import org.tallystick.command.consultation.model.ConsultationState.Scheduled;
import org.tallystick.command.decision.Policy;
import org.tallystick.command.decision.Refused;
import org.tallystick.events.consultation.ConsultationEvent;
import org.tallystick.events.consultation.ConsultationEvent.FollowUpClosed;

/** Decides what becomes of a consultation. */
public final class ConsultationDecider {

    private static final List<Policy<ScheduleConsultation>> SCHEDULING = List.of(
            ConsultationPolicies::instrumentIsAdopted,
            ConsultationPolicies::endsAfterItBegins,
            ConsultationPolicies::hasATitle,
            ConsultationPolicies::hasAnAgenda);

    private static final List<Policy<RecordConsultation>> RECORDING = List.of(
            ConsultationPolicies::recordedDaysAreInOrder,
            ConsultationPolicies::recordedOnceItIsOver,
            ConsultationPolicies::somebodyTookPart,
            ConsultationPolicies::everyDelegationOnce,
            ConsultationPolicies::whatIsRecordedSaysSomething,
            ConsultationPolicies::ownersTookPart,
            ConsultationPolicies::dueAfterTheConsultation,
            ConsultationPolicies::recommendationsWereIssued);

    private static final List<Policy<CloseFollowUp>> CLOSING = List.of(ConsultationPolicies::closingSaysWhatCameOfIt);

    private ConsultationDecider() {}

    public static List<ConsultationEvent> decide(ConsultationState state, ConsultationCommand command) {
        return switch (command) {
            case ScheduleConsultation c -> schedule(state, c);
            case RecordConsultation c -> hold(state, c);
            case CloseFollowUp c -> close(state, c);
        };
    }

    private static List<ConsultationEvent> schedule(ConsultationState state, ScheduleConsultation command) {
        return switch (state) {
            case NotScheduled _ -> {
                Policy.require(command, SCHEDULING);
                yield List.of(command.content());
            }
            case Scheduled _, Held _ -> throw new Refused(CONSULTATION_EXISTS, "It was scheduled already.");
        };
    }

    private static List<ConsultationEvent> hold(ConsultationState state, RecordConsultation command) {
        return switch (state) {
            case NotScheduled _ -> throw unknown();
            case Scheduled _ -> {
                Policy.require(command, RECORDING);
                yield List.of(command.content());
            }
            case Held _ -> throw new Refused(CONSULTATION_HELD, "Its record is part of the ledger.");
        };
    }

    private static List<ConsultationEvent> close(ConsultationState state, CloseFollowUp command) {
        return switch (state) {
            case NotScheduled _ -> throw unknown();
            case Scheduled _ -> throw new Refused(CONSULTATION_NOT_HELD, "Nothing follows from it yet.");
            case Held held -> {
                requireOpen(held, command.number());
                Policy.require(command, CLOSING);
                yield List.of(new FollowUpClosed(command.number(), command.outcome()));
            }
        };
    }

    private static void requireOpen(Held held, int number) {
        if (!held.followUps().contains(number)) {
            throw new Refused(FOLLOW_UP_NOT_FOUND, "The consultation has no follow-up of this number.");
        }
        if (!held.open().contains(number)) {
            throw new Refused(FOLLOW_UP_CLOSED, "It was closed.");
        }
    }

    private static Refused unknown() {
        return new Refused(CONSULTATION_NOT_FOUND, "Nothing was scheduled under this id.");
    }
}
