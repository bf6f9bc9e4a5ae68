package org.tallystick.query.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.agency.Agencies.Standing;
import org.tallystick.events.focalpoint.FocalPointEvent.FocalPointRole;
import org.tallystick.events.report.Visibility;
import org.tallystick.query.platform.Ciphertext;
import org.tallystick.query.platform.OpenedTexts;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A line whose texts are still closed. */
record StoredLine(
        DirectoryLine line,
        @Nullable Ciphertext name,
        @Nullable Ciphertext phone,
        @Nullable Ciphertext mail) {

    private static final JsonMapper JSON = new JsonMapper();

    static StoredLine of(ResultSet row, int number) throws SQLException {
        boolean erased = row.getBoolean("erased");
        String agency = row.getString("agency");
        OffsetDateTime reminded = row.getObject("reminded_in_vain", OffsetDateTime.class);
        DirectoryLine line = new DirectoryLine(
                row.getString("state"),
                agency.isEmpty() ? null : agency,
                JSON.readValue(row.getString("agency_name"), new TypeReference<>() {}),
                value(Standing.class, row.getString("standing")),
                row.getBoolean("gap"),
                reminded == null ? null : reminded.toInstant(),
                row.getObject("person", UUID.class),
                row.getString("unit"),
                value(FocalPointRole.class, row.getString("role")),
                value(Visibility.class, row.getString("visibility")),
                null,
                null,
                null,
                erased,
                row.getObject("revision", Long.class));
        return erased
                ? new StoredLine(line, null, null, null)
                : new StoredLine(
                        line,
                        Ciphertext.fromJson(row.getString("name")),
                        Ciphertext.fromJson(row.getString("phone")),
                        Ciphertext.fromJson(row.getString("mail")));
    }

    Stream<@Nullable Ciphertext> texts() {
        return Stream.of(name, phone, mail);
    }

    /** Orders the list; codes contain no line break. */
    String key() {
        String agency = line.agency();
        UUID person = line.focalPointId();
        return String.join("\n", line.state(), agency == null ? "" : agency, person == null ? "" : person.toString());
    }

    DirectoryLine answer(OpenedTexts opened) {
        return new DirectoryLine(
                line.state(),
                line.agency(),
                line.agencyName(),
                line.standing(),
                line.gap(),
                line.remindedInVain(),
                line.focalPointId(),
                line.unit(),
                line.role(),
                line.visibility(),
                opened.read(name),
                opened.read(phone),
                opened.read(mail),
                line.erased() || opened.erased(name),
                line.revision());
    }

    private static <E extends Enum<E>> @Nullable E value(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
