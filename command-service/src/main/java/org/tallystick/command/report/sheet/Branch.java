package org.tallystick.command.report.sheet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An entry while it is put together from its columns. */
final class Branch {

    private static final Pattern PLACE = Pattern.compile("[1-9][0-9]?");

    private final Map<String, Branch> members = new LinkedHashMap<>();
    private final Map<Integer, Branch> items = new TreeMap<>();
    private @Nullable JsonNode value;
    private int column = -1;

    /** @return whether there is room: a member can not be a text and a list at once */
    boolean put(List<String> steps, int from, JsonNode leaf) {
        if (value != null) {
            return false;
        }
        if (steps.isEmpty()) {
            value = leaf;
            column = from;
            return members.isEmpty() && items.isEmpty();
        }
        String step = steps.getFirst();
        boolean place = PLACE.matcher(step).matches();
        Branch next = place
                ? items.computeIfAbsent(Integer.valueOf(step), _ -> new Branch())
                : members.computeIfAbsent(step, _ -> new Branch());
        return (place ? members.isEmpty() : items.isEmpty()) && next.put(steps.subList(1, steps.size()), from, leaf);
    }

    /**
     * Lists have no gaps: places that nothing is in are left out.
     *
     * @param placed takes the pointer of each value, with the column that it came from
     */
    JsonNode json(String pointer, BiConsumer<String, Integer> placed) {
        if (value != null) {
            placed.accept(pointer, column);
            return value;
        }
        return items.isEmpty() ? object(pointer, placed) : list(pointer, placed);
    }

    private ObjectNode object(String pointer, BiConsumer<String, Integer> placed) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        members.forEach((name, branch) -> object.set(name, branch.json(pointer + "/" + name, placed)));
        return object;
    }

    private ArrayNode list(String pointer, BiConsumer<String, Integer> placed) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        items.values().forEach(branch -> list.add(branch.json(pointer + "/" + list.size(), placed)));
        return list;
    }
}
