package org.tallystick.command.cycle;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tallystick.command.cycle.model.CycleCommand;
import org.tallystick.command.cycle.model.CycleCommand.AgencyOf;
import org.tallystick.command.cycle.model.CycleCommand.AgreeCycle;
import org.tallystick.command.cycle.model.CycleCommand.CloseCycle;
import org.tallystick.command.cycle.model.CycleCommand.ExtendDeadline;
import org.tallystick.command.cycle.model.CycleCommand.OpenCycle;
import org.tallystick.command.cycle.model.CycleCommand.ProposeCycle;
import org.tallystick.command.cycle.model.CycleCommand.Remind;
import org.tallystick.command.cycle.model.CycleCommand.ScheduleOpening;
import org.tallystick.command.cycle.model.CycleRefusal;
import org.tallystick.command.cycle.model.CycleState;
import org.tallystick.command.decision.Finding;
import org.tallystick.command.decision.Refused;
import org.tallystick.command.platform.Answer;
import org.tallystick.command.platform.Call;
import org.tallystick.command.platform.Call.Reliance;
import org.tallystick.command.platform.FoldedView.Snapshot;
import org.tallystick.command.platform.Request;
import org.tallystick.events.Text;
import org.tallystick.events.cycle.CycleEvent.ReminderIssued;
import org.tallystick.events.wire.Envelope;

/** From what callers send about a cycle to commands with the facts of this moment. */
final class CycleCalls {

    private final CycleView view;
    private final InstantSource clock;

    CycleCalls(CycleView view, InstantSource clock) {
        this.view = view;
        this.clock = clock;
    }

    Call<CycleState> proposal(CycleBodies.Proposal body) {
        Snapshot<CycleFacts> known = view.current();
        ProposeCycle command = new ProposeCycle(
                body.instrument(),
                body.period(),
                body.from(),
                body.to(),
                body.stateDue(),
                body.closesAt(),
                known.facts().adopted(body.instrument()),
                known.facts().retired(body.instrument()),
                now());
        String location = "/v1/cycles/" + body.instrument() + "/" + body.period();
        return call(
                stream(body.instrument(), body.period()),
                command,
                known.on("instrument/" + body.instrument()),
                body.closesAt(),
                location);
    }

    Call<CycleState> agreement(String instrument, String period, CycleBodies.Agreement body) {
        Snapshot<CycleFacts> known = view.current();
        String decision = body.decision();
        AgreeCycle command = new AgreeCycle(
                body.state(),
                body.agencyDue(),
                zone(body.timeZone()),
                decision == null ? null : Text.of(decision),
                known.facts().takesPart(body.state(), instrument, stream(instrument, period)));
        List<Reliance> reliances = known.on("participation/" + instrument + "/" + body.state());
        String location = "/v1/cycles/" + instrument + "/" + period + "/agreements/" + body.state();
        return call(stream(instrument, period), command, reliances, null, location);
    }

    Call<CycleState> opening(String instrument, String period) {
        Snapshot<CycleFacts> known = view.current();
        CycleFacts facts = known.facts();
        String stream = stream(instrument, period);
        OpenCycle command = new OpenCycle(
                facts.version(instrument), facts.mandated(instrument, stream), facts.gone(instrument, stream), now());
        List<String> reliedOn = new ArrayList<>(List.of("instrument/" + instrument));
        facts.joined(instrument).forEach(state -> reliedOn.add("agency/" + state));
        facts.joined(instrument).forEach(state -> reliedOn.add("participation/" + instrument + "/" + state));
        return call(stream, command, known.on(reliedOn), null, null);
    }

    Call<CycleState> scheduling(String instrument, String period, CycleBodies.Schedule body) {
        return call(
                stream(instrument, period),
                new ScheduleOpening(body.opensAt(), now()),
                List.of(),
                body.opensAt(),
                null);
    }

    Call<CycleState> extension(Request request, String instrument, String period, CycleBodies.Extension body) {
        Snapshot<CycleFacts> known = view.current();
        List<CycleBodies.OneAgency> agencies = body.agencies() == null ? List.of() : body.agencies();
        ExtendDeadline command = new ExtendDeadline(
                body.states() == null ? List.of() : body.states(),
                agencies.stream()
                        .map(one -> new AgencyOf(one.state(), one.agency()))
                        .toList(),
                body.due(),
                Text.of(body.reason()),
                known.facts().agencies(),
                request.caller().hasRole("secretariat"),
                now());
        List<String> reliedOn =
                agencies.stream().map(one -> "agency/" + one.state()).distinct().toList();
        return call(stream(instrument, period), command, known.on(reliedOn), null, null);
    }

    Call<CycleState> closing(String instrument, String period) {
        return call(stream(instrument, period), new CloseCycle(now()), List.of(), null, null);
    }

    Call<CycleState> reminder(String instrument, String period, ReminderIssued of) {
        Remind command = new Remind(of.state(), of.agency(), of.kind(), of.due());
        return call(stream(instrument, period), command, List.of(), null, null);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static Call<CycleState> call(
            String stream,
            CycleCommand command,
            List<Reliance> reliances,
            @Nullable Instant validUntil,
            @Nullable String location) {
        Answer answer = new Answer(location == null ? 200 : 201, location, Map.of("stream", stream), List.of());
        return new Call<>(stream, Envelope.NO_STATE, command, reliances, validUntil, state -> answer);
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            String text = "Give the IANA name of a time zone, such as Asia/Almaty.";
            Finding finding =
                    new Finding(CycleRefusal.TIME_ZONE_UNKNOWN.name(), "/timeZone", Finding.Level.BLOCKING, text);
            throw new Refused(CycleRefusal.TIME_ZONE_UNKNOWN, text, List.of(finding));
        }
    }

    private static String stream(String instrument, String period) {
        return "cycle/" + instrument + "/" + period;
    }
}
