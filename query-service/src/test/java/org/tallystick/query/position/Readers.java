package org.tallystick.query.position;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tallystick.query.platform.Reader;

/** Those who ask. */
enum Readers {
    COORDINATOR_KZ("coordinator", "KZ", null, PositionStory.PLAN),
    CUSTOMS_OFFICER_KZ("reporter", "KZ", "customs", PositionStory.PLAN),
    FIU_OFFICER_KZ("reporter", "KZ", "fiu", PositionStory.PLAN),
    COORDINATOR_KG("coordinator", "KG", null, PositionStory.PLAN),
    COORDINATOR_UZ("coordinator", "UZ", null, PositionStory.PLAN),
    MONITOR("monitor", null, null, PositionStory.PLAN),
    PARTNER("partner", null, null, PositionStory.PLAN),
    EVERYBODY("", null, null, PositionStory.PLAN),
    MONITOR_ELSEWHERE("monitor", null, null, "SCO-CR-2023"),
    MONITOR_OF_BOTH("monitor", null, null, PositionStory.PLAN, "SCO-CR-2023");

    private final String role;
    private final @Nullable String state;
    private final @Nullable String agency;

    @SuppressWarnings("ImmutableEnumChecker") // what Set.of makes is immutable, its type does not say so
    private final Set<String> instruments;

    Readers(String role, @Nullable String state, @Nullable String agency, String... instruments) {
        this.role = role;
        this.state = state;
        this.agency = agency;
        this.instruments = Set.of(instruments);
    }

    Reader reader() {
        if (role.isEmpty()) {
            return Reader.everybody(instruments);
        }
        String organisation = role.equals("partner") ? "unoct" : null;
        return new Reader(Set.of(role), state, agency, instruments, Set.of(), organisation);
    }
}
