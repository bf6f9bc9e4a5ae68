package org.tallystick.query.changes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.query.platform.Ciphertext;
import org.tallystick.query.platform.Details;
import org.tallystick.query.platform.OpenedTexts;
import org.tallystick.query.platform.StoredDetails;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an entry says at one point; its texts are still closed. */
record Said(
        int version,
        String status,
        String language,
        @Nullable Ciphertext narrative,
        @Nullable Ciphertext reason,
        @Nullable StoredDetails details) {

    private static final JsonMapper JSON = new JsonMapper();

    /** @param side how the columns begin; null where nothing is said */
    static @Nullable Said of(ResultSet row, String side) throws SQLException {
        Integer version = row.getObject(side + "version", Integer.class);
        return version == null
                ? null
                : new Said(
                        version,
                        row.getString(side + "status"),
                        row.getString(side + "language"),
                        Ciphertext.fromJson(row.getString(side + "narrative")),
                        Ciphertext.fromJson(row.getString(side + "reason")),
                        StoredDetails.fromJson(row.getString(side + "details")));
    }

    Stream<@Nullable Ciphertext> texts() {
        Stream<@Nullable Ciphertext> told = details == null ? Stream.empty() : details.texts();
        return Stream.<@Nullable Ciphertext>concat(Stream.of(narrative, reason), told);
    }

    /** By JSON pointer; what there is none of is left out. */
    Map<String, JsonNode> fields(OpenedTexts texts, boolean own) {
        Opened opened = new Opened(
                status,
                language,
                texts.read(narrative),
                texts.read(reason),
                details == null ? null : details.opened(texts, own));
        Map<String, JsonNode> fields = new TreeMap<>();
        put(fields, "", JSON.valueToTree(opened));
        return fields;
    }

    private static void put(Map<String, JsonNode> fields, String place, JsonNode node) {
        node.properties().forEach(member -> put(fields, place + "/" + member.getKey(), member.getValue()));
        for (int n = 0; node.isArray() && n < node.size(); n++) {
            put(fields, place + "/" + n, node.path(n));
        }
        if (node.isValueNode() && !node.isNull()) {
            fields.put(place, node);
        }
    }

    private record Opened(
            String status,
            String language,
            @Nullable String narrative,
            @Nullable String reason,
            @Nullable Details details) {}
}
