package org.tallystick.query.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.query.feed.Documents;
import org.tallystick.query.plan.PlanAnswer.Internal;
import org.tallystick.query.plan.PlanDocument.Version;
import org.tallystick.query.platform.Ciphertext;
import org.tallystick.query.platform.Freshness;
import org.tallystick.query.platform.OpenedTexts;

/**
 * A row with its texts still encrypted.
 *
 * @param internal whether the caller takes part in drafting or clearing the newest version
 * @param told whether the caller may read what was released
 */
record StoredPlan(UUID id, PlanDocument document, boolean internal, boolean told) {

    static StoredPlan of(ResultSet row, int rowNumber) throws SQLException {
        return new StoredPlan(
                UUID.fromString(row.getString("id")),
                Documents.read(row.getString("doc"), PlanDocument.class),
                row.getBoolean("internal"),
                row.getBoolean("told"));
    }

    /** What was released, or else, to who takes part, the draft: a row without either is never read. */
    Version shown() {
        Version released = document.released();
        return released != null && told ? released : document.draft();
    }

    Stream<@Nullable Ciphertext> texts() {
        List<@Nullable Ciphertext> all = new ArrayList<>();
        all.add(shown().title());
        shown().actions().forEach(one -> all.add(one.text()));
        if (internal) {
            document.draft().actions().forEach(one -> all.add(one.text()));
            document.returns().forEach(one -> all.add(one.reason()));
        }
        return all.stream();
    }

    PlanLine line(OpenedTexts texts) {
        Version v = shown();
        return new PlanLine(
                id,
                document.state(),
                document.instrument(),
                document.code(),
                v.number(),
                v.adoptedOn(),
                v.until(),
                told ? document.releasedAt() : null,
                v.actions().size(),
                internal ? document.stage() : null,
                v.language(),
                texts.read(v.title()),
                texts.erased(v.title()));
    }

    PlanAnswer answer(Freshness ledger, OpenedTexts texts) {
        return new PlanAnswer(
                ledger,
                line(texts),
                actions(shown(), texts),
                internal ? internals(texts) : null,
                texts().anyMatch(texts::erased));
    }

    private Internal internals(OpenedTexts texts) {
        PlanDocument d = document;
        return new Internal(
                d.draft().number(),
                d.agency(),
                d.at() == null ? null : d.at().step(),
                d.path(),
                d.draft().visibility(),
                d.draft().named(),
                actions(d.draft(), texts),
                d.returns().stream()
                        .map(r -> new PlanAnswer.Return(
                                r.version(), r.step(), r.toStep(), texts.read(r.reason()), r.time()))
                        .toList(),
                d.revision());
    }

    private static List<PlanAnswer.Action> actions(Version version, OpenedTexts texts) {
        return version.actions().stream()
                .map(one -> new PlanAnswer.Action(one.number(), one.commitments(), texts.read(one.text())))
                .toList();
    }
}
