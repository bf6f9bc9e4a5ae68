package org.tallystick.query.national;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.query.feed.Documents;
import org.tallystick.query.national.NationalAnswer.Happening;
import org.tallystick.query.national.NationalAnswer.Held;
import org.tallystick.query.national.NationalAnswer.Internal;
import org.tallystick.query.national.NationalAnswer.Released;
import org.tallystick.query.national.NationalDocument.Happened;
import org.tallystick.query.national.NationalDocument.Release;
import org.tallystick.query.platform.Ciphertext;
import org.tallystick.query.platform.Freshness;
import org.tallystick.query.platform.OpenedTexts;

/**
 * A row with its texts still encrypted.
 *
 * @param own whether it is of the caller's state
 * @param internal whether the caller takes part in putting together or clearing the newest version
 */
record StoredNational(UUID id, NationalDocument document, boolean own, boolean internal) {

    static StoredNational of(ResultSet row, int rowNumber) throws SQLException {
        return new StoredNational(
                UUID.fromString(row.getString("id")),
                Documents.read(row.getString("doc"), NationalDocument.class),
                row.getBoolean("own"),
                row.getBoolean("internal"));
    }

    Stream<@Nullable Ciphertext> texts() {
        return internal ? document.history().stream().map(Happened::reason) : Stream.empty();
    }

    NationalLine line() {
        Release released = document.released();
        return new NationalLine(
                id,
                document.state(),
                document.instrument(),
                document.cycle(),
                released == null ? document.version() : released.version(),
                released == null ? null : released.time(),
                internal ? document.stage() : null);
    }

    NationalAnswer answer(Freshness ledger, OpenedTexts texts) {
        Release released = document.released();
        return new NationalAnswer(
                ledger,
                line(),
                own && released != null
                        ? released.reports().stream()
                                .map(one -> new Released(one.report(), one.version()))
                                .toList()
                        : null,
                internal ? internals(texts) : null,
                texts().anyMatch(texts::erased));
    }

    private Internal internals(OpenedTexts texts) {
        List<Held> held = document.reports().stream()
                .map(one -> new Held(one.report(), one.agency(), one.submission()))
                .toList();
        List<Happening> history = document.history().stream()
                .map(one -> new Happening(
                        one.event(), one.version(), one.step(), one.toStep(), texts.read(one.reason()), one.time()))
                .toList();
        return new Internal(
                document.version(),
                held,
                document.at() == null ? null : document.at().step(),
                document.path(),
                history,
                document.revision());
    }
}
