package org.tallystick.query.changes;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.query.platform.Ciphertext;
import org.tallystick.query.platform.OpenedTexts;

/** A change whose reason is still closed. */
record StoredChange(ChangeLine line, @Nullable Ciphertext reason) {

    static StoredChange of(ResultSet row, int rowNumber) throws SQLException {
        ChangeLine line = new ChangeLine(
                row.getLong("from_index"),
                row.getObject("accepted_at", OffsetDateTime.class).toInstant(),
                ChangeKind.valueOf(row.getString("kind")),
                row.getString("instrument"),
                row.getString("cycle"),
                row.getString("state"),
                row.getString("agency"),
                row.getObject("report_id", UUID.class),
                row.getObject("version", Integer.class),
                row.getObject("supersedes", Integer.class),
                list(row.getArray("commitments")),
                list(row.getArray("agencies")),
                list(row.getArray("successors")),
                row.getObject("due", LocalDate.class),
                null,
                false,
                row.getString("thing"));
        return new StoredChange(line, Ciphertext.fromJson(row.getString("reason")));
    }

    private static List<String> list(@Nullable Array codes) throws SQLException {
        return codes == null ? List.of() : List.of((String[]) codes.getArray());
    }

    ChangeLine answer(OpenedTexts texts) {
        return new ChangeLine(
                line.ledgerIndex(),
                line.time(),
                line.kind(),
                line.instrument(),
                line.cycle(),
                line.state(),
                line.agency(),
                line.reportId(),
                line.version(),
                line.supersedes(),
                line.commitments(),
                line.agencies(),
                line.successors(),
                line.due(),
                texts.read(reason),
                texts.erased(reason),
                line.thing());
    }
}
