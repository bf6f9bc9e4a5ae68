package org.tallystick.query.instrument;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Map;

/**
 * A link seen from one of its two instruments.
 *
 * @param version of this instrument's catalogue in force
 * @param ordinal of the item in its catalogue, from 0
 * @param how SERVES, SERVED_BY or RELATED
 */
record LinkLine(
        int version,
        String path,
        @JsonIgnore int ordinal,
        Map<String, String> title,
        String how,
        End other,
        Map<String, String> reason) {

    /** The item at the other end, in the version in force there. */
    record End(String instrument, int version, String path, Map<String, String> title) {}
}
