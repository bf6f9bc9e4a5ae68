package org.tallystick.query.platform;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.tallystick.events.wire.InstantFormat;

/** Asks within a snapshot and gives the answer its headers; a client that has the answer already gets 304 and costs no query. */
@Component
public final class Answers {

    /** However slowly the client reads. */
    private static final Duration STREAMED = Duration.ofMinutes(15);

    /** A file, likewise. */
    private static final Duration WRITTEN = Duration.ofMinutes(2);

    private static final int PIECE = 1 << 16;

    private final Snapshots snapshots;
    private final Verification verification;
    private final RowVerification rows;
    private final EntityTags tags = new EntityTags();
    private final Streams streams = new Streams();

    Answers(Snapshots snapshots, Verification verification, RowVerification rows) {
        this.snapshots = snapshots;
        this.verification = verification;
        this.rows = rows;
    }

    /**
     * @param projection whose tables {@code ask} reads
     * @throws ProblemException {@code NOT_YET_APPLIED} when the wanted point did not arrive in time, and whatever {@code ask} throws
     */
    public <T> ResponseEntity<T> answer(String projection, Question question, Function<Snapshot, T> ask) {
        return snapshots.open(projection, question, (snapshot, position) -> {
            String tag = tags.of(question, projection, position);
            if (question.known().contains(tag) || question.known().contains("*")) {
                return headers(HttpStatus.NOT_MODIFIED, projection, snapshot.freshness(), position, tag)
                        .build();
            }
            T body = ask.apply(snapshot);
            ResponseEntity.BodyBuilder answer = headers(HttpStatus.OK, projection, snapshot.freshness(), position, tag);
            if (body instanceof Tabular page && page.next() != null) {
                answer.header(HttpHeaders.LINK, next(page.next()));
            }
            return answer.body(body);
        });
    }

    /**
     * Writes an answer while it is read from the database, for what is too large to be held. It has no entity tag: nothing of it is
     * confirmed from before. Once the first bytes are out a failure ends the connection, so that nobody takes half an answer for a whole one.
     * So does taking too long.
     *
     * @throws ProblemException {@code TRY_AGAIN_LATER} when too many are streamed already or one to this caller, and what {@link #answer} throws
     */
    public void stream(
            String projection, Question question, HttpServletResponse response, String mediaType, Streamed ask) {
        String caller = caller();
        streams.begin(caller);
        try {
            snapshots.open(projection, question, (snapshot, position) -> {
                headers(HttpStatus.OK, projection, snapshot.freshness(), position, null)
                        .build()
                        .getHeaders()
                        .forEach((name, values) -> response.setHeader(name, String.join(", ", values)));
                response.setContentType(mediaType);
                return write(ask, snapshot, response);
            });
        } finally {
            streams.end(caller);
        }
    }

    /** Writes what is held piece by piece, so that a client that takes longer than two minutes is left. */
    public static void write(HttpServletResponse response, byte[] content) throws IOException {
        TimedOutput out = new TimedOutput(response.getOutputStream(), WRITTEN, System::nanoTime);
        for (int at = 0; at < content.length; at += PIECE) {
            out.write(content, at, Math.min(PIECE, content.length - at));
        }
    }

    private static String caller() {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        return caller == null ? "" : caller.getName();
    }

    private static boolean write(Streamed ask, Snapshot snapshot, HttpServletResponse response) {
        try {
            ask.write(snapshot, new TimedOutput(response.getOutputStream(), STREAMED, System::nanoTime));
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For clients that take the list as CSV or JSON Lines, where there is no member for it (RFC 8288). */
    private static String next(String cursor) {
        String query = ServletUriComponentsBuilder.fromCurrentRequest()
                .replaceQueryParam("cursor", cursor)
                .build(true)
                .getQuery();
        return "<?" + query + ">; rel=\"next\"";
    }

    private ResponseEntity.BodyBuilder headers(
            HttpStatus status, String projection, Freshness freshness, Position position, @Nullable String tag) {
        ResponseEntity.BodyBuilder headers = ResponseEntity.status(status)
                .eTag(tag)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .varyBy(HttpHeaders.AUTHORIZATION, HttpHeaders.ACCEPT)
                .header("Ledger-Index", Long.toString(freshness.index()))
                .header("Ledger-Time", InstantFormat.format(freshness.time()))
                .header("Ledger-Verified", verification.of(freshness.index()))
                .header("Rows-Verified", rows.of(projection));
        String skipped = position.skipped().stream()
                .filter(index -> index <= freshness.index())
                .map(Object::toString)
                .collect(Collectors.joining(", "));
        return skipped.isEmpty() ? headers : headers.header("Ledger-Skipped", skipped);
    }
}
