package org.tallystick.query.instrument;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * From an item of the instrument to one of its later self, or of another instrument.
 *
 * @param place what lines are sorted by: successions before links, each in the order of the catalogue
 * @param relation SUCCESSION or LINK
 * @param version of the catalogue that {@code path} stands in
 * @param path null for what is new
 * @param otherPath null for what was dropped
 * @param reason by language, empty where none was given
 */
record CrosswalkLine(
        @JsonIgnore String place,
        String relation,
        int version,
        @Nullable String path,
        @Nullable Map<String, String> title,
        String change,
        String otherInstrument,
        int otherVersion,
        @Nullable String otherPath,
        @Nullable Map<String, String> otherTitle,
        Map<String, String> reason) {

    static CrosswalkLine of(LinkLine link) {
        LinkLine.End other = link.other();
        return new CrosswalkLine(
                String.format(
                        Locale.ROOT, "2|%06d|%s|%s|%s", link.ordinal(), other.instrument(), other.path(), link.how()),
                "LINK",
                link.version(),
                link.path(),
                link.title(),
                link.how(),
                other.instrument(),
                other.version(),
                other.path(),
                other.title(),
                link.reason());
    }
}
