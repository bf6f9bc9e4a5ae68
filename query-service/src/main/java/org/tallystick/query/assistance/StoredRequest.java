package org.tallystick.query.assistance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.query.assistance.RequestAnswer.Internal;
import org.tallystick.query.assistance.RequestAnswer.Return;
import org.tallystick.query.feed.Documents;
import org.tallystick.query.platform.Ciphertext;
import org.tallystick.query.platform.Freshness;
import org.tallystick.query.platform.OpenedTexts;

/**
 * A request with the offers on it, texts still encrypted.
 *
 * @param internal whether the caller takes part in drafting or clearing it
 */
record StoredRequest(UUID id, RequestDocument document, boolean internal, List<StoredOffer> offers) {

    static StoredRequest of(ResultSet row, int rowNumber) throws SQLException {
        return new StoredRequest(
                UUID.fromString(row.getString("id")),
                Documents.read(row.getString("doc"), RequestDocument.class),
                row.getBoolean("internal"),
                List.of(Documents.read(row.getString("offers"), StoredOffer[].class)));
    }

    Stream<@Nullable Ciphertext> texts() {
        List<@Nullable Ciphertext> all = new ArrayList<>();
        all.add(document.title());
        all.add(document.text());
        if (internal) {
            document.progress().returns().forEach(back -> all.add(back.reason()));
        }
        offers.forEach(offer -> {
            all.add(offer.doc().text());
            all.add(offer.doc().note());
        });
        return all.stream();
    }

    RequestLine line(OpenedTexts texts) {
        RequestDocument d = document;
        List<UUID> accepted = d.progress().accepted();
        return new RequestLine(
                id,
                d.instrument(),
                d.state(),
                d.commitments(),
                d.needs(),
                d.neededBy(),
                d.recommendation(),
                d.progress().stage(),
                d.progress().outcome(),
                d.publishedAt(),
                offers.size(),
                offers.stream().filter(offer -> accepted.contains(offer.id())).count(),
                offers.stream()
                        .filter(offer -> offer.doc().deliveredOn() != null)
                        .count(),
                d.language(),
                texts.read(d.title()),
                texts.erased(d.title()));
    }

    RequestAnswer answer(Freshness ledger, OpenedTexts texts) {
        return new RequestAnswer(
                ledger,
                line(texts),
                texts.read(document.text()),
                offers.stream()
                        .map(offer -> offer.answer(texts, document.progress().accepted()))
                        .toList(),
                internal ? internals(texts) : null,
                texts().anyMatch(texts::erased));
    }

    private Internal internals(OpenedTexts texts) {
        RequestDocument d = document;
        return new Internal(
                d.agency(),
                d.at() == null ? null : d.at().step(),
                d.path(),
                d.visibility(),
                d.named(),
                d.partners(),
                d.progress().returns().stream()
                        .map(r -> new Return(r.step(), r.toStep(), texts.read(r.reason()), r.time()))
                        .toList(),
                d.progress().revision());
    }
}
