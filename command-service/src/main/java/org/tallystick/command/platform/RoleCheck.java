package org.tallystick.command.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Says no to callers whose roles can never make the call, before its body is looked at; a call that names no roles is for nobody. */
final class RoleCheck implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && !method.hasMethodAnnotation(Open.class)) {
            Caller caller = Tokens.caller(SecurityContextHolder.getContext().getAuthentication());
            roleOf(caller, method.getReturnType());
        }
        return true;
    }

    /** The role under which {@code caller} makes the call of this method. */
    static String roleOf(Caller caller, MethodParameter parameter) {
        @Nullable Roles roles = parameter.getMethodAnnotation(Roles.class);
        if (roles == null) {
            throw new WebRefused(WebRefusal.ROLE_MISSING, "The call is for nobody.");
        }
        return roleOf(caller, roles);
    }

    private static String roleOf(Caller caller, Roles roles) {
        return Arrays.stream(roles.value())
                .filter(caller::hasRole)
                .findFirst()
                .orElseThrow(() -> new WebRefused(
                        WebRefusal.ROLE_MISSING, "The call is for: " + String.join(", ", roles.value()) + "."));
    }
}
