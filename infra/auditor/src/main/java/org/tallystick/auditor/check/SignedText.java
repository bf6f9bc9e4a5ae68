package org.tallystick.auditor.check;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.tallystick.ledger.Digests;
import tools.jackson.databind.JsonNode;

/**
 * A signed submission (RFC 7515, compact serialisation), as an agency kept it or the archive gives it back. Read here by nothing that the
 * service reads it with, so that one mistake is not made twice.
 *
 * @param subject id of the report
 * @param call submission, resubmission or correction
 * @param seenRoot base64
 * @param sha256 of all of it, lower hex
 */
public record SignedText(
        String text,
        String alg,
        String keyId,
        String issuer,
        String audience,
        String subject,
        String call,
        Instant issuedAt,
        long issuerSeq,
        long seenSize,
        String seenRoot,
        String sha256) {

    private static final String TYPE = "tallystick-report+jws";
    private static final long LARGEST = (1L << 53) - 1;
    private static final long LATEST = 253_402_300_799L;
    private static final Pattern ROOT = Pattern.compile("[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=");
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");

    /** @throws IllegalArgumentException when it is none, or says not all that it has to say */
    public static SignedText parse(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("these are not three parts in base64url");
        }
        JsonNode header = StrictJson.read(decoded(text.substring(0, text.indexOf('.'))), "the protected header");
        if (header.has("crit") || !text(header, "typ").equals(TYPE)) {
            throw new IllegalArgumentException("it is signed for another purpose");
        }
        JsonNode seen = header.path("seen");
        return new SignedText(
                text,
                text(header, "alg"),
                text(header, "kid"),
                text(header, "iss"),
                text(header, "aud"),
                text(header, "sub"),
                text(header, "call"),
                Instant.ofEpochSecond(number(header, "iat", 0, LATEST)),
                number(header, "issuerSeq", 1, LARGEST),
                number(seen, "size", 1, LARGEST),
                root(seen),
                HexFormat.of().formatHex(Digests.sha256(bytes)));
    }

    byte[] signingInput() {
        return text.substring(0, text.lastIndexOf('.')).getBytes(StandardCharsets.US_ASCII);
    }

    byte[] signature() {
        return decoded(text.substring(text.lastIndexOf('.') + 1));
    }

    /** One way to write each: who lets others pass, lets two texts mean the same. */
    private static byte[] decoded(String part) {
        byte[] bytes = Base64.getUrlDecoder().decode(part);
        if (!Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(part)) {
            throw new IllegalArgumentException("a part has spare bits");
        }
        return bytes;
    }

    private static String text(JsonNode object, String name) {
        JsonNode value = object.path(name);
        if (!value.isString() || value.stringValue().isEmpty()) {
            throw new IllegalArgumentException("the protected header has no " + name);
        }
        return value.stringValue();
    }

    private static String root(JsonNode seen) {
        String root = text(seen, "root");
        if (!ROOT.matcher(root).matches()) {
            throw new IllegalArgumentException("what it has seen has no root");
        }
        return root;
    }

    private static long number(JsonNode object, String name, long least, long most) {
        JsonNode value = object.path(name);
        if (!value.isIntegralNumber()
                || !value.canConvertToLong()
                || value.longValue() < least
                || value.longValue() > most) {
            throw new IllegalArgumentException("the protected header has no " + name);
        }
        return value.longValue();
    }
}
