package org.tallystick.query.determination;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.query.determination.DeterminationAnswer.Internal;
import org.tallystick.query.determination.DeterminationAnswer.Weighed;
import org.tallystick.query.determination.DeterminationDocument.Revoked;
import org.tallystick.query.determination.DeterminationDocument.Version;
import org.tallystick.query.feed.Documents;
import org.tallystick.query.platform.Ciphertext;
import org.tallystick.query.platform.Freshness;
import org.tallystick.query.platform.OpenedTexts;

/**
 * A row with its texts still encrypted.
 *
 * @param own whether it is of the caller's state
 * @param internal whether the caller takes part in writing or clearing the newest version
 * @param told whether the caller may read what was released
 */
record StoredDetermination(UUID id, DeterminationDocument document, boolean own, boolean internal, boolean told) {

    static StoredDetermination of(ResultSet row, int rowNumber) throws SQLException {
        return new StoredDetermination(
                UUID.fromString(row.getString("id")),
                Documents.read(row.getString("doc"), DeterminationDocument.class),
                row.getBoolean("own"),
                row.getBoolean("internal"),
                row.getBoolean("told"));
    }

    /** What was released, or else, to who takes part, the draft: a row without either is never read. */
    private Version shown() {
        Version released = document.released();
        return released != null && told ? released : document.draft();
    }

    /** What is revoked is told to who takes part only. */
    private boolean stands() {
        return document.revoked() == null || internal;
    }

    Stream<@Nullable Ciphertext> texts() {
        List<@Nullable Ciphertext> all = new ArrayList<>();
        if (stands()) {
            all.add(shown().reason());
        }
        if (internal) {
            Revoked revoked = document.revoked();
            all.add(document.draft().reason());
            all.add(revoked == null ? null : revoked.reason());
            document.returns().forEach(one -> all.add(one.reason()));
        }
        return all.stream();
    }

    DeterminationLine line(OpenedTexts texts) {
        DeterminationDocument d = document;
        Version v = shown();
        return new DeterminationLine(
                id,
                d.state(),
                d.instrument(),
                d.cycle(),
                d.commitment(),
                v.number(),
                stands() ? v.status() : null,
                told ? d.releasedAt() : null,
                d.revoked() == null ? null : d.revoked().time(),
                internal ? d.stage() : null,
                v.language(),
                stands() ? texts.read(v.reason()) : null,
                stands() && texts.erased(v.reason()));
    }

    DeterminationAnswer answer(Freshness ledger, OpenedTexts texts) {
        return new DeterminationAnswer(
                ledger,
                line(texts),
                own ? Weighed.of(shown().considered()) : null,
                internal ? internals(texts) : null,
                texts().anyMatch(texts::erased));
    }

    private Internal internals(OpenedTexts texts) {
        DeterminationDocument d = document;
        return new Internal(
                d.draft().number(),
                d.draft().status(),
                texts.read(d.draft().reason()),
                Weighed.of(d.draft().considered()),
                d.at() == null ? null : d.at().step(),
                d.path(),
                d.draft().visibility(),
                d.draft().named(),
                d.returns().stream()
                        .map(r -> new DeterminationAnswer.Return(
                                r.version(), r.step(), r.toStep(), texts.read(r.reason()), r.time()))
                        .toList(),
                d.revoked() == null ? null : texts.read(d.revoked().reason()),
                d.revision());
    }
}
