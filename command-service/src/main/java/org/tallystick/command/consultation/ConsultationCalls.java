package org.tallystick.command.consultation;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tallystick.command.consultation.model.ConsultationCommand;
import org.tallystick.command.consultation.model.ConsultationCommand.CloseFollowUp;
import org.tallystick.command.consultation.model.ConsultationCommand.RecordConsultation;
import org.tallystick.command.consultation.model.ConsultationCommand.ScheduleConsultation;
import org.tallystick.command.consultation.model.ConsultationRefusal;
import org.tallystick.command.consultation.model.ConsultationState;
import org.tallystick.command.consultation.model.ConsultationState.Held;
import org.tallystick.command.consultation.model.ConsultationState.NotScheduled;
import org.tallystick.command.consultation.model.ConsultationState.Scheduled;
import org.tallystick.command.decision.Refused;
import org.tallystick.command.platform.Answer;
import org.tallystick.command.platform.Call;
import org.tallystick.command.platform.Call.Reliance;
import org.tallystick.command.platform.Caller;
import org.tallystick.command.platform.FoldedView.Snapshot;
import org.tallystick.command.platform.ThingReceipt;
import org.tallystick.events.Text;
import org.tallystick.events.consultation.ConsultationEvent.ConsultationHeld;
import org.tallystick.events.wire.Envelope;

/** From what a secretariat sends to commands with the facts of this moment. */
@Component
class ConsultationCalls {

    /** Where a day begins first on earth. */
    private static final ZoneOffset FIRST_ZONE = ZoneOffset.ofHours(14);

    private final ConsultationView view;
    private final InstantSource clock;

    ConsultationCalls(ConsultationView view, InstantSource clock) {
        this.view = view;
        this.clock = clock;
    }

    Call<ConsultationState> scheduling(UUID id, ConsultationBodies.New body) {
        Snapshot<ConsultationFacts> known = view.current();
        ScheduleConsultation command =
                new ScheduleConsultation(body.content(), known.facts().adopted().contains(body.instrument()));
        return call(id, command, known.on("instrument/" + body.instrument()), "/v1/consultations/" + id);
    }

    Call<ConsultationState> holding(Caller caller, String id, ConsultationBodies.Held body) {
        Snapshot<ConsultationFacts> known = view.current();
        UUID uuid = find(known.facts(), caller, id);
        String instrument = known.facts().consultations().getOrDefault(uuid, "");
        ConsultationHeld content = body.content();
        RecordConsultation command = new RecordConsultation(
                content, known.facts().issued(instrument), LocalDate.ofInstant(clock.instant(), FIRST_ZONE));
        Stream<String> reliedOn = content.recommendations().stream().map(one -> "recommendation/" + one);
        return call(uuid, command, known.on(reliedOn.distinct().toList()), null);
    }

    Call<ConsultationState> closing(Caller caller, String id, int number, ConsultationBodies.Closing body) {
        UUID uuid = find(view.current().facts(), caller, id);
        return call(uuid, new CloseFollowUp(number, Text.of(body.outcome())), List.of(), null);
    }

    private static UUID find(ConsultationFacts facts, Caller caller, String id) {
        return ThingReceipt.id(id)
                .filter(uuid ->
                        caller.instruments().contains(facts.consultations().getOrDefault(uuid, "")))
                .orElseThrow(() -> new Refused(
                        ConsultationRefusal.CONSULTATION_NOT_FOUND, "No such consultation for this caller."));
    }

    private static Call<ConsultationState> call(
            UUID id, ConsultationCommand command, List<Reliance> reliances, @Nullable String location) {
        return new Call<>(
                "consultation/" + id,
                Envelope.NO_STATE,
                command,
                reliances,
                null,
                state -> answer(id, location, state));
    }

    private static Answer answer(UUID id, @Nullable String location, ConsultationState state) {
        String standing = switch (state) {
            case NotScheduled _ -> throw new IllegalStateException("nothing was scheduled");
            case Scheduled _ -> "SCHEDULED";
            case Held held -> held.open().isEmpty() ? "SETTLED" : "HELD";
        };
        return ThingReceipt.answer(id, location, standing, null);
    }
}
