package org.tallystick.auditor.check;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.tallystick.auditor.log.CannotCheckException;
import org.tallystick.ledger.SealedRecord;
import tools.jackson.databind.JsonNode;

/** A signed submission against the events that were made of it, and against the key that its agency had registered when it came. */
public final class SubmissionCheck implements ExportedEvents.Matched {

    /** No clock is right to the second. */
    public static final Duration TOLERANCE = Duration.ofMinutes(5);

    /** Whoever leaves out the event that retired a key shows a submission that looks as good as one before it. */
    private static final String AS_FAR_AS_EXPORTED =
            "as far as the events at hand tell; that none about the key is missing is not shown";

    private static final String NOT_CHECKED = "not checked: no event that registers the key is at hand";

    private final SignedText submission;
    private final Consumer<String> findings;
    private Optional<Recorded> recorded = Optional.empty();
    private Optional<Registered> registered = Optional.empty();
    private Optional<Long> retired = Optional.empty();

    public SubmissionCheck(SignedText submission, Consumer<String> findings) {
        this.submission = submission;
        this.findings = findings;
    }

    /** Where the submission stands in the log. */
    public record Recorded(long index, Instant acceptedAt) {}

    private record Registered(long index, JsonNode key) {}

    @Override
    public void visit(SealedRecord sealed, byte[] event) {
        JsonNode json = StrictJson.read(event, "event " + sealed.index());
        String type = json.path("type").asString("");
        JsonNode payload = json.path("payload");
        if (type.startsWith("report.submitted.")
                && json.path("signedSha256").asString("").equals(submission.sha256())) {
            recordedIn(json, new Recorded(sealed.index(), sealed.acceptedAt()));
        } else if (isOfTheKey(json, payload) && type.startsWith("agency.signing-key-registered.")) {
            registered = Optional.of(new Registered(sealed.index(), payload));
        } else if (isOfTheKey(json, payload) && type.startsWith("agency.signing-key-retired.")) {
            retired = Optional.of(sealed.index());
        }
    }

    /** Once, on the report that was signed, in the state of its agency. */
    private void recordedIn(JsonNode event, Recorded at) {
        JsonNode payload = event.path("payload");
        recorded.ifPresent(first -> findings.accept("it is recorded twice, at index " + first.index() + " and at "
                + at.index() + ": what was signed once is submitted once"));
        recorded = recorded.or(() -> Optional.of(at));
        if (!event.path("stream").asString("").equals("report/" + submission.subject())
                || !submission.issuer().startsWith(event.path("state").asString("") + "/")) {
            findings.accept("it was signed for the report " + submission.subject() + " of " + submission.issuer()
                    + ", and is recorded on " + event.path("stream").asString("") + " of "
                    + event.path("state").asString(""));
        }
        int number = payload.path("submission").asInt(0);
        if (submission.call().equals("submission")
                ? number != 1
                : submission.call().equals("correction") && number < 2) {
            findings.accept("it was signed for a " + submission.call() + ", and is recorded as submission " + number);
        }
        compare(payload.path("signed"));
    }

    private boolean isOfTheKey(JsonNode event, JsonNode payload) {
        String issuer =
                event.path("state").asString("") + "/" + payload.path("agency").asString("");
        return issuer.equals(submission.issuer())
                && payload.path("keyId").asString("").equals(submission.keyId());
    }

    /** What the event says of the signature is what the signature says. */
    private void compare(JsonNode signed) {
        JsonNode seen = signed.path("seen");
        boolean same = signed.path("issuer").asString("").equals(submission.issuer())
                && signed.path("keyId").asString("").equals(submission.keyId())
                && signed.path("alg").asString("").equals(submission.alg())
                && signed.path("issuerSeq").asLong(-1) == submission.issuerSeq()
                && seen.path("size").asLong(-1) == submission.seenSize()
                && seen.path("root").asString("").equals(submission.seenRoot());
        if (!same) {
            findings.accept("the event says something else of the signature than the signature does");
        }
    }

    /**
     * @param given a key that the auditor was handed otherwise, as JSON
     * @param fact is told what is known of the key
     */
    public Recorded conclude(Optional<byte[]> given, BiConsumer<String, Object> fact) {
        if (recorded.isEmpty()) {
            findings.accept("none of the events was made of this submission: its digest is " + submission.sha256());
        }
        Optional<JsonNode> handed = given.map(SubmissionCheck::json);
        handed.filter(file -> file.has("keys")).ifPresent(this::listed);
        JsonNode jwk = handed.filter(file -> !file.has("keys"))
                .orElseGet(() -> registered
                        .map(Registered::key)
                        .orElseThrow(() -> new CannotCheckException("no event registers the key " + submission.keyId()
                                + " of " + submission.issuer() + ": export it too, or name a file with --key"))
                        .path("jwk"));
        AgencyKey key = AgencyKey.of(jwk);
        if (!key.alg().equals(submission.alg()) || !key.verifies(submission.signingInput(), submission.signature())) {
            findings.accept(
                    "the signature was not made with the key " + submission.keyId() + " of " + submission.issuer());
        }
        fact.accept(
                "key",
                registered.isPresent()
                        ? "registered at index " + registered.get().index()
                        : "given");
        fact.accept("keyValidity", registered.isPresent() ? AS_FAR_AS_EXPORTED : NOT_CHECKED);
        Recorded at = recorded.orElseThrow(() -> new CannotCheckException("when it was recorded is not known"));
        registered.ifPresent(known -> requireInItsTime(known, at));
        return at;
    }

    /**
     * By the ledger's order and time: whoever copied a key can claim any other. The end is kept to at the append itself, the beginning by
     * the clock of the service before it.
     */
    private void requireInItsTime(Registered known, Recorded at) {
        try {
            Instant from = Instant.parse(known.key().path("validFrom").asString(""));
            Optional<Instant> until = Optional.of(known.key().path("validUntil"))
                    .filter(JsonNode::isString)
                    .map(text -> Instant.parse(text.stringValue()));
            if (known.index() > at.index()
                    || at.acceptedAt().plus(TOLERANCE).isBefore(from)
                    || until.filter(end -> !at.acceptedAt().isBefore(end)).isPresent()) {
                findings.accept("the key was not valid when the submission was accepted");
            }
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("the key was registered without times", e);
        }
        if (retired.filter(index -> index < at.index()).isPresent()) {
            findings.accept("the key was retired before the submission was accepted");
        }
    }

    /** What the service answers of an agency's keys: its word, where no exported event says it. */
    private void listed(JsonNode answer) {
        if (!answer.path("issuer").asString("").equals(submission.issuer())) {
            throw new CannotCheckException(
                    "these are keys of " + answer.path("issuer").asString("") + ", not of " + submission.issuer());
        }
        answer.path("keys")
                .valueStream()
                .filter(key -> key.path("keyId").asString("").equals(submission.keyId()))
                .findFirst()
                .ifPresent(key -> {
                    registered = registered.or(() -> Optional.of(
                            new Registered(key.path("registeredIndex").asLong(Long.MAX_VALUE), key)));
                    retired = retired.or(() -> Optional.of(key.path("retiredIndex"))
                            .filter(JsonNode::isNumber)
                            .map(JsonNode::asLong));
                });
    }

    private static JsonNode json(byte[] file) {
        try {
            return StrictJson.read(file, "the key");
        } catch (IllegalArgumentException e) {
            throw new CannotCheckException("the key is not JSON", e);
        }
    }
}
