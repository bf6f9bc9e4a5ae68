package org.tallystick.query.instrument;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An item of a catalogue, for lists of many. */
record Entry(String path, Map<String, String> title, int ordinal) {

    /** Sorts as text; what is not there comes last. */
    static String place(@Nullable Entry item) {
        return item == null ? "~" : String.format(Locale.ROOT, "%06d", item.ordinal());
    }
}
