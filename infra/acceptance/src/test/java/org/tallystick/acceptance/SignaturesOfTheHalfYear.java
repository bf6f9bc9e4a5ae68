package org.tallystick.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;

/** Kyrgyzstan submits as one what its customs signed, with a file as evidence; a narrower chain is set and ended. */
final class SignaturesOfTheHalfYear {

    static final byte[] FILE = "%PDF-1.7\nThe order on scanners".getBytes(StandardCharsets.UTF_8);

    private static final String KG = Cast.coordinator("KG");
    private static final String CUSTOMS = Cast.customs("KG");
    private static final String PARTICIPATION = "/v1/instruments/JPOA-CA-2022/participants/KG";

    private final Cast cast;
    private final Api api;
    private final TestCycle cycle;
    private final KeyPair pair;
    private final Thing agency;
    private String national = "";
    private String report = "";
    private String jws = "";
    private String file = "";
    private long released;

    private SignaturesOfTheHalfYear(Cast cast, Api api) throws IOException, GeneralSecurityException {
        this.cast = cast;
        this.api = api;
        this.cycle = TestCycle.openedFrom(api, LocalDate.of(2026, 1, 25));
        this.pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        this.agency = new Thing(cast, "/v1/states/KG/agencies/customs", registered());
    }

    static SignaturesOfTheHalfYear told(Cast cast, Api api) throws IOException {
        try {
            SignaturesOfTheHalfYear told = new SignaturesOfTheHalfYear(cast, api);
            told.choices();
            Thing signed = told.signed();
            told.submittedAsOne(signed);
            told.unsignedAgain();
            told.choose(false);
            return told;
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    String period() {
        return cycle.period();
    }

    /** The report that was signed, and submitted with others. */
    String report() {
        return report;
    }

    String jws() {
        return jws;
    }

    /** Address of the evidence. */
    String file() {
        return file;
    }

    /** Index of the entry with which it left the state; later it chose again. */
    long released() {
        return released;
    }

    String national() {
        return national;
    }

    private void choices() throws IOException {
        String borders = PARTICIPATION + "/clearance-chains/borders";
        Answer set = cast.put(KG, borders, revision(), """
                {"sections":["II.3"],"steps":[{"step":"borders","holder":{"kind":"ROLE","name":"coordinator"}}]}""");
        Answer again = cast.put(KG, borders, set.etag(), """
                {"visibilities":["PUBLIC"],"steps":[{"step":"borders","holder":{"kind":"ROLE","name":"coordinator"}}]}""");
        cast.delete(KG, borders, again.etag());
        Answer kept = cast.put(KG, PARTICIPATION + "/draft-retention", revision(), "{\"kept\":true}");
        cast.put(KG, PARTICIPATION + "/draft-retention", kept.etag(), "{\"kept\":false}");
        choose(true);
    }

    private void choose(boolean one) throws IOException {
        cast.put(KG, PARTICIPATION + "/national-submission", revision(), "{\"wanted\":" + one + "}");
    }

    private String revision() throws IOException {
        return cast.participating("KG", TestCycle.INSTRUMENT);
    }

    /** @return the revision of what the state says of its agencies */
    private String registered() throws IOException {
        return cast.post(
                        KG,
                        "/v1/states/KG/agencies/customs/keys",
                        "{\"keyId\":\"story\",\"alg\":\"EdDSA\",\"jwk\":{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\""
                                + publicKey(pair) + "\"}}")
                .etag();
    }

    /** The key was for this cycle; what was signed with it stays so. */
    private void unsignedAgain() throws IOException {
        agency.post(KG, "/signing-waiver", "{\"reason\":\"The cycle is over.\"}");
        agency.post(KG, "/keys/story/retirement", "{\"reason\":\"The cycle is over.\"}");
    }

    private Thing signed() throws IOException, GeneralSecurityException {
        agency.post(KG, "/signing-requirement", "{}");
        Answer draft = cast.post(
                CUSTOMS,
                "/v1/reports",
                "{\"instrument\":\"JPOA-CA-2022\",\"cycle\":\"" + cycle.period()
                        + "\",\"submit\":false,\"entries\":[]}");
        report = draft.location();
        assertThat(cast.refused(CUSTOMS, report + "/submission", draft.etag(), "{}"))
                .isEqualTo("SIGNATURE_REQUIRED");
        Answer kept = api.postFile(CUSTOMS, report + "/evidence", "application/pdf", FILE)
                .expect(201);
        file = kept.location();
        jws = sign(api, pair, "KG/customs", "story", report, """
                {"entries":[{"commitment":"II.3.5","status":"UNDER_WAY","narrative":"Scanners were bought.","language":"en",
                 "visibility":"PARTICIPANTS","evidence":[{"title":"Order","link":"%s","mediaType":"application/pdf","sha256":"%d"}]}]}""".replace("%s", file)
                .replace("%d", kept.string("/sha256")));
        Answer submitted = cast.recorded(api.postSigned(CUSTOMS, report + "/submission", draft.etag(), jws));
        return new Thing(cast, report, submitted.etag());
    }

    private void submittedAsOne(Thing signed) throws IOException {
        signed.cleared("KG");
        Thing one = Thing.begun(
                cast,
                KG,
                "/v1/national-submissions",
                "{\"instrument\":\"JPOA-CA-2022\",\"cycle\":\"" + cycle.period() + "\"}");
        national = one.path();
        one.post(Cast.clearer("KG"), "/return", "{\"to\":\"DRAFTER\",\"reason\":\"Is it all?\"}");
        one.put(KG, "", "{}");
        released = one.cleared("KG").post(KG, "/release", "{}").lastIndex();
    }

    /** @param report where it is found; the signature is for its submission again */
    static String sign(Api api, KeyPair pair, String issuer, String keyId, String report, String payload)
            throws IOException, GeneralSecurityException {
        return signed(header(api, issuer, keyId, report), payload, pair);
    }

    /** The first that the agency numbers, made now, under the head of now. */
    static String header(Api api, String issuer, String keyId, String report) throws IOException {
        String[] head =
                api.getFromCommandService("/log/checkpoint").expect(200).text().split("\n", -1);
        return String.format(
                Locale.ROOT,
                "{\"alg\":\"EdDSA\",\"kid\":\"%s\",\"typ\":\"tallystick-report+jws\",\"iss\":\"%s\",\"aud\":\"%s\","
                        + "\"sub\":\"%s\",\"call\":\"resubmission\",\"iat\":%d,\"issuerSeq\":1,"
                        + "\"seen\":{\"size\":%s,\"root\":\"%s\"}}",
                keyId,
                issuer,
                head[0],
                report.substring(report.lastIndexOf('/') + 1),
                Instant.now().getEpochSecond(),
                head[1],
                head[2]);
    }

    /** By a key of Ed25519, or of P-256, whatever the header says. */
    static String signed(String header, String payload, KeyPair pair) throws GeneralSecurityException {
        String input = base64(header.getBytes(StandardCharsets.UTF_8)) + "."
                + base64(payload.getBytes(StandardCharsets.UTF_8));
        Signature signature = Signature.getInstance(
                pair.getPrivate() instanceof ECPrivateKey ? "SHA256withECDSAinP1363Format" : "Ed25519");
        signature.initSign(pair.getPrivate());
        signature.update(input.getBytes(StandardCharsets.US_ASCII));
        return input + "." + base64(signature.sign());
    }

    String publicKey() {
        return publicKey(pair);
    }

    /** As the member x of a JWK. */
    static String publicKey(KeyPair pair) {
        byte[] x509 = pair.getPublic().getEncoded();
        return base64(Arrays.copyOfRange(x509, x509.length - 32, x509.length));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
