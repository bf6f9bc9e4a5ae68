package org.tallystick.command.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tallystick.command.decision.Limits;

/** Reads the body once, bounded, after the token was checked and before anything is parsed; its bytes are what idempotency compares. */
@Component
final class BodyFilter extends OncePerRequestFilter {

    private static final int BYTE_ORDER_MARK = 0xFEFF;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Problem announced = announced(request);
        if (announced != null) {
            refuse(request, response, announced);
            return;
        }
        byte[] body = request.getInputStream().readNBytes(Limits.BODY_BYTES + 1);
        Problem problem = body.length > Limits.BODY_BYTES ? tooLarge() : malformed(request, body);
        if (problem != null) {
            refuse(request, response, problem);
            return;
        }
        chain.doFilter(new BufferedRequest(request, body), response);
    }

    /** What is wrong by the headers already. */
    private static @Nullable Problem announced(HttpServletRequest request) {
        if (otherThanUtf8(request.getHeader(HttpHeaders.CONTENT_TYPE))) {
            return ProblemMapping.of(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
        }
        return request.getContentLengthLong() > Limits.BODY_BYTES ? tooLarge() : null;
    }

    /** By the header itself: the request's character encoding has been set to UTF-8 by a filter before. */
    private static boolean otherThanUtf8(@Nullable String contentType) {
        try {
            Charset charset = contentType == null
                    ? null
                    : MediaType.parseMediaType(contentType).getCharset();
            return charset != null && !charset.equals(StandardCharsets.UTF_8);
        } catch (InvalidMediaTypeException e) {
            return true;
        }
    }

    /** The rest of the body is not read: the connection ends with the answer. */
    private static void refuse(HttpServletRequest request, HttpServletResponse response, Problem problem)
            throws IOException {
        response.setHeader("Connection", "close");
        ProblemWriter.write(request, response, problem);
    }

    private static Problem tooLarge() {
        return Problem.of(WebRefusal.BODY_TOO_LARGE, "A body may have " + Limits.BODY_BYTES + " bytes.");
    }

    /** Files say by themselves how they are read, and are judged by who reads them. */
    private static @Nullable Problem malformed(HttpServletRequest request, byte[] body) {
        return Formats.isFile(request.getContentType()) ? null : malformed(body);
    }

    /** Parsers guess other encodings from such bytes, and two that guess differently read two reports. */
    static @Nullable Problem malformed(byte[] body) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            return (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) || text.indexOf('\0') >= 0
                    ? Problem.of(
                            WebRefusal.BODY_MALFORMED, "The body begins with a byte order mark or has a zero byte.")
                    : null;
        } catch (CharacterCodingException e) {
            return Problem.of(WebRefusal.BODY_MALFORMED, "The body is not UTF-8.");
        }
    }
}
