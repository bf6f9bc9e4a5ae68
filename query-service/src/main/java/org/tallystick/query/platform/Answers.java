package org.tallystick.query.platform;

import java.util.function.Function;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.tallystick.events.wire.InstantFormat;

/** Asks within a snapshot and gives the answer its headers; a client that has the answer already gets 304 and costs no query. */
@Component
public final class Answers {

    private final Snapshots snapshots;
    private final Verification verification;
    private final EntityTags tags = new EntityTags();

    Answers(Snapshots snapshots, Verification verification) {
        this.snapshots = snapshots;
        this.verification = verification;
    }

    /**
     * @param projection whose tables {@code ask} reads
     * @throws ProblemException {@code NOT_YET_APPLIED} when the wanted point did not arrive in time, and whatever {@code ask} throws
     */
    public <T> ResponseEntity<T> answer(String projection, Question question, Function<Snapshot, T> ask) {
        return snapshots.open(projection, question, (snapshot, position) -> {
            String tag = tags.of(question, projection, position);
            if (question.known().contains(tag) || question.known().contains("*")) {
                return headers(HttpStatus.NOT_MODIFIED, snapshot.freshness(), tag)
                        .build();
            }
            T body = ask.apply(snapshot);
            ResponseEntity.BodyBuilder answer = headers(HttpStatus.OK, snapshot.freshness(), tag);
            if (body instanceof Page<?> page && page.next() != null) {
                answer.header(HttpHeaders.LINK, next(page.next()));
            }
            return answer.body(body);
        });
    }

    /** For clients that take the list as CSV or JSON Lines, where there is no member for it (RFC 8288). */
    private static String next(String cursor) {
        String query = ServletUriComponentsBuilder.fromCurrentRequest()
                .replaceQueryParam("cursor", cursor)
                .build(true)
                .getQuery();
        return "<?" + query + ">; rel=\"next\"";
    }

    private ResponseEntity.BodyBuilder headers(HttpStatus status, Freshness freshness, String tag) {
        return ResponseEntity.status(status)
                .eTag(tag)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .varyBy(HttpHeaders.AUTHORIZATION, HttpHeaders.ACCEPT)
                .header("Ledger-Index", Long.toString(freshness.index()))
                .header("Ledger-Time", InstantFormat.format(freshness.time()))
                .header("Ledger-Verified", verification.of(freshness.index()));
    }
}
