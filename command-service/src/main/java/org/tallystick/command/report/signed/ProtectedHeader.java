package org.tallystick.command.report.signed;

import static org.tallystick.command.report.signed.SignedRefusal.JWS_CRITICAL_UNKNOWN;
import static org.tallystick.command.report.signed.SignedRefusal.JWS_MALFORMED;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.regex.Pattern;
import org.tallystick.command.decision.Refused;
import org.tallystick.events.report.ReportEvent.SeenHead;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an agency says of its signature, under the signature. Further members mean nothing: above all no key that comes along ({@code jwk},
 * {@code jku}, {@code x5u}, {@code x5c}) is looked at, because whoever forges a signature can send one that fits.
 *
 * @param issuer {@code <state>/<agency>}
 * @param audience origin of the log
 * @param subject the report, by its id
 * @param call what is asked for with it
 * @param issuedAt whole seconds
 * @param issuerSeq from 1 to 2^53−1
 * @param seen size and root of a checkpoint
 */
record ProtectedHeader(
        String alg,
        String kid,
        String typ,
        String issuer,
        String audience,
        String subject,
        String call,
        Instant issuedAt,
        long issuerSeq,
        SeenHead seen) {

    private static final long LARGEST = (1L << 53) - 1;
    private static final long LATEST = 253_402_300_799L;
    private static final Pattern ROOT = Pattern.compile("[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=");

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** @throws Refused when it is not as documented */
    static ProtectedHeader read(byte[] json) {
        JsonNode header = object(json);
        if (header.has("crit")) {
            throw JWS_CRITICAL_UNKNOWN.because("The header has crit.");
        }
        JsonNode seen = header.path("seen");
        if (!seen.isObject()) {
            throw malformed("seen");
        }
        return new ProtectedHeader(
                text(header, "alg"),
                text(header, "kid"),
                text(header, "typ"),
                text(header, "iss"),
                text(header, "aud"),
                text(header, "sub"),
                text(header, "call"),
                Instant.ofEpochSecond(whole(header, "iat", 0, LATEST)),
                whole(header, "issuerSeq", 1, LARGEST),
                new SeenHead(whole(seen, "size", 1, LARGEST), root(seen)));
    }

    /** From UTF-8 alone: a parser that guesses other encodings reads another header than one that does not. */
    private static JsonNode object(byte[] json) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(json))
                    .toString();
            JsonNode header = JSON.readTree(text);
            if (header != null && header.isObject()) {
                return header;
            }
        } catch (CharacterCodingException | JacksonException e) {
            throw JWS_MALFORMED.because("The protected header is not one JSON object with each member once.");
        }
        throw JWS_MALFORMED.because("The protected header is not a JSON object.");
    }

    private static String text(JsonNode object, String name) {
        JsonNode value = object.path(name);
        if (!value.isString() || value.stringValue().isEmpty()) {
            throw malformed(name);
        }
        return value.stringValue();
    }

    private static long whole(JsonNode object, String name, long least, long most) {
        JsonNode value = object.path(name);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw malformed(name);
        }
        long number = value.longValue();
        if (number < least || number > most) {
            throw malformed(name);
        }
        return number;
    }

    private static String root(JsonNode seen) {
        String root = text(seen, "root");
        if (!ROOT.matcher(root).matches()) {
            throw malformed("seen.root");
        }
        return root;
    }

    private static Refused malformed(String member) {
        return JWS_MALFORMED.because(
                "The member " + member + " of the protected header is missing or not as documented.");
    }
}
