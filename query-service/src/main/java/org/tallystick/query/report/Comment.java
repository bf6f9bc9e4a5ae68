package org.tallystick.query.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.report.ReportEvent.EntryComment;
import org.tallystick.query.platform.Ciphertext;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A remark on one entry, given when a report was returned; a column holds a list of them. */
record Comment(String commitment, @Nullable Ciphertext comment) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<List<Comment>> LIST = new TypeReference<>() {};

    static Comment of(String stream, EntryComment comment) {
        return new Comment(comment.commitment(), Ciphertext.of(stream, comment.comment()));
    }

    static String toJson(List<Comment> comments) {
        return JSON.writeValueAsString(comments);
    }

    static List<Comment> fromJson(String json) {
        return JSON.readValue(json, LIST);
    }
}
