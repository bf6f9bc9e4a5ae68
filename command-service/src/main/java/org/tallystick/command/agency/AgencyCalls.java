package org.tallystick.command.agency;

import java.util.List;
import java.util.Map;
import org.tallystick.command.agency.model.AgencyCommand;
import org.tallystick.command.agency.model.Roster;
import org.tallystick.command.platform.Answer;
import org.tallystick.command.platform.Call;

/** Commands to a roster that rely on nothing but the roster. */
final class AgencyCalls {

    private AgencyCalls() {}

    static String stream(String state) {
        return "agency/" + state;
    }

    static Call<Roster> change(String state, AgencyCommand command) {
        Answer answer = new Answer(200, null, Map.of("stream", stream(state)), List.of());
        return new Call<>(stream(state), state, command, List.of(), null, roster -> answer);
    }
}
