package org.tallystick.query.platform;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.authentication.JwtGrantedAuthoritiesConverter;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.oauth2.server.resource.web.access.BearerTokenAccessDeniedHandler;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Who may ask at all; what an answer then contains is decided in SQL, per row. */
@Configuration(proxyBeanMethods = false)
class Security {

    /** What begins with it needs no token, and looks at none. */
    static final String PUBLIC = "/v1/public/";

    private static final String[] OPEN = {
        PUBLIC + "**",
        "/actuator/health",
        "/actuator/health/*",
        "/v3/api-docs",
        "/v3/api-docs/**",
        "/v3/api-docs.yaml",
        "/swagger-ui.html",
        "/swagger-ui/**",
        "/log/vkey",
        "/log/checkpoint",
        "/add-checkpoint",
        "/error"
    };
    private static final String[] READERS = {
        "reporter", "clearer", "coordinator", "secretariat", "monitor", "partner", "auditor"
    };

    @Bean
    SecurityFilterChain api(HttpSecurity http) {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(OPEN)
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .hasRole("operator")
                        .requestMatchers("/v1/operations/**")
                        .hasRole("operator")
                        .requestMatchers("/v1/audit/reads")
                        .hasAnyRole("coordinator", "operator")
                        .requestMatchers("/v1/audit/issuers")
                        .hasAnyRole("coordinator", "reporter", "auditor")
                        .requestMatchers("/v1/audit/**")
                        .hasRole("auditor")
                        .requestMatchers("/v1/**")
                        .hasAnyRole(READERS)
                        .anyRequest()
                        .authenticated())
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.jwtAuthenticationConverter(roles()))
                        .authenticationEntryPoint(unauthenticated())
                        .accessDeniedHandler(forbidden()))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .build();
    }

    private static JwtAuthenticationConverter roles() {
        JwtGrantedAuthoritiesConverter authorities = new JwtGrantedAuthoritiesConverter();
        authorities.setAuthoritiesClaimName("roles");
        authorities.setAuthorityPrefix("ROLE_");
        JwtAuthenticationConverter converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(token -> {
            Claims.reader(token);
            return authorities.convert(token);
        });
        return converter;
    }

    private static AuthenticationEntryPoint unauthenticated() {
        BearerTokenAuthenticationEntryPoint standard = new BearerTokenAuthenticationEntryPoint();
        return (request, response, failure) -> {
            standard.commence(request, response, failure);
            if (failure instanceof OAuth2AuthenticationException) {
                ProblemWriter.write(
                        response,
                        Problem.TOKEN_INVALID,
                        "the token is malformed, expired, of another issuer or for another audience");
            } else {
                ProblemWriter.write(response, Problem.TOKEN_MISSING, "a question needs a bearer token");
            }
        };
    }

    private static AccessDeniedHandler forbidden() {
        BearerTokenAccessDeniedHandler standard = new BearerTokenAccessDeniedHandler();
        return (request, response, refusal) -> {
            standard.handle(request, response, refusal);
            ProblemWriter.write(response, Problem.ROLE_MISSING, "none of the token's roles may ask this");
        };
    }
}
