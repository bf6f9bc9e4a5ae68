package org.tallystick.query.measure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.report.EntryDetails.MeasureKind;
import org.tallystick.query.feed.Documents;
import org.tallystick.query.platform.Ciphertext;
import org.tallystick.query.platform.OpenedTexts;

/** A measure whose titles are still closed. */
record StoredMeasure(MeasureLine line, String key, List<Title> titles) {

    /** Who tells of it. */
    record Title(
            UUID reportId,
            String state,
            String agency,
            String language,
            @Nullable Ciphertext title) {}

    static StoredMeasure of(ResultSet row, int rowNumber) throws SQLException {
        List<String> states = List.of((String[]) row.getArray("states").getArray());
        MeasureLine line = new MeasureLine(
                row.getString("instrument"),
                row.getString("cycle"),
                row.getString("commitment"),
                MeasureKind.valueOf(row.getString("kind")),
                day(row.getString("starts")),
                day(row.getString("ends")),
                states,
                states.size() > 1,
                List.of((String[]) row.getArray("partners").getArray()),
                List.of(),
                false);
        return new StoredMeasure(
                line, row.getString("key"), List.of(Documents.read(row.getString("told"), Title[].class)));
    }

    private static @Nullable LocalDate day(@Nullable String day) {
        return day == null ? null : LocalDate.parse(day);
    }

    Stream<@Nullable Ciphertext> texts() {
        return titles.stream().map(Title::title);
    }

    MeasureLine answer(OpenedTexts texts) {
        return new MeasureLine(
                line.instrument(),
                line.cycle(),
                line.commitment(),
                line.kind(),
                line.from(),
                line.to(),
                line.states(),
                line.joint(),
                line.partners(),
                titles.stream()
                        .map(t -> new MeasureLine.Told(
                                t.reportId(), t.state(), t.agency(), t.language(), texts.read(t.title())))
                        .toList(),
                texts().anyMatch(texts::erased));
    }
}
