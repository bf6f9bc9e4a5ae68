package org.tallystick.query.recommendation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.recommendation.ResponseEvent.Kind;
import org.tallystick.query.feed.Documents;
import org.tallystick.query.platform.Ciphertext;
import org.tallystick.query.platform.Freshness;
import org.tallystick.query.platform.OpenedTexts;
import org.tallystick.query.recommendation.RecommendationAnswer.Draft;
import org.tallystick.query.recommendation.RecommendationAnswer.Return;
import org.tallystick.query.recommendation.RecommendationAnswer.Said;
import org.tallystick.query.recommendation.ResponseDocument.Released;

/**
 * A row with its texts still encrypted.
 *
 * @param response null when the state has submitted none
 * @param internal whether the caller takes part in drafting or clearing it
 * @param released what the caller may read of it
 */
record StoredRecommendation(
        UUID id,
        RecommendationDocument recommendation,
        @Nullable ResponseDocument response,
        boolean internal,
        List<Released> released) {

    static StoredRecommendation of(ResultSet row, int rowNumber) throws SQLException {
        String response = row.getString("response");
        return new StoredRecommendation(
                UUID.fromString(row.getString("id")),
                Documents.read(row.getString("recommendation"), RecommendationDocument.class),
                response == null ? null : Documents.read(response, ResponseDocument.class),
                row.getBoolean("internal"),
                List.of(Documents.read(row.getString("released"), Released[].class)));
    }

    Stream<@Nullable Ciphertext> titles() {
        return Stream.of(recommendation.title());
    }

    Stream<@Nullable Ciphertext> texts() {
        ResponseDocument document = response;
        List<@Nullable Ciphertext> all = new ArrayList<>();
        all.add(recommendation.title());
        all.add(recommendation.text());
        all.add(recommendation.closingReason());
        released.forEach(one -> all.add(one.text()));
        if (document != null && internal) {
            all.add(document.text());
            document.returns().forEach(back -> all.add(back.reason()));
        }
        return all.stream();
    }

    RecommendationLine line(OpenedTexts texts) {
        return new RecommendationLine(
                id,
                recommendation.instrument(),
                recommendation.state(),
                recommendation.commitments(),
                recommendation.due(),
                recommendation.reach(),
                standing(),
                recommendation.issuedAt(),
                recommendation.closedAt(),
                recommendation.language(),
                texts.read(recommendation.title()),
                texts.erased(recommendation.title()));
    }

    RecommendationAnswer answer(Freshness ledger, OpenedTexts texts) {
        return new RecommendationAnswer(
                ledger,
                line(texts),
                texts.read(recommendation.text()),
                texts.read(recommendation.closingReason()),
                released.stream()
                        .map(r -> new Said(r.number(), r.kind(), r.language(), texts.read(r.text()), r.time()))
                        .toList(),
                draft(texts),
                texts().anyMatch(texts::erased));
    }

    private @Nullable Draft draft(OpenedTexts texts) {
        ResponseDocument d = response;
        if (d == null || !internal) {
            return null;
        }
        return new Draft(
                d.number(),
                d.kind(),
                d.agency(),
                d.language(),
                texts.read(d.text()),
                d.stage(),
                d.at() == null ? null : d.at().step(),
                d.path(),
                d.returns().stream()
                        .map(r -> new Return(r.number(), r.step(), r.toStep(), texts.read(r.reason()), r.time()))
                        .toList(),
                d.revision());
    }

    private String standing() {
        if (recommendation.closedAt() != null) {
            return "CLOSED";
        }
        Kind said = released.isEmpty() ? null : released.getLast().kind();
        return said == null ? "ISSUED" : said.name();
    }
}
