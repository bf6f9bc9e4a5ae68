package org.tallystick.query.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.report.EntryStatus;
import org.tallystick.query.platform.Ciphertext;
import org.tallystick.query.platform.OpenedTexts;
import org.tallystick.query.platform.StoredDetails;

/** A released entry whose texts are still closed. */
record StoredEntry(
        String commitment,
        String agency,
        UUID reportId,
        int version,
        EntryStatus status,
        String language,
        @Nullable Ciphertext narrative,
        @Nullable Ciphertext reason,
        @Nullable StoredDetails details,
        boolean own) {

    static StoredEntry of(ResultSet row, int rowNumber) throws SQLException {
        return new StoredEntry(
                row.getString("commitment"),
                row.getString("agency"),
                row.getObject("report_id", UUID.class),
                row.getInt("version"),
                EntryStatus.valueOf(row.getString("status")),
                row.getString("language"),
                Ciphertext.fromJson(row.getString("narrative")),
                Ciphertext.fromJson(row.getString("reason")),
                StoredDetails.fromJson(row.getString("details")),
                row.getBoolean("own"));
    }

    Stream<@Nullable Ciphertext> texts() {
        Stream<@Nullable Ciphertext> told = details == null ? Stream.empty() : details.texts();
        return Stream.<@Nullable Ciphertext>concat(Stream.of(narrative, reason), told);
    }

    DossierAnswer.Entry answer(OpenedTexts texts) {
        return new DossierAnswer.Entry(
                agency,
                reportId,
                version,
                status,
                language,
                texts.read(narrative),
                texts.read(reason),
                details == null ? null : details.opened(texts, own),
                texts().anyMatch(texts::erased));
    }
}
