package org.tallystick.query.inventory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.query.platform.Ciphertext;
import org.tallystick.query.platform.OpenedTexts;

/** A line whose text is still closed. */
record StoredLine(InventoryLine line, String key, @Nullable Ciphertext text) {

    static StoredLine of(ResultSet row, int rowNumber) throws SQLException {
        InventoryLine line = new InventoryLine(
                row.getObject("report_id", UUID.class),
                row.getInt("version"),
                row.getString("instrument"),
                row.getString("cycle"),
                row.getString("state"),
                row.getString("agency"),
                row.getString("commitment"),
                row.getInt("number"),
                row.getString("language"),
                null,
                false);
        return new StoredLine(line, row.getString("key"), Ciphertext.fromJson(row.getString("text")));
    }

    StoredLine opened(OpenedTexts texts) {
        InventoryLine told = new InventoryLine(
                line.reportId(),
                line.version(),
                line.instrument(),
                line.cycle(),
                line.state(),
                line.agency(),
                line.commitment(),
                line.number(),
                line.language(),
                texts.read(text),
                texts.erased(text));
        return new StoredLine(told, key, text);
    }
}
