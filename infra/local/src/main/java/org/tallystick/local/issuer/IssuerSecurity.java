package org.tallystick.local.issuer;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;

/** Endpoints, clients, keys and claims. */
@Configuration(proxyBeanMethods = false)
class IssuerSecurity {

    private static final String SECRET = "local";
    private static final String AUDIENCE = "tallystick";
    private static final Duration TOKEN_LIFE = Duration.ofHours(1);

    @Bean
    SecurityFilterChain endpoints(HttpSecurity http) {
        return http.oauth2AuthorizationServer(server -> server.oidc(Customizer.withDefaults()))
                .authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/health/**")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .build();
    }

    @Bean
    AuthorizationServerSettings addresses(IssuerSettings settings) {
        return AuthorizationServerSettings.builder().issuer(settings.url()).build();
    }

    @Bean
    JWKSource<SecurityContext> keys(IssuerSettings settings) {
        return new ImmutableJWKSet<>(new JWKSet(SigningKey.in(settings.keyFile())));
    }

    @Bean
    RegisteredClientRepository clients() {
        return new KnownClients(IssuerSecurity::registration);
    }

    private static RegisteredClient registration(LocalClient client) {
        return RegisteredClient.withId(client.id())
                .clientId(client.id())
                .clientSecret(SECRET)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(TOKEN_LIFE)
                        .build())
                .build();
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims() {
        Map<String, LocalClient> clients =
                LocalClients.all().stream().collect(Collectors.toMap(LocalClient::id, client -> client));
        return context -> {
            var client = clients.get(context.getRegisteredClient().getClientId());
            if (client != null) {
                context.getClaims().audience(List.of(AUDIENCE)).claims(claims -> claims.putAll(client.claims()));
            }
        };
    }

    @Bean
    PasswordEncoder secrets() {
        return new KnownSecret();
    }

    @Bean
    OAuth2AuthorizationService tokens() {
        return new ForgottenTokens();
    }
}
