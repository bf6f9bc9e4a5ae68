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
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tallystick.command.decision.Limits;

/** Reads the body once, bounded, after the token was checked and before anything is parsed; its bytes are what idempotency compares. */
@Component
final class BodyFilter extends OncePerRequestFilter {

    private static final int BYTE_ORDER_MARK = 0xFEFF;
    private static final Pattern UPLOAD = Pattern.compile("/v1/reports/[^/]+/evidence");
    private static final String UPLOADER = "reporter";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** A file is several times in memory before it is stored. */
    private final Turns uploads = new Turns(Limits.FILES_AT_ONCE, PATIENCE);

    /** Nothing is made of the body of a question, and some questions need no token. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isUpload(request)) {
            read(request, response, chain, Limits.BODY_BYTES, after(Limits.BODY_SECONDS));
            return;
        }
        Caller caller = Tokens.caller(SecurityContextHolder.getContext().getAuthentication());
        if (caller.hasRole(UPLOADER)) {
            upload(request, response, chain, caller.issuer() + " " + caller.subject());
        } else {
            refuse(request, response, ProblemMapping.of(HttpServletResponse.SC_FORBIDDEN));
        }
    }

    /** A slow client keeps its own turn, for so long, and no other's. */
    private void upload(HttpServletRequest request, HttpServletResponse response, FilterChain chain, String client)
            throws ServletException, IOException {
        if (!uploads.take(client)) {
            refuse(request, response, ProblemMapping.of(HttpServletResponse.SC_SERVICE_UNAVAILABLE));
            return;
        }
        try {
            read(request, response, chain, Limits.FILE_BYTES, after(Limits.FILE_SECONDS));
        } finally {
            uploads.giveBack(client);
        }
    }

    private static BooleanSupplier after(int seconds) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        return () -> System.nanoTime() - end > 0;
    }

    private static boolean isUpload(HttpServletRequest request) {
        return "POST".equals(request.getMethod())
                && UPLOAD.matcher(request.getRequestURI()).matches();
    }

    private static void read(
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain,
            int limit,
            BooleanSupplier late)
            throws ServletException, IOException {
        Problem announced = announced(request, limit);
        if (announced != null) {
            refuse(request, response, announced);
            return;
        }
        byte[] body;
        try {
            body = BoundedBody.read(request.getInputStream(), limit + 1, late);
        } catch (TryAgainLaterException e) {
            refuse(request, response, ProblemMapping.of(e));
            return;
        }
        Problem problem = body.length > limit ? tooLarge(limit) : malformed(request, body);
        if (problem != null) {
            refuse(request, response, problem);
            return;
        }
        chain.doFilter(new BufferedRequest(request, body), response);
    }

    /** What is wrong by the headers already. */
    private static @Nullable Problem announced(HttpServletRequest request, int limit) {
        if (otherThanUtf8(request.getHeader(HttpHeaders.CONTENT_TYPE))) {
            return ProblemMapping.of(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
        }
        return request.getContentLengthLong() > limit ? tooLarge(limit) : null;
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

    private static Problem tooLarge(int limit) {
        return Problem.of(WebRefusal.BODY_TOO_LARGE, "A body may have " + limit + " bytes here.");
    }

    /** Files say by themselves how they are read, and are judged by who reads them. */
    private static @Nullable Problem malformed(HttpServletRequest request, byte[] body) {
        return isUpload(request) || Formats.isFile(request.getContentType()) ? null : malformed(body);
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
