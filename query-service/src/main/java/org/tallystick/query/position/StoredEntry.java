package org.tallystick.query.position;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.report.EntryStatus;
import org.tallystick.events.report.ReportEvent.ReleasedBefore;
import org.tallystick.events.report.Visibility;
import org.tallystick.query.platform.Ciphertext;
import org.tallystick.query.platform.Details;
import org.tallystick.query.platform.OpenedTexts;
import org.tallystick.query.platform.StoredDetails;

/**
 * An entry as it is stored, its texts still closed.
 *
 * @param number of the report's version where it is released, else of the entry's
 * @param own whether it is of the reader's state
 * @param at of its release, else of its recording
 * @param phase of a report that is still with the state, else null
 */
record StoredEntry(
        String state,
        String agency,
        UUID reportId,
        int number,
        EntryStatus status,
        Visibility visibility,
        String language,
        @Nullable Ciphertext narrative,
        @Nullable Ciphertext reason,
        @Nullable ReleasedBefore unchanged,
        @Nullable StoredDetails details,
        boolean own,
        Instant at,
        @Nullable ReportPhase phase) {

    static List<StoredEntry> released(ChosenCycle cycle, String path) {
        return cycle.ask(Sql.ENTRIES, Map.of("path", path))
                .query((row, _) -> read(row, "version", "released_at", null))
                .list();
    }

    static List<StoredEntry> unreleased(ChosenCycle cycle, String path) {
        return cycle.ask(Sql.UNRELEASED, Map.of("path", path))
                .query((row, _) ->
                        read(row, "entry_version", "recorded_at", ReportPhase.valueOf(row.getString("phase"))))
                .list();
    }

    Stream<Ciphertext> texts() {
        Stream<@Nullable Ciphertext> told = details == null ? Stream.empty() : details.texts();
        return Stream.concat(Stream.of(narrative, reason), told).flatMap(Stream::ofNullable);
    }

    @Nullable
    Details opened(OpenedTexts texts) {
        return details == null ? null : details.opened(texts, own);
    }

    boolean erased(OpenedTexts texts) {
        return texts().anyMatch(texts::erased);
    }

    private static @Nullable ReleasedBefore unchanged(@Nullable String json) {
        return json == null ? null : Json.read(json, ReleasedBefore.class);
    }

    static StoredEntry read(ResultSet row, String number, String time, @Nullable ReportPhase phase)
            throws SQLException {
        return new StoredEntry(
                row.getString("state"),
                row.getString("agency"),
                UUID.fromString(row.getString("report_id")),
                row.getInt(number),
                EntryStatus.valueOf(row.getString("status")),
                Visibility.valueOf(row.getString("visibility")),
                row.getString("language"),
                Ciphertext.fromJson(row.getString("narrative")),
                Ciphertext.fromJson(row.getString("reason")),
                unchanged(row.getString("unchanged")),
                StoredDetails.fromJson(row.getString("details")),
                row.getBoolean("own"),
                row.getObject(time, OffsetDateTime.class).toInstant(),
                phase);
    }
}
