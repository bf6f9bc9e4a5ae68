package org.tallystick.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One answer in its three forms: JSON, JSON Lines (one document a line) and CSV (RFC 4180). */
final class Forms {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> PAGE = Set.of("items", "next");
    private static final Pattern QUOTED = Pattern.compile("\"(?:\"\"|[^\"])*+\"");

    private final JsonNode json;
    private final List<JsonNode> lines;
    private final String csv;

    private Forms(JsonNode json, String lines, String csv) {
        this.json = json;
        this.lines = lines.lines().map(JSON::readTree).toList();
        this.csv = csv;
    }

    /** @param path of a question that is answered, as of a point */
    static Forms of(Api api, String caller, String path) throws IOException {
        return new Forms(
                api.get(caller, path).expect(200).json(),
                api.getAs("application/x-ndjson", caller, path).expect(200).text(),
                api.getAs("text/csv", caller, path).expect(200).text());
    }

    /** @return how many rows they tell */
    int same(String question) {
        if (Set.copyOf(json.propertyNames()).equals(PAGE)) {
            assertThat(lines)
                    .as(question)
                    .isEqualTo(json.at("/items").valueStream().toList());
        }
        assertThat(records()).as(question).isEqualTo(lines.size() + 1);
        return lines.size();
    }

    /** With the header; an end of line within quotation marks ends none. */
    private int records() {
        return QUOTED.matcher(csv).replaceAll("").split("\r\n", -1).length - 1;
    }
}
