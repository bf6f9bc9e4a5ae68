package org.tallystick.local.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.report.EntryStatus;
import org.tallystick.events.report.Visibility;

/**
 * One entry as a reporter sends it.
 *
 * @param details members that stand beside its words
 */
record DemoEntry(
        String commitment,
        EntryStatus status,
        Visibility visibility,
        List<String> named,
        String language,
        String narrative,
        @Nullable String reason,
        Map<String, Object> details) {

    Map<String, Object> body() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("commitment", commitment);
        body.put("status", status);
        body.put("narrative", narrative);
        if (reason != null) {
            body.put("reason", reason);
        }
        body.put("language", language);
        body.put("visibility", visibility);
        if (!named.isEmpty()) {
            body.put("named", named);
        }
        body.putAll(details);
        return body;
    }

    DemoEntry amended(String sentence) {
        return new DemoEntry(
                commitment, status, visibility, named, language, narrative + " " + sentence, reason, details);
    }
}
