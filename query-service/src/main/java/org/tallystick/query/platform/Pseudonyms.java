package org.tallystick.query.platform;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;

/**
 * Names whoever asks without saying who it is: the same caller has the same pseudonym, and only who holds the master key can tell whether
 * a given subject is behind it.
 */
@Component
public final class Pseudonyms {

    private static final String ALGORITHM = "HmacSHA256";
    private static final byte[] PURPOSE = "tallystick pseudonym of a reader".getBytes(StandardCharsets.US_ASCII);

    private final SecretKeySpec key;

    Pseudonyms(MasterKey master) {
        this.key = new SecretKeySpec(hmac(new SecretKeySpec(master.key().getEncoded(), ALGORITHM), PURPOSE), ALGORITHM);
    }

    /** A UUID of version 8 (RFC 9562), from issuer and subject of the token. */
    public UUID ofCaller() {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token) {
            return of(token.getToken());
        }
        throw Problem.TOKEN_MISSING.because("a question needs a bearer token");
    }

    private UUID of(Jwt token) {
        String caller = token.getClaimAsString("iss") + "\n" + token.getSubject();
        ByteBuffer digest = ByteBuffer.wrap(hmac(key, caller.getBytes(StandardCharsets.UTF_8)));
        long high = (digest.getLong() & ~0xF000L) | 0x8000L;
        long low = (digest.getLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }

    private static byte[] hmac(SecretKeySpec key, byte[] message) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
