package org.tallystick.local.issuer;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;

/** The fixed clients. Spring's own repository in memory refuses clients that share a secret, as these do. */
final class KnownClients implements RegisteredClientRepository {

    private final Map<String, RegisteredClient> clients;

    KnownClients(Function<LocalClient, RegisteredClient> registration) {
        clients = LocalClients.all().stream()
                .map(registration)
                .collect(Collectors.toUnmodifiableMap(RegisteredClient::getClientId, Function.identity()));
    }

    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("clients are fixed");
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return clients.get(id);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String id) {
        return clients.get(id);
    }
}
