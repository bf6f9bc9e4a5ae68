package org.tallystick.local.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.tallystick.catalogues.Catalogues;
import org.tallystick.servers.process.FreePorts;

class IssuerIT {

    @TempDir
    static Path folder;

    private static final int PORT = FreePorts.next();
    private static final String URL = "http://127.0.0.1:" + PORT;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static ConfigurableApplicationContext issuer;

    @BeforeAll
    static void start() {
        issuer = SpringApplication.run(
                IssuerMain.class,
                "--server.port=" + PORT,
                "--tallystick.issuer.url=" + URL,
                "--tallystick.issuer.key-file=" + folder.resolve("issuer-key.json"));
    }

    @AfterAll
    static void stop() {
        issuer.close();
    }

    @Test
    void aReporterSpeaksForOneAgencyOfOneState() throws Exception {
        var claims = tokenOf("reporter-kz-customs").getJWTClaimsSet();

        assertThat(claims.getSubject()).isEqualTo("reporter-kz-customs");
        assertThat(claims.getIssuer()).isEqualTo(URL);
        assertThat(claims.getAudience()).contains("tallystick");
        assertThat(claims.getStringListClaim("roles")).containsExactly("reporter");
        assertThat(claims.getStringClaim("state")).isEqualTo("KZ");
        assertThat(claims.getStringClaim("agency")).isEqualTo("customs");
        assertThat(claims.getStringListClaim("instruments"))
                .containsExactly(Catalogues.instruments().toArray(String[]::new));
    }

    @Test
    void aTokenLivesForAnHour() throws Exception {
        assertThat(send(tokenRequest("monitor", "local")).body()).containsPattern("\"expires_in\":(3600|3599)");
    }

    @Test
    void aClearerNamesItsSteps() throws Exception {
        var claims = tokenOf("clearer-uz").getJWTClaimsSet();

        assertThat(claims.getStringListClaim("steps")).containsExactly("mfa", "security-council");
        assertThat(claims.getStringClaim("state")).isEqualTo("UZ");
    }

    @Test
    void aPartnerNamesItsOrganisationAndNoState() throws Exception {
        var claims = tokenOf("partner-unoct").getJWTClaimsSet();

        assertThat(claims.getStringListClaim("roles")).containsExactly("partner");
        assertThat(claims.getStringClaim("organisation")).isEqualTo("unoct");
        assertThat(claims.getClaim("state")).isNull();
    }

    @Test
    void anOperatorReadsNoPlan() throws Exception {
        assertThat(tokenOf("operator").getJWTClaimsSet().getClaim("instruments"))
                .isNull();
    }

    @Test
    void thereAreAsManyClientsAsPeopleInTheDemo() {
        assertThat(LocalClients.all())
                .extracting(LocalClient::id)
                .hasSize(5 + 5 * (3 + 12))
                .doesNotHaveDuplicates();
    }

    @Test
    void tokensAreSignedByTheKeyInTheFileSoThatARestartKeepsThemValid() throws Exception {
        var token = tokenOf("monitor");

        assertThat(token.verify(new RSASSAVerifier(SigningKey.in(folder.resolve("issuer-key.json")))))
                .isTrue();
        var published = JWKSet.load(URI.create(URL + "/oauth2/jwks").toURL());
        assertThat(published.getKeyByKeyId(token.getHeader().getKeyID()).isPrivate())
                .isFalse();
    }

    @Test
    void aSecretMayTravelInTheBodyToo() throws Exception {
        var request = tokenRequest("grant_type=client_credentials&client_id=monitor&client_secret=local")
                .build();

        assertThat(send(request).statusCode()).isEqualTo(200);
    }

    @Test
    void aWrongSecretGetsNothing() throws Exception {
        assertThat(send(tokenRequest("monitor", "guess")).statusCode()).isEqualTo(401);
    }

    @Test
    void servicesFindItsKeysByDiscovery() throws Exception {
        var answer = send(HttpRequest.newBuilder(URI.create(URL + "/.well-known/openid-configuration"))
                .build());

        assertThat(answer.body()).contains("\"issuer\":\"" + URL + "\"", URL + "/oauth2/jwks");
    }

    @Test
    void healthNeedsNoToken() throws Exception {
        var answer = send(
                HttpRequest.newBuilder(URI.create(URL + "/actuator/health")).build());

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    private static SignedJWT tokenOf(String client) throws Exception {
        var body = send(tokenRequest(client, "local")).body();
        return SignedJWT.parse(body.replaceAll(".*\"access_token\":\"([^\"]*)\".*", "$1"));
    }

    private static HttpRequest tokenRequest(String client, String secret) {
        var credentials = (client + ":" + secret).getBytes(StandardCharsets.UTF_8);
        return tokenRequest("grant_type=client_credentials")
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials))
                .build();
    }

    private static HttpRequest.Builder tokenRequest(String form) {
        return HttpRequest.newBuilder(URI.create(URL + "/oauth2/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
    }

    private static HttpResponse<String> send(HttpRequest request) throws Exception {
        return CLIENT.send(request, BodyHandlers.ofString());
    }
}
