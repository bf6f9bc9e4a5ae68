package org.tallystick.query.platform;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whether an answer is the one that was given before. What was destroyed in between may be told now where it was not then, and its texts
 * may be gone: within what says {@code erased}, null is as good as a text, and a list may have lost what was told of a text. Nothing else
 * may differ.
 */
final class Unchanged {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String ERASED = "erased";

    private Unchanged() {}

    static boolean is(String then, String now) {
        return then.equals(now) || (now.startsWith("{") && same(JSON.readTree(then), JSON.readTree(now), false));
    }

    private static boolean same(JsonNode then, JsonNode now, boolean within) {
        if (now.isObject() && then.isObject()) {
            boolean erased = within || tells(now.path(ERASED));
            return List.copyOf(then.propertyNames()).equals(List.copyOf(now.propertyNames()))
                    && now.properties().stream().allMatch(member -> same(then.get(member.getKey()), member, erased));
        }
        if (now.isArray() && then.isArray() && (within || now.size() == then.size())) {
            Iterator<JsonNode> before = then.iterator();
            return now.valueStream().allMatch(each -> follows(before, each, within));
        }
        return then.equals(now) || (within && now.isNull() && then.isString());
    }

    /** Whether it is the next of them; within what was erased, some may be left out before it. */
    private static boolean follows(Iterator<JsonNode> before, JsonNode each, boolean within) {
        while (before.hasNext()) {
            if (same(before.next(), each, within)) {
                return true;
            }
            if (!within) {
                return false;
            }
        }
        return false;
    }

    private static boolean same(JsonNode then, Map.Entry<String, JsonNode> now, boolean within) {
        boolean mark = now.getKey().equals(ERASED) && tells(now.getValue());
        return mark || same(then, now.getValue(), within);
    }

    /** {@code true}, or a list of what it is true of. */
    private static boolean tells(JsonNode erased) {
        return erased.asBoolean(false) || !erased.isEmpty();
    }
}
