package org.tallystick.command.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.tallystick.command.platform.Request.Idempotency;
import org.tallystick.events.wire.Envelope.Actor;
import org.tallystick.ledger.Digests;

/** Makes the {@link Request} of a changing call from its token and headers; a dry run needs no key and no revision. */
final class RequestResolver implements HandlerMethodArgumentResolver {

    private final ActorIds actors;
    private final InstantSource clock;

    RequestResolver(ActorIds actors, InstantSource clock) {
        this.actors = actors;
        this.clock = clock;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Request.class;
    }

    @Override
    public Request resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest http = web.getNativeRequest(HttpServletRequest.class);
        Changes changes = parameter.getMethodAnnotation(Changes.class);
        if (http == null || changes == null) {
            throw new IllegalStateException("no changing call: " + parameter.getMethod());
        }
        boolean dryRun = RequestHeaders.dryRun(http, changes);
        Caller caller = Tokens.caller(SecurityContextHolder.getContext().getAuthentication());
        UUID id = dryRun
                ? actors.ifKnown(caller.issuer(), caller.subject())
                : actors.of(caller.issuer(), caller.subject());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new Request(
                caller,
                new Actor(id, RoleCheck.roleOf(caller, parameter), id),
                RequestIds.of(http),
                idempotency(caller, http, dryRun),
                now,
                changes.underVersion() ? null : RequestHeaders.ifMatch(http, changes.underRevision() && !dryRun),
                changes.underVersion() ? RequestHeaders.ifVersion(http) : null,
                RequestHeaders.waitForLog(http),
                RequestHeaders.traceparent(http),
                dryRun);
    }

    private static Idempotency idempotency(Caller caller, HttpServletRequest http, boolean dryRun) {
        String key = dryRun ? "" : RequestHeaders.idempotencyKey(http);
        return new Idempotency(
                caller.issuer() + " " + caller.subject(),
                HexFormat.of().formatHex(Digests.sha256(key.getBytes(StandardCharsets.UTF_8))),
                HexFormat.of().formatHex(identified(http)));
    }

    /** Method and address are part of the request: one key for two calls with the same body is no repeat. */
    private static byte[] identified(HttpServletRequest http) {
        String query = http.getQueryString() == null ? "" : "?" + http.getQueryString();
        String line = http.getMethod() + " " + http.getRequestURI() + query + "\n";
        return Digests.sha256(line.getBytes(StandardCharsets.UTF_8), BufferedRequest.bodyOf(http));
    }
}
