package org.tallystick.local;

import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.tallystick.servers.kafka.KafkaServer;
import org.tallystick.servers.postgres.Databases;
import org.tallystick.servers.postgres.PostgresPrograms;
import org.tallystick.servers.postgres.PostgresServer;
import org.tallystick.servers.process.CannotStart;
import org.tallystick.servers.process.Server;

/** What is started after what. */
final class StartOrder {

    private final Settings settings;
    private final Services services;
    private final Optional<DemoLoad> demo;
    private final Progress progress;
    private final Supervisor supervisor;

    StartOrder(
            Settings settings, Services services, Optional<DemoLoad> demo, Progress progress, Supervisor supervisor) {
        this.settings = settings;
        this.services = services;
        this.demo = demo;
        this.progress = progress;
        this.supervisor = supervisor;
    }

    // On two cores the start is short of processors, not of patience: whoever can begin begins. command-service waits
    // for
    // Kafka and the issuer itself.
    void start() {
        var load = new AtomicReference<Optional<DemoLoad>>(Optional.empty());
        together(this::startKafka, this::startIssuer, () -> {
            startPostgres();
            load.set(demo.filter(_ -> settings.demo() && new Ledger(settings).isEmpty()));
            if (load.get().isPresent()) {
                startCommandService(true);
            } else {
                together(() -> startCommandService(false), this::startQueryService);
            }
        });
        load.get().ifPresent(data -> {
            loadDemo(data);
            startQueryService();
        });
    }

    private void startCommandService(boolean scriptedClock) {
        start(services.command(scriptedClock), settings.ports().commandUrl());
    }

    private void startQueryService() {
        start(services.query(), settings.ports().queryUrl());
    }

    private void startPostgres() {
        var programs = PostgresPrograms.keptBelow(settings.data().resolve("programs"));
        var ports = settings.ports();
        var server = new PostgresServer(
                settings.data().resolve("postgres"), settings.runFolder(), programs, ports.postgres());
        start(server, "127.0.0.1:" + ports.postgres());
        try {
            Databases.create(server.superuserUrl("postgres"));
        } catch (SQLException e) {
            throw new CannotStart(
                    "The databases can not be created: " + e.getMessage(),
                    "See " + settings.runFolder().resolve("postgres.log") + ".",
                    e);
        }
    }

    private void startKafka() {
        var ports = settings.ports();
        var folder = settings.data().resolve("kafka");
        var server = new KafkaServer(
                folder, settings.runFolder(), ports.kafka(), ports.kafkaController(), KafkaServer.QUICK_START);
        start(server, server.bootstrapServers());
    }

    private void startIssuer() {
        start(IssuerProcess.of(settings), settings.ports().issuerUrl());
    }

    private void loadDemo(DemoLoad load) {
        var state = new DemoState(settings.data());
        state.begin();
        try {
            load.load(settings.ports().commandUrl(), settings.ports().issuerUrl(), progress);
        } catch (RuntimeException e) {
            throw new CannotStart(
                    "The demo data set could not be loaded: " + e.getMessage(),
                    "See " + settings.runFolder().resolve("command-service.log") + ", remove " + settings.data()
                            + ", and start again; --no-demo starts without it.",
                    e);
        }
        state.finish();
        progress.step("demo data set loaded");
    }

    private void start(Server server, String address) {
        supervisor.start(server);
        progress.step(server.name() + " is up: " + address);
    }

    // One that fails ends the others at once: they would only delay the message.
    private void together(Runnable... starts) {
        var failures = new ConcurrentLinkedQueue<Throwable>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var start : starts) {
                threads.execute(() -> {
                    try {
                        start.run();
                    } catch (RuntimeException | Error e) {
                        failures.add(e);
                        supervisor.stopAll();
                    }
                });
            }
        }
        var first = failures.peek();
        if (first instanceof Error error) {
            throw error;
        }
        if (first instanceof RuntimeException failure) {
            throw failure;
        }
    }
}
