package org.tallystick.query.webhook;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tallystick.query.platform.Formats;
import org.tallystick.query.platform.Page;
import org.tallystick.query.platform.Problem;
import org.tallystick.query.platform.Pseudonyms;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

@RestController
@Tag(name = "Webhooks")
class WebhookController {

    static final int BODY_BYTES = 4_096;

    private static final int TESTS_AT_ONCE = 4;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Webhooks webhooks;
    private final Destinations destinations;
    private final Tests tests;
    private final Pseudonyms pseudonyms;
    private final Semaphore testing = new Semaphore(TESTS_AT_ONCE);

    WebhookController(Webhooks webhooks, Destinations destinations, Tests tests, Pseudonyms pseudonyms) {
        this.webhooks = webhooks;
        this.destinations = destinations;
        this.tests = tests;
        this.pseudonyms = pseudonyms;
    }

    /**
     * @param after a ledger index from which on the receiver is to be told; null: from now on
     */
    record NewWebhook(@Nullable String url, @Nullable Long after) {}

    /** @param secret not shown again */
    record Secret(String secret) {}

    /** @param failure null when the receiver has confirmed */
    record Tested(boolean delivered, @Nullable String failure) {}

    @PostMapping("/v1/webhooks")
    @Operation(summary = "Has a receiver told whenever the ledger has grown", description = """
            Messages follow the Standard Webhooks specification: a POST with `webhook-id`, `webhook-timestamp` and
            `webhook-signature` (`v1`, HMAC-SHA256 under the secret of this answer, which is not shown again), and a body
            `{"type":"ledger.advanced","timestamp":"…","data":{"after":412,"upTo":420}}`. No content leaves with it, nor whether any of it
            is for the caller: ask `GET /v1/feed?after=412&atLeast=420` with a token of your own, and on until a mark is there. A receiver confirms with a 2xx within 10 s; redirects are not
            followed. What is not confirmed is told again with the same `webhook-id`, after pauses that double from 5 s to 1 h, spread by
            a half, or after `Retry-After` where that is longer, up to a day. A receiver that fails for 5 days, or answers 410, is
            `SUSPENDED` until its owner resumes it, and told then from where it stood. Messages may come more than once.

            The address is https, of at most 2,000 characters, and resolves to public addresses only, unless the operator says
            otherwise. A caller has at most 10, one to an address. A body has at most 4,096 bytes.""")
    @RequestBody(
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = NewWebhook.class)))
    @ApiResponse(responseCode = "201", description = "It is told from now on.")
    ResponseEntity<Webhooks.Created> create(HttpServletRequest request) throws IOException {
        NewWebhook wanted = body(request);
        if (wanted.url() == null) {
            throw Problem.BODY_INVALID.because("url is missing");
        }
        Long after = wanted.after();
        long head = tests.head();
        if (after != null && (after < -1 || after > head)) {
            throw Problem.PARAMETER_INVALID.because("after is a ledger index that is known here, or -1");
        }
        String url = destinations.accepted(wanted.url()).toString();
        Webhooks.Created created = webhooks.create(pseudonyms.ofCaller(), url, after == null ? head : after);
        return ResponseEntity.created(
                        URI.create("/v1/webhooks/" + created.webhook().id()))
                .cacheControl(CacheControl.noStore())
                .body(created);
    }

    private static NewWebhook body(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(BODY_BYTES + 1);
        if (body.length > BODY_BYTES) {
            throw Problem.BODY_TOO_LARGE.because("a body has at most " + BODY_BYTES + " bytes here");
        }
        try {
            NewWebhook read = JSON.readValue(body, NewWebhook.class);
            if (read != null) {
                return read;
            }
        } catch (JacksonException _) {
            throw Problem.BODY_INVALID.because("the body is {\"url\":\"…\"}, with after or without");
        }
        throw Problem.BODY_INVALID.because("the body is null");
    }

    @GetMapping(
            path = "/v1/webhooks",
            produces = {Formats.JSON, Formats.CSV, Formats.JSON_LINES})
    @Operation(summary = "The caller's own webhooks, with how they fare")
    ResponseEntity<Page<Webhook>> own() {
        return answer(new Page<>(webhooks.all(pseudonyms.ofCaller()), null));
    }

    @DeleteMapping("/v1/webhooks/{id}")
    @Operation(summary = "Ends a webhook")
    @ApiResponse(responseCode = "204", description = "An attempt that is under way may still arrive.")
    ResponseEntity<Void> delete(@PathVariable UUID id) {
        webhooks.delete(pseudonyms.ofCaller(), id);
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/v1/webhooks/{id}/resume")
    @Operation(summary = "Tells a receiver again that failed or was suspended, at once and from where it stood")
    ResponseEntity<Webhook> resume(@PathVariable UUID id) {
        return answer(webhooks.resume(pseudonyms.ofCaller(), id));
    }

    @PostMapping("/v1/webhooks/{id}/secret")
    @Operation(
            summary = "Gives a webhook another secret",
            description = "For 24 hours messages carry two signatures, one under each of the last two secrets.")
    ResponseEntity<Secret> rotate(@PathVariable UUID id) {
        return answer(new Secret(webhooks.rotate(pseudonyms.ofCaller(), id)));
    }

    @PostMapping("/v1/webhooks/{id}/test")
    @Operation(
            summary = "Sends one message of the type webhook.test, and says what became of it",
            description = "It is not repeated, and changes nothing. 4 are sent at once.")
    ResponseEntity<Tested> test(@PathVariable UUID id) {
        Due due = webhooks.due(pseudonyms.ofCaller(), id);
        if (!testing.tryAcquire()) {
            throw Problem.TRY_AGAIN_LATER.because("other tests are being sent");
        }
        try {
            Outcome outcome = tests.send(due);
            return answer(new Tested(outcome.delivered(), outcome.failure()));
        } finally {
            testing.release();
        }
    }

    private static <T> ResponseEntity<T> answer(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }
}
