package org.tallystick.query.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads what every question carries, or only who asks. */
final class QuestionResolver implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Question.class || parameter.getParameterType() == Reader.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest request = (HttpServletRequest) web.getNativeRequest();
        Reader reader = request.getRequestURI().startsWith(Security.PUBLIC) ? Reader.everybody(Set.of()) : reader();
        if (parameter.getParameterType() == Reader.class) {
            return reader;
        }
        return new Question(
                reader,
                asOf(request.getParameter("asOf")),
                atLeast(request.getParameter("atLeast")),
                request.getRequestURI() + "?" + request.getQueryString() + " " + headers(request, HttpHeaders.ACCEPT),
                headers(request, HttpHeaders.IF_NONE_MATCH).stream()
                        .flatMap(QuestionResolver::tags)
                        .toList());
    }

    private static Reader reader() {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token) {
            return Claims.reader(token.getToken());
        }
        throw Problem.TOKEN_MISSING.because("a question needs a bearer token");
    }

    private static AsOf asOf(@Nullable String value) {
        return value == null ? new AsOf.Latest() : AsOf.parse(value);
    }

    private static long atLeast(@Nullable String value) {
        if (value == null) {
            return -1;
        }
        if (AsOf.parse(value) instanceof AsOf.Index(long index)) {
            return index;
        }
        throw Problem.PARAMETER_INVALID.because("atLeast is a ledger index");
    }

    private static List<String> headers(HttpServletRequest request, String name) {
        return Collections.list(request.getHeaders(name));
    }

    /** A weak tag is as good as a strong one for {@code If-None-Match} (RFC 9110, section 13.1.2). */
    private static Stream<String> tags(String header) {
        return Stream.of(header.split(","))
                .map(String::strip)
                .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag);
    }
}
