package org.tallystick.query.position;

import java.util.List;

/** The states that take part in the instrument, in the order of their codes. */
final class Participants {

    private Participants() {}

    static List<String> in(ChosenCycle cycle, Scope scope) {
        return cycle.ask(Sql.PARTICIPANTS, scope.parameters())
                .query((row, _) -> row.getString("state"))
                .list();
    }
}
