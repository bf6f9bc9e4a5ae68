package org.tallystick.auditor.check;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.security.spec.RSAPublicKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import tools.jackson.databind.JsonNode;

/**
 * A public key of an agency (RFC 7517), with the one algorithm that goes with its kind (RFC 7518, RFC 8037), by the JDK alone.
 *
 * @param alg what a signature has to say of itself
 */
record AgencyKey(String alg, PublicKey key) {

    private static final byte[] ED25519_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final int SALT_BYTES = 32;

    /** @throws IllegalArgumentException when this is no key of a kind that agencies register */
    static AgencyKey of(JsonNode jwk) {
        try {
            return switch (jwk.path("kty").asString("")) {
                case "EC" -> new AgencyKey("ES256", p256(number(jwk, "x"), number(jwk, "y")));
                case "OKP" -> new AgencyKey("EdDSA", ed25519(bytes(jwk, "x")));
                case "RSA" ->
                    new AgencyKey(
                            "PS256",
                            KeyFactory.getInstance("RSA")
                                    .generatePublic(new RSAPublicKeySpec(number(jwk, "n"), number(jwk, "e"))));
                default -> throw new IllegalArgumentException("a key of another kind than agencies register");
            };
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not a public key", e);
        }
    }

    boolean verifies(byte[] message, byte[] signature) {
        try {
            Signature verifier = verifier();
            verifier.initVerify(key);
            verifier.update(message);
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private Signature verifier() throws GeneralSecurityException {
        return switch (alg) {
            case "ES256" -> Signature.getInstance("SHA256withECDSAinP1363Format");
            case "EdDSA" -> Signature.getInstance("Ed25519");
            default -> {
                Signature pss = Signature.getInstance("RSASSA-PSS");
                pss.setParameter(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, SALT_BYTES, 1));
                yield pss;
            }
        };
    }

    private static PublicKey p256(BigInteger x, BigInteger y) throws GeneralSecurityException {
        AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
        curve.init(new ECGenParameterSpec("secp256r1"));
        return KeyFactory.getInstance("EC")
                .generatePublic(new ECPublicKeySpec(new ECPoint(x, y), curve.getParameterSpec(ECParameterSpec.class)));
    }

    private static PublicKey ed25519(byte[] bytes) throws GeneralSecurityException {
        byte[] x509 = Arrays.copyOf(ED25519_PREFIX, ED25519_PREFIX.length + bytes.length);
        System.arraycopy(bytes, 0, x509, ED25519_PREFIX.length, bytes.length);
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(x509));
    }

    private static BigInteger number(JsonNode jwk, String name) {
        return new BigInteger(1, bytes(jwk, name));
    }

    private static byte[] bytes(JsonNode jwk, String name) {
        return Base64.getUrlDecoder().decode(jwk.path(name).asString(""));
    }
}
