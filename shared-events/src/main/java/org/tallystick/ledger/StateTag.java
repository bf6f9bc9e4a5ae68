package org.tallystick.ledger;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * {@code HMAC-SHA-256(the state's tag key, decimal stateSeq)} (RFC 2104): only who holds the key can tell which records are of that
 * state, and that none of them is missing.
 */
public final class StateTag {

    private static final String ALGORITHM = "HmacSHA256";

    private StateTag() {}

    /** @return 64 lower hex digits */
    public static String of(SecretKey tagKey, long stateSeq) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(tagKey.getEncoded(), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(Long.toString(stateSeq).getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
