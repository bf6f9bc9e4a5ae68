package org.tallystick.query.platform;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Writes problem documents (RFC 9457), whatever the client would rather accept. */
final class ProblemWriter {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemWriter.class);
    private static final JsonMapper JSON = new JsonMapper();

    private ProblemWriter() {}

    static void write(HttpServletResponse response, Problem problem, String detail) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(problem.status().value());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (problem.status() == HttpStatus.SERVICE_UNAVAILABLE) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "1");
        }
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        byte[] document = document(problem, detail);
        response.setContentLength(document.length);
        response.getOutputStream().write(document);
        response.flushBuffer();
    }

    /** The fault's own words go to the log under the number that the client gets. */
    static void fault(HttpServletResponse response, Throwable fault) throws IOException {
        UUID number = UUID.randomUUID();
        LOG.error("fault {}", number, fault);
        write(response, Problem.INTERNAL_ERROR, "Tell the operator the number " + number);
    }

    static byte[] document(Problem problem, String detail) {
        return JSON.writeValueAsString(new Document(problem, detail)).getBytes(StandardCharsets.UTF_8);
    }

    /** The members in the order of the published form; findings point into bodies, and a question has none. */
    private record Document(
            URI type, String title, int status, String code, String detail, URI instance, List<String> findings) {

        Document(Problem problem, String detail) {
            this(
                    problem.type(),
                    problem.title(),
                    problem.status().value(),
                    problem.name(),
                    detail,
                    URI.create("urn:uuid:" + UUID.randomUUID()),
                    List.of());
        }
    }
}
