package org.tallystick.command.platform;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.HstsConfig;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.util.matcher.RegexRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Who is let in: everyone for documents and health, the operator for metrics, and for the rest whoever has a token. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String[] OPEN = {
        "/v3/api-docs", "/v3/api-docs/**", "/swagger-ui.html", "/swagger-ui/**", "/actuator/health/**"
    };

    /** What checks the record without a token; the entries themselves are for parties. */
    private static final RequestMatcher PUBLIC_LOG = RegexRequestMatcher.regexMatcher(
            HttpMethod.GET, "/log/(vkeys?|tag-key|checkpoint|consistency|tile/[0-9]+/.+)(\\?.*)?");

    @Bean
    SecurityFilterChain http(HttpSecurity http) {
        return http.authorizeHttpRequests(calls -> calls.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(OPEN)
                        .permitAll()
                        .requestMatchers(PUBLIC_LOG)
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .hasRole("operator")
                        .anyRequest()
                        .authenticated())
                .oauth2ResourceServer(
                        tokens -> tokens.jwt(jwt -> jwt.jwtAuthenticationConverter(Tokens::authentication))
                                .authenticationEntryPoint(SecurityConfiguration::unauthenticated))
                .exceptionHandling(failures -> failures.authenticationEntryPoint(SecurityConfiguration::unauthenticated)
                        .accessDeniedHandler((request, response, _) -> ProblemWriter.write(
                                request, response, ProblemMapping.of(HttpServletResponse.SC_FORBIDDEN))))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers.httpStrictTransportSecurity(HstsConfig::disable)) // the gateway's to say
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(anonymous -> {})
                .build();
    }

    private static void unauthenticated(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        new BearerTokenAuthenticationEntryPoint().commence(request, response, failure);
        boolean presented = failure instanceof OAuth2AuthenticationException;
        Problem problem = presented
                ? Problem.of(
                        WebRefusal.TOKEN_INVALID,
                        "The token is malformed, expired, of another issuer or for another audience.")
                : Problem.of(WebRefusal.TOKEN_MISSING, "The call needs a token.");
        ProblemWriter.write(request, response, problem);
    }
}
