package org.tallystick.query.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Symmetric signatures of the Standard Webhooks specification (v1). */
final class Signatures {

    private static final String ALGORITHM = "HmacSHA256";

    private Signatures() {}

    /** As the receiver is given it. */
    static String shown(byte[] secret) {
        return "whsec_" + Base64.getEncoder().encodeToString(secret);
    }

    /**
     * The header {@code webhook-signature}: one signature for each secret, so that a receiver can take the new one whenever it likes.
     *
     * @param timestamp seconds since the epoch
     */
    static String header(List<byte[]> secrets, String id, long timestamp, String body) {
        byte[] signed = (id + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8);
        return secrets.stream()
                .map(secret -> "v1," + Base64.getEncoder().encodeToString(hmac(secret, signed)))
                .collect(Collectors.joining(" "));
    }

    private static byte[] hmac(byte[] secret, byte[] signed) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return mac.doFinal(signed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
