package org.tallystick.query.consultation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One follow-up that is not closed. */
record FollowUpLine(
        UUID consultationId,
        int number,
        String instrument,
        String owner,
        LocalDate due,
        String language,
        @Nullable String text,
        boolean erased) {

    /** Orders the list. */
    String key() {
        return due + "\n" + consultationId + "\n" + number;
    }
}
