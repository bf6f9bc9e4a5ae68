package org.tallystick.command.platform;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.text.ParseException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A public key (RFC 7517) that is used with one algorithm (RFC 7518, RFC 8037) and no other, so that what a signature says of itself
 * chooses nothing.
 */
public final class SignatureKey {

    /** Of the algorithms that are accepted, the members that make a key. */
    private static final Map<String, Set<String>> MEMBERS = Map.of(
            "ES256", Set.of("kty", "crv", "x", "y"),
            "EdDSA", Set.of("kty", "crv", "x"),
            "PS256", Set.of("kty", "n", "e"));

    private static final Set<String> NAMES = Set.of("kty", "crv");
    private static final int COORDINATE_BYTES = 32;
    private static final int FEWEST_BITS = 2048;
    private static final int MOST_BITS = 4096;
    private static final BigInteger EXPONENT = BigInteger.valueOf(65_537);
    private static final byte[] ED25519_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    private final JWK key;
    private final Verifier verifier;

    private SignatureKey(JWK key, Verifier verifier) {
        this.key = key;
        this.verifier = verifier;
    }

    @FunctionalInterface
    private interface Verifier {
        boolean verifies(byte[] input, byte[] signature) throws JOSEException, GeneralSecurityException;
    }

    public static boolean isAccepted(String alg) {
        return MEMBERS.containsKey(alg);
    }

    /**
     * @param jwk the members that make the key, each in its one spelling, and nothing else
     * @throws IllegalArgumentException when this is no key for {@code alg}; says what to change
     */
    public static SignatureKey of(String alg, Map<String, String> jwk) {
        Set<String> members = MEMBERS.get(alg);
        if (members == null) {
            throw new IllegalArgumentException("Choose one of ES256, EdDSA and PS256.");
        }
        if (!members.equals(jwk.keySet())) {
            throw new IllegalArgumentException(
                    "A key for " + alg + " has the members " + String.join(", ", new TreeSet<>(members)) + ".");
        }
        jwk.forEach(SignatureKey::requireOneSpelling);
        try {
            return of(alg, JWK.parse(new HashMap<String, Object>(jwk)));
        } catch (ParseException | JOSEException | GeneralSecurityException | IllegalStateException e) {
            throw new IllegalArgumentException("This is no public key for " + alg + ".", e);
        }
    }

    private static SignatureKey of(String alg, JWK key) throws JOSEException, GeneralSecurityException {
        return switch (key) {
            case ECKey ec
            when alg.equals("ES256") && isP256(ec) ->
                new SignatureKey(ec, jose(JWSAlgorithm.ES256, new ECDSAVerifier(ec)));
            case OctetKeyPair okp
            when alg.equals("EdDSA") && Curve.Ed25519.equals(okp.getCurve()) ->
                new SignatureKey(okp, ed25519(okp.getDecodedX()));
            case RSAKey rsa
            when alg.equals("PS256") && isStrong(rsa.toRSAPublicKey()) ->
                new SignatureKey(rsa, jose(JWSAlgorithm.PS256, new RSASSAVerifier(rsa.toRSAPublicKey())));
            default -> throw new IllegalArgumentException("This is no public key for " + alg + ".");
        };
    }

    private static boolean isP256(ECKey key) {
        return Curve.P_256.equals(key.getCurve())
                && key.getX().decode().length == COORDINATE_BYTES
                && key.getY().decode().length == COORDINATE_BYTES;
    }

    private static boolean isStrong(RSAPublicKey key) {
        int bits = key.getModulus().bitLength();
        return bits >= FEWEST_BITS
                && bits <= MOST_BITS
                && key.getPublicExponent().equals(EXPONENT);
    }

    /** Base64url is read leniently by many: one key is not to have two thumbprints. */
    private static void requireOneSpelling(String name, String value) {
        if (!NAMES.contains(name)
                && !Base64URL.encode(Base64URL.from(value).decode()).toString().equals(value)) {
            throw new IllegalArgumentException("The member " + name + " is not base64url without padding.");
        }
    }

    private static Verifier jose(JWSAlgorithm algorithm, JWSVerifier verifier) {
        JWSHeader header = new JWSHeader(algorithm);
        return (input, signature) -> verifier.verify(header, input, Base64URL.encode(signature));
    }

    /** The library's own verifier needs another library for this curve, the JDK has it. */
    private static Verifier ed25519(byte[] bytes) throws GeneralSecurityException {
        if (bytes.length != COORDINATE_BYTES) {
            throw new IllegalArgumentException("An Ed25519 key has 32 bytes.");
        }
        byte[] x509 = ByteBuffer.allocate(ED25519_PREFIX.length + bytes.length)
                .put(ED25519_PREFIX)
                .put(bytes)
                .array();
        PublicKey key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(x509));
        Signature.getInstance("Ed25519").initVerify(key);
        return (input, signature) -> {
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key);
            verifier.update(input);
            return verifier.verify(signature);
        };
    }

    /** SHA-256 of what makes the key (RFC 7638), base64url. */
    public String thumbprint() {
        try {
            return key.computeThumbprint().toString();
        } catch (JOSEException e) {
            throw new IllegalStateException("no SHA-256", e);
        }
    }

    public boolean verifies(byte[] signingInput, byte[] signature) {
        try {
            return verifier.verifies(signingInput, signature);
        } catch (SignatureException e) {
            // Of another length than signatures of this kind have.
            return false;
        } catch (JOSEException | GeneralSecurityException e) {
            throw new IllegalStateException("signatures can not be verified here", e);
        }
    }
}
