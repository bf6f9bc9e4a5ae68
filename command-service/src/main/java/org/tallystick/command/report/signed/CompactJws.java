package org.tallystick.command.report.signed;

import static org.tallystick.command.report.signed.SignedRefusal.JWS_MALFORMED;
import static org.tallystick.command.report.signed.SignedRefusal.JWS_TOO_LARGE;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.tallystick.command.decision.Limits;
import org.tallystick.ledger.Digests;

/**
 * A signed submission taken apart, before anybody has verified anything (RFC 7515, compact serialisation). There is one way to write each:
 * what many readers of base64url let pass (white space, padding, spare bits) is refused, so that no two inputs mean the same.
 */
public final class CompactJws {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");

    private final String text;
    private final ProtectedHeader header;
    private final byte[] payload;
    private final byte[] signature;

    private CompactJws(String text, ProtectedHeader header, byte[] payload, byte[] signature) {
        this.text = text;
        this.header = header;
        this.payload = payload;
        this.signature = signature;
    }

    /** @throws org.tallystick.command.decision.Refused when the bytes are not as documented */
    public static CompactJws read(byte[] bytes) {
        if (bytes.length > Limits.SIGNED_BYTES) {
            throw JWS_TOO_LARGE.because("A signed submission may have " + Limits.SIGNED_BYTES + " bytes.");
        }
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        if (!FORM.matcher(text).matches()) {
            throw JWS_MALFORMED.because("These are not three parts in base64url, with a point between each two.");
        }
        int first = text.indexOf('.');
        int second = text.indexOf('.', first + 1);
        ProtectedHeader header = ProtectedHeader.read(decoded(text.substring(0, first)));
        return new CompactJws(
                text, header, decoded(text.substring(first + 1, second)), decoded(text.substring(second + 1)));
    }

    private static byte[] decoded(String part) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(part);
            if (Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(part)) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            throw JWS_MALFORMED.because("A part is not base64url.");
        }
        throw JWS_MALFORMED.because("A part has spare bits: base64url has one way to write each byte.");
    }

    ProtectedHeader header() {
        return header;
    }

    /** The report, as JSON. */
    public byte[] payload() {
        return payload.clone();
    }

    byte[] signature() {
        return signature.clone();
    }

    byte[] signingInput() {
        return text.substring(0, text.lastIndexOf('.')).getBytes(StandardCharsets.US_ASCII);
    }

    /** To the byte as it came. */
    String text() {
        return text;
    }

    /** Over all of it, so that the signature stands in for a salt: who does not have the key can confirm no guess by it. */
    String sha256() {
        return HexFormat.of().formatHex(Digests.sha256(text.getBytes(StandardCharsets.US_ASCII)));
    }
}
