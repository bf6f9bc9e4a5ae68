package org.tallystick.command.activity;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tallystick.command.activity.model.ActivityCommand;
import org.tallystick.command.activity.model.ActivityCommand.EndActivity;
import org.tallystick.command.activity.model.ActivityCommand.RecordActivity;
import org.tallystick.command.activity.model.ActivityCommand.UpdateActivity;
import org.tallystick.command.activity.model.ActivityRefusal;
import org.tallystick.command.activity.model.ActivityState;
import org.tallystick.command.activity.model.ActivityState.Ended;
import org.tallystick.command.activity.model.ActivityState.NotRecorded;
import org.tallystick.command.activity.model.ActivityState.Recorded;
import org.tallystick.command.decision.Refused;
import org.tallystick.command.platform.Answer;
import org.tallystick.command.platform.Call;
import org.tallystick.command.platform.Call.Reliance;
import org.tallystick.command.platform.Caller;
import org.tallystick.command.platform.FoldedView.Snapshot;
import org.tallystick.command.platform.Rights;
import org.tallystick.command.platform.ThingReceipt;
import org.tallystick.events.wire.Envelope;

/** From what an organisation sends to commands with the facts of this moment. */
@Component
class ActivityCalls {

    /** Where a day begins first on earth. */
    private static final ZoneOffset FIRST_ZONE = ZoneOffset.ofHours(14);

    private final ActivityView view;
    private final InstantSource clock;

    ActivityCalls(ActivityView view, InstantSource clock) {
        this.view = view;
        this.clock = clock;
    }

    Call<ActivityState> recording(Caller caller, UUID id, ActivityBodies.Activity body) {
        Snapshot<ActivityFacts> known = view.current();
        String organisation = Rights.ownOrganisation(caller);
        RecordActivity command = new RecordActivity(
                organisation,
                body.content(),
                known.facts().open(body.instrument()),
                known.facts().reaches(body.request(), caller, organisation));
        return call(id, command, known.on("instrument/" + body.instrument()), "/v1/activities/" + id);
    }

    Call<ActivityState> update(Caller caller, String id, ActivityBodies.Activity body) {
        Snapshot<ActivityFacts> known = view.current();
        UpdateActivity command = new UpdateActivity(
                body.content(),
                known.facts().paths(body.instrument()),
                known.facts().reaches(body.request(), caller, Rights.ownOrganisation(caller)));
        return call(find(known.facts(), caller, id), command, known.on("instrument/" + body.instrument()), null);
    }

    Call<ActivityState> ending(Caller caller, String id, ActivityBodies.End body) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), FIRST_ZONE);
        EndActivity command = new EndActivity(body.outcome(), body.on(), body.text(), today);
        return call(find(view.current().facts(), caller, id), command, List.of(), null);
    }

    private static UUID find(ActivityFacts facts, Caller caller, String id) {
        String organisation = Rights.ownOrganisation(caller);
        return ThingReceipt.id(id)
                .filter(uuid -> organisation.equals(facts.owners().get(uuid)))
                .orElseThrow(
                        () -> new Refused(ActivityRefusal.ACTIVITY_NOT_FOUND, "No such activity of the organisation."));
    }

    private static Call<ActivityState> call(
            UUID id, ActivityCommand command, List<Reliance> reliances, @Nullable String location) {
        return new Call<>(
                "activity/" + id, Envelope.NO_STATE, command, reliances, null, state -> answer(id, location, state));
    }

    private static Answer answer(UUID id, @Nullable String location, ActivityState state) {
        String standing = switch (state) {
            case NotRecorded _ -> throw new IllegalStateException("nothing was recorded");
            case Recorded _ -> "RECORDED";
            case Ended _ -> "ENDED";
        };
        return ThingReceipt.answer(id, location, standing, null);
    }
}
