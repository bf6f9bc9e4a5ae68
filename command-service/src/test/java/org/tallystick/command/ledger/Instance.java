package org.tallystick.command.ledger;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.tallystick.command.platform.AggregateType;
import org.tallystick.command.platform.Answer;
import org.tallystick.command.platform.Call;
import org.tallystick.command.platform.Caller;
import org.tallystick.command.platform.Dispatcher;
import org.tallystick.command.platform.LogAcknowledgements;
import org.tallystick.command.platform.PlatformParts;
import org.tallystick.command.platform.Receipt;
import org.tallystick.command.platform.Request;
import org.tallystick.events.wire.Envelope;
import org.tallystick.servers.Database;
import org.tallystick.servers.RealPostgres;

/** One command-service without its web and its relay, on a real PostgreSQL. Several may share the databases. */
final class Instance implements AutoCloseable {

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    Instance(Databases databases) {
        this(databases, Map.of());
    }

    Instance(Databases databases, Map<String, Object> changed) {
        Map<String, Object> properties = new HashMap<>(databases.properties());
        properties.putAll(changed);
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", properties));
        context.registerBean(MeterRegistry.class, SimpleMeterRegistry::new);
        context.registerBean(LogAcknowledgements.class, () -> (index, atMost) -> null);
        context.registerBean("notes", AggregateType.class, () -> new AggregateType<>(Notes.class, Notes::new));
        context.registerBean("roster", AggregateType.class, () -> new AggregateType<>(Roster.class, Roster::new));
        context.registerBean(Roster.View.class, Roster.View::new);
        PlatformParts.configurations().forEach(context::register);
        context.register(DatabaseConfiguration.class, LedgerConfiguration.class);
        context.refresh();
    }

    <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    Receipt write(String report, Notes.Write command) {
        return write(report, command, request(UUID.randomUUID().toString(), "body", null));
    }

    Receipt write(String report, Notes.Write command, Request request) {
        return dispatch(request, () -> call("report/" + report, "KZ", command, List.of()));
    }

    Receipt register(String state, String agency) {
        return dispatch(
                request(UUID.randomUUID().toString(), "body", null),
                () -> call("agency/" + state, state, new Roster.Register(agency), List.of()));
    }

    Receipt dispatch(Request request, Supplier<Call<List<?>>> decide) {
        return part(Dispatcher.class).dispatch(request, decide);
    }

    static Call<List<?>> call(String stream, String state, Object command, List<Call.Reliance> reliances) {
        return new Call<>(stream, state, command, reliances, null, events -> answer(events.size()));
    }

    static Answer answer(int events) {
        return new Answer(201, "/v1/notes", Map.of("written", events), List.of());
    }

    Request request(String key, String body, @Nullable Long ifMatch) {
        Caller caller = new Caller(
                "https://issuer.example", "reporter", Set.of("reporter"), "KZ", "customs", Set.of(), Set.of(), null);
        UUID actor = new UUID(7, 7);
        return new Request(
                caller,
                new Envelope.Actor(actor, "reporter", actor),
                UUID.randomUUID(),
                new Request.Idempotency("https://issuer.example|reporter", key, body),
                part(Clock.class).instant(),
                ifMatch,
                null,
                Duration.ZERO,
                null);
    }

    @Override
    public void close() {
        context.close();
    }

    /** A ledger and its keys, empty, with a master key. */
    record Databases(Database ledger, Database keys, Path masterKey) {

        static Databases fresh() {
            RealPostgres postgres = RealPostgres.shared();
            return new Databases(
                    postgres.freshDatabase("ledger"), postgres.freshDatabase("keys"), newMasterKey("rw-------"));
        }

        static Path newMasterKey(String permissions) {
            try {
                Path file = Files.createTempFile("master", ".key");
                file.toFile().deleteOnExit();
                Files.writeString(file, Base64.getEncoder().encodeToString(new byte[32]));
                return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        Map<String, Object> properties() {
            Map<String, Object> properties = new HashMap<>();
            login(properties, "tallystick.ledger", ledger, "ledger_append", "ledger_owner");
            login(properties, "tallystick.keys", keys, "keys_write", "keys_owner");
            properties.put("tallystick.keys.master-key-file", masterKey.toString());
            return properties;
        }

        private static void login(
                Map<String, Object> properties, String prefix, Database database, String role, String owner) {
            properties.put(prefix + ".url", database.url());
            properties.put(prefix + ".username", role);
            properties.put(prefix + ".password", Database.PASSWORD);
            properties.put(prefix + ".migration.username", owner);
            properties.put(prefix + ".migration.password", Database.PASSWORD);
        }
    }
}
