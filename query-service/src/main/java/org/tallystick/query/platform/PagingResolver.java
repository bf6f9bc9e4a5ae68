package org.tallystick.query.platform;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads {@code limit} and {@code cursor}. */
final class PagingResolver implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Paging.class;
    }

    @Override
    public Paging resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        String cursor = request.getParameter("cursor");
        return new Paging(limit(request.getParameter("limit")), cursor == null ? "" : Paging.key(cursor));
    }

    private static int limit(@Nullable String value) {
        if (value == null) {
            return Paging.USUAL;
        }
        try {
            int limit = Integer.parseInt(value);
            if (limit >= 1 && limit <= Paging.MOST) {
                return limit;
            }
        } catch (NumberFormatException e) {
            throw Problem.PARAMETER_INVALID.because("limit is not a number");
        }
        throw Problem.PARAMETER_INVALID.because("limit is 1 to " + Paging.MOST);
    }
}
