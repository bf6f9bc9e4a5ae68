package org.tallystick.command.platform;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/** Counts every problem that was answered, whoever refused: around all other filters, and on the way to {@link ProblemErrors} again. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class RefusalCount extends OncePerRequestFilter {

    private final DispatchMetrics metrics;

    RefusalCount(MeterRegistry registry) {
        this.metrics = new DispatchMetrics(registry);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } finally {
            if (request.getAttribute(ProblemWriter.CODE) instanceof String code) {
                metrics.refused(changes(request), code);
            }
        }
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    private static @Nullable Changes changes(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod method
                ? method.getMethodAnnotation(Changes.class)
                : null;
    }
}
