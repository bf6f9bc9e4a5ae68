package org.tallystick.query.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.query.dossier.ResponseDocument.Released;
import org.tallystick.query.feed.Documents;
import org.tallystick.query.platform.Ciphertext;
import org.tallystick.query.platform.OpenedTexts;

/** A recommendation with what the caller may read of the state's answers; texts still closed. */
record StoredRecommendation(UUID id, RecommendationDocument document, List<Released> answers) {

    static StoredRecommendation of(ResultSet row, int rowNumber) throws SQLException {
        return new StoredRecommendation(
                UUID.fromString(row.getString("id")),
                Documents.read(row.getString("doc"), RecommendationDocument.class),
                List.of(Documents.read(row.getString("answers"), Released[].class)));
    }

    Stream<@Nullable Ciphertext> texts() {
        return Stream.<@Nullable Ciphertext>concat(
                Stream.of(document.title()), answers.stream().map(Released::text));
    }

    DossierAnswer.Recommendation answer(OpenedTexts texts) {
        return new DossierAnswer.Recommendation(
                id,
                document.commitments(),
                document.due(),
                document.closed(),
                document.language(),
                texts.read(document.title()),
                answers.stream()
                        .map(a -> new DossierAnswer.Answer(a.kind(), a.language(), texts.read(a.text()), a.time()))
                        .toList(),
                texts().anyMatch(texts::erased));
    }
}
