package org.tallystick.command.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tallystick.command.decision.Limits;

/** What goes wrong before or beside any call of ours: never a page of the container, never the framework's own form. */
class HttpErrorsIT {

    private final Client operator = new Callers("ANY-1").role("operator");

    @ParameterizedTest(name = "{0} {1}: {3}")
    @CsvSource({
        "GET,    /v1/reports,            405, METHOD_NOT_ALLOWED",
        "DELETE, /v1/instruments,        405, METHOD_NOT_ALLOWED",
        "PATCH,  /v1/reports,            405, METHOD_NOT_ALLOWED",
        "GET,    /,                      404, NOT_FOUND",
        "GET,    /v1/nowhere,            404, NOT_FOUND",
        "POST,   /v1/nowhere,            404, NOT_FOUND",
        "GET,    /v1/reports/,           404, NOT_FOUND",
        "GET,    /error,                 404, NOT_FOUND",
        "GET,    /actuator/env,          404, NOT_FOUND",
        "GET,    /v1/%2e%2e/secret,      400, REQUEST_REJECTED",
        "GET,    /v1//reports,           400, REQUEST_REJECTED",
        "GET,    /v1/a%2Fb,              400, REQUEST_REJECTED",
        "GET,    /v1/a;b=c,              400, REQUEST_REJECTED",
        "BREW,   /v1/reports,            400, REQUEST_REJECTED"
    })
    void addressesAndMethodsThatAreNotThere(String method, String path, int status, String code) {
        operator.send(method, path, null).expectProblem(status, code);
    }

    @Test
    void aWrongMethodTellsTheRightOnes() {
        assertThat(operator.get("/v1/reports").header("Allow")).isEqualTo("POST");
    }

    @Test
    void aBrokenEscapeInTheAddressIsAProblemDocument() throws IOException {
        assertProblem(
                raw("GET /v1/%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"), 400, "REQUEST_REJECTED");
    }

    @Test
    void aForbiddenCharacterInTheAddressIsAProblemDocument() throws IOException {
        assertProblem(
                raw("GET /v1/<x> HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"), 400, "REQUEST_REJECTED");
    }

    @Test
    void aMissingHostIsAProblemDocument() throws IOException {
        assertProblem(raw("GET /v1/reports HTTP/1.1\r\nConnection: close\r\n\r\n"), 400, "REQUEST_REJECTED");
    }

    /** The container reads up to 8 KiB at a time, and looks only then whether it has read too much. */
    @Test
    void headersMayHaveTheirBytesAndNotManyMore() throws IOException {
        assertProblem(raw(requestOf(Limits.HEADER_BYTES)), 401, "TOKEN_MISSING");
        assertProblem(raw(requestOf(Limits.HEADER_BYTES + 8 * 1024 + 1)), 400, "REQUEST_REJECTED");
    }

    private static String requestOf(int bytes) {
        String start = "GET /v1/reports HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nX-Large: ";
        String end = "\r\n\r\n";
        return start + "x".repeat(bytes - start.length() - end.length()) + end;
    }

    @Test
    void aMalformedRequestLineIsAProblemDocument() throws IOException {
        assertProblem(raw("nonsense\r\n\r\n"), 400, "REQUEST_REJECTED");
    }

    @Test
    void tracesAreNotEchoed() throws IOException {
        assertProblem(
                raw("TRACE /v1/reports HTTP/1.1\r\nHost: localhost\r\nX-Secret: s\r\nConnection: close\r\n\r\n"),
                0,
                null);
    }

    private static void assertProblem(String answer, int status, @Nullable String code) {
        assertThat(answer).contains("application/problem+json").doesNotContain("<html", "X-Secret", "Apache");
        if (code != null) {
            assertThat(answer).startsWith("HTTP/1.1 " + status).contains("\"code\":\"" + code + "\"");
        }
    }

    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket(
                InetAddress.getLoopbackAddress(), RunningService.shared().port())) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
