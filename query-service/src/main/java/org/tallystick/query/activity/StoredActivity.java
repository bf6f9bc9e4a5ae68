package org.tallystick.query.activity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.query.feed.Documents;
import org.tallystick.query.platform.Ciphertext;
import org.tallystick.query.platform.OpenedTexts;

/** A row with its texts still encrypted. */
record StoredActivity(UUID id, ActivityDocument document) {

    static StoredActivity of(ResultSet row, int rowNumber) throws SQLException {
        return new StoredActivity(
                UUID.fromString(row.getString("id")), Documents.read(row.getString("doc"), ActivityDocument.class));
    }

    Stream<@Nullable Ciphertext> texts() {
        return document.texts();
    }

    ActivityLine line(OpenedTexts texts) {
        return new ActivityLine(
                id,
                document.organisation(),
                document.instrument(),
                document.countries(),
                document.commitments(),
                document.from(),
                document.to(),
                document.means(),
                document.request(),
                document.standing(),
                document.endedOn(),
                document.language(),
                texts.read(document.title()),
                texts.read(document.description()),
                texts.read(document.note()),
                document.revision(),
                document.texts().anyMatch(texts::erased));
    }
}
