package org.tallystick.query.dossier;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.recommendation.ResponseEvent;
import org.tallystick.events.recommendation.ResponseEvent.Kind;
import org.tallystick.events.recommendation.ResponseEvent.ResponseReleased;
import org.tallystick.events.recommendation.ResponseEvent.ResponseReturned;
import org.tallystick.events.recommendation.ResponseEvent.ResponseStepCleared;
import org.tallystick.events.recommendation.ResponseEvent.ResponseSubmitted;
import org.tallystick.query.feed.LedgerEntry;
import org.tallystick.query.platform.Ciphertext;

/**
 * What a state said to a recommendation.
 *
 * @param language of the text that is drafted
 * @param text that is drafted
 * @param released oldest first
 */
record ResponseDocument(
        String state, String language, @Nullable Ciphertext text, List<Released> released) {

    record Released(Kind kind, String language, @Nullable Ciphertext text, List<String> audience, Instant time) {}

    static ResponseDocument after(@Nullable ResponseDocument before, LedgerEntry entry) {
        return switch ((ResponseEvent) entry.envelope().payload()) {
            case ResponseSubmitted e ->
                new ResponseDocument(
                        entry.envelope().state(),
                        e.language(),
                        Ciphertext.of(entry.envelope().stream(), e.text()),
                        before == null ? List.of() : before.released);
            case ResponseStepCleared _, ResponseReturned _ -> known(before);
            case ResponseReleased e -> known(before).released(e, entry.acceptedAt());
        };
    }

    private static ResponseDocument known(@Nullable ResponseDocument before) {
        return Objects.requireNonNull(before, "a response begins with its submission");
    }

    private ResponseDocument released(ResponseReleased e, Instant time) {
        Released out = new Released(e.kind(), language, text, e.audience(), time);
        return new ResponseDocument(
                state,
                language,
                text,
                Stream.concat(released.stream(), Stream.of(out)).toList());
    }
}
