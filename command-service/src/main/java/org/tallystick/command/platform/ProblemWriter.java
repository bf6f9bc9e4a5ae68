package org.tallystick.command.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** Problem documents on any way out: controllers, filters, the container's own errors. */
final class ProblemWriter {

    /** Attribute of the request with the code that it was answered. */
    static final String CODE = ProblemWriter.class.getName() + ".code";

    static final String MEDIA_TYPE = "application/problem+json";

    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(FindingForm.module()).build();

    private ProblemWriter() {}

    static void write(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        request.setAttribute(CODE, problem.code());
        byte[] body = bytes(problem, RequestIds.of(request));
        response.setStatus(problem.status());
        problem.headers().forEach(response::setHeader);
        response.setContentType(MEDIA_TYPE);
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    static byte[] bytes(Problem problem, UUID request) {
        return JSON.writeValueAsBytes(problem.at("urn:uuid:" + request));
    }
}
