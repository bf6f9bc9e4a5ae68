package org.tallystick.query.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.query.platform.Ciphertext;
import org.tallystick.query.platform.OpenedTexts;
import org.tallystick.query.report.TimelineItem.By;
import org.tallystick.query.report.TimelineItem.External;
import org.tallystick.query.report.TimelineItem.Remark;

/** An event of a timeline with its texts still encrypted. */
record StoredHappening(
        long index,
        Instant time,
        String event,
        By by,
        String summary,
        @Nullable Ciphertext reason,
        List<Comment> comments,
        @Nullable Ciphertext authority,
        @Nullable Ciphertext reference,
        @Nullable LocalDate externalDate) {

    static StoredHappening of(ResultSet row, int rowNumber) throws SQLException {
        return new StoredHappening(
                row.getLong("from_index"),
                row.getObject("accepted_at", OffsetDateTime.class).toInstant(),
                row.getString("event"),
                new By(row.getString("role"), row.getString("agency")),
                Summary.of(row),
                Ciphertext.fromJson(row.getString("reason")),
                Comment.fromJson(row.getString("comments")),
                Ciphertext.fromJson(row.getString("authority")),
                Ciphertext.fromJson(row.getString("reference")),
                row.getObject("external_date", LocalDate.class));
    }

    /** That a report was withdrawn is everybody's to know, why is the state's, and so is then all that was said about it. */
    StoredHappening toOthers(boolean withdrawn) {
        return withdrawn
                ? new StoredHappening(index, time, event, by, summary, null, comments, null, reference, externalDate)
                : this;
    }

    Stream<@Nullable Ciphertext> texts() {
        return Stream.<@Nullable Ciphertext>concat(
                Stream.of(reason, authority, reference), comments.stream().map(Comment::comment));
    }

    TimelineItem item(OpenedTexts texts) {
        return new TimelineItem(
                index,
                time,
                event,
                by,
                summary,
                texts.read(reason),
                comments.stream()
                        .map(c -> new Remark(c.commitment(), texts.read(c.comment())))
                        .toList(),
                externalDate == null ? null : new External(texts.read(authority), texts.read(reference), externalDate),
                externalDate == null ? texts.read(authority) : null,
                texts().anyMatch(texts::erased));
    }
}
