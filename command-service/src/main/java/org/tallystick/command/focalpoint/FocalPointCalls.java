package org.tallystick.command.focalpoint;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tallystick.command.decision.Refused;
import org.tallystick.command.focalpoint.model.FocalPointCommand;
import org.tallystick.command.focalpoint.model.FocalPointCommand.EraseSubject;
import org.tallystick.command.focalpoint.model.FocalPointCommand.NameFocalPoint;
import org.tallystick.command.focalpoint.model.FocalPointCommand.RemoveFocalPoint;
import org.tallystick.command.focalpoint.model.FocalPointCommand.ReplaceFocalPoint;
import org.tallystick.command.focalpoint.model.FocalPointCommand.Seat;
import org.tallystick.command.focalpoint.model.FocalPointRefusal;
import org.tallystick.command.focalpoint.model.FocalPoints;
import org.tallystick.command.platform.Answer;
import org.tallystick.command.platform.Call;
import org.tallystick.command.platform.FoldedView.Snapshot;
import org.tallystick.command.platform.Request;
import org.tallystick.events.Text;

/** From what callers send about focal points to commands with the facts of this moment. */
final class FocalPointCalls {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final FocalPointView view;
    private final InstantSource clock;

    FocalPointCalls(FocalPointView view, InstantSource clock) {
        this.view = view;
        this.clock = clock;
    }

    /** @param person drawn once for the request, however often it is decided */
    Call<FocalPoints> naming(
            Request request, String state, String agency, UUID person, FocalPointBodies.NewFocalPoint body) {
        Snapshot<FocalPointFacts> known = view.current();
        Set<String> joined =
                known.facts().joinedBy(state, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)).stream()
                        .filter(request.caller().instruments()::contains)
                        .collect(Collectors.toSet());
        NameFocalPoint command = new NameFocalPoint(
                person,
                new Seat(agency, body.unit(), body.role()),
                body.shown(),
                body.contact(),
                known.facts().agenciesOf(state).standing(agency),
                joined);
        List<String> reliedOn = new ArrayList<>(List.of("agency/" + state));
        body.shown().audience().forEach(code -> reliedOn.add("participation/" + code + "/" + state));
        return new Call<>(stream(state), state, command, known.on(reliedOn), null, now -> created(state, person));
    }

    Call<FocalPoints> replacement(String state, String id, UUID successor, FocalPointBodies.Person body) {
        ReplaceFocalPoint command = new ReplaceFocalPoint(person(id), successor, body.contact());
        return new Call<>(stream(state), state, command, List.of(), null, now -> created(state, successor));
    }

    Call<FocalPoints> removal(String state, String id) {
        return change(state, new RemoveFocalPoint(person(id)));
    }

    Call<FocalPoints> erasure(String state, String id, FocalPointBodies.Erasure body) {
        return change(state, new EraseSubject(person(id), Text.of(body.authority()), Text.of(body.reason())));
    }

    private static Call<FocalPoints> change(String state, FocalPointCommand command) {
        Answer answer = new Answer(200, null, Map.of("stream", stream(state)), List.of());
        return new Call<>(stream(state), state, command, List.of(), null, now -> answer);
    }

    private static Answer created(String state, UUID person) {
        return new Answer(
                201, "/v1/states/" + state + "/focal-points/" + person, Map.of("stream", stream(state)), List.of());
    }

    /** What is no id is nobody's. */
    private static UUID person(String id) {
        if (!ID.matcher(id).matches()) {
            throw new Refused(FocalPointRefusal.FOCAL_POINT_NOT_FOUND, "The state named nobody under this id.");
        }
        return UUID.fromString(id);
    }

    private static String stream(String state) {
        return "focal-points/" + state;
    }
}
