package org.tallystick.events.report;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How far a commitment has come, in the words of the agency that reports; ordered from nothing to lasting. */
public enum EntryStatus {
    NOT_STARTED("nothing was begun"),
    PLANNED("decided and scheduled, nothing carried out yet"),
    UNDER_WAY("being carried out"),
    STALLED("begun, but held up; the reason is given"),
    SUBSTANTIAL("mostly carried out, with effects that can be shown"),
    COMPLETED("carried out in full; refused on a commitment that never ends"),
    SUSTAINED("carried out, and kept up since"),
    NOT_APPLICABLE("does not concern this state or agency; the reason is given");

    private final String meaning;

    EntryStatus(String meaning) {
        this.meaning = meaning;
    }

    /** Its published definition. */
    public String meaning() {
        return meaning;
    }

    /** All definitions in order, as a list in Markdown. */
    public static String definitions() {
        return Stream.of(values())
                .map(status -> "- `" + status + "`: " + status.meaning + "\n")
                .collect(Collectors.joining());
    }
}
