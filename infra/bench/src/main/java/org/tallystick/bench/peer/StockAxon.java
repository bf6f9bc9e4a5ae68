package org.tallystick.bench.peer;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.tallystick.bench.content.Events;
import org.tallystick.bench.content.Slot;
import org.tallystick.bench.measure.Contender;
import org.tallystick.bench.measure.Shelf;
import org.tallystick.bench.measure.Workload;
import org.tallystick.bench.peer.PeerCommand.ReturnReport;
import org.tallystick.bench.peer.PeerCommand.SubmitAgain;
import org.tallystick.bench.peer.PeerCommand.SubmitReport;

/** Simple command bus, event-sourcing repository, JDBC storage engine and its PostgreSQL tables: what the starter would wire. */
public final class StockAxon implements Contender {

    private static final int CONNECTIONS = 32;

    private final HikariDataSource pool;
    private final Configuration axon;
    private final CommandGateway commands;
    private final AtomicInteger slots = new AtomicInteger();
    private final Shelf<Existing> shelf = new Shelf<>();

    public StockAxon(String url) {
        pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setMaximumPoolSize(CONNECTIONS);
        axon = configure();
        axon.start();
        commands = axon.commandGateway();
    }

    private Configuration configure() {
        var connections = new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(pool));
        var transactions = new SpringTransactionManager(new JdbcTransactionManager(pool));
        return DefaultConfigurer.defaultConfiguration()
                .configureSerializer(_ -> PeerSerializer.create())
                .configureTransactionManager(_ -> transactions)
                .configureEmbeddedEventStore(config -> engine(config, connections, transactions))
                .configureAggregate(PeerReport.class)
                .buildConfiguration();
    }

    private static EventStorageEngine engine(
            Configuration config, ConnectionProvider connections, TransactionManager transactions) {
        var engine = JdbcEventStorageEngine.builder()
                .snapshotSerializer(config.serializer())
                .eventSerializer(config.eventSerializer())
                .connectionProvider(connections)
                .transactionManager(transactions)
                .build();
        engine.createSchema(PostgresEventTableFactory.INSTANCE);
        return engine;
    }

    @Override
    public String name() {
        return "peer";
    }

    @Override
    public List<Runnable> prepare(Workload workload, int callers) {
        if (workload == Workload.LOAD_AND_APPEND) {
            return shelf.callers(callers, this::appendTo);
        }
        shelf.clear();
        return Stream.<Runnable>generate(() -> () -> submit(workload))
                .limit(callers)
                .toList();
    }

    private void submit(Workload workload) {
        var slot = new Slot("P" + slots.incrementAndGet(), "KZ", "customs");
        var report = new Existing("report/" + slot.period() + "/" + slot.state() + "/" + slot.agency());
        commands.sendAndWait(new SubmitReport(report.id, slot, Events.entries(workload.entries())));
        shelf.add(report);
    }

    private void appendTo(Existing report) {
        commands.sendAndWait(report.atDrafter ? new SubmitAgain(report.id) : new ReturnReport(report.id));
        report.atDrafter = !report.atDrafter;
    }

    @Override
    public long recordedEvents() {
        try (var connection = pool.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "SELECT count(*) FROM " + EventSchema.builder().build().domainEventTable())) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        axon.shutdown();
        pool.close();
    }

    private static final class Existing {

        private final String id;
        private boolean atDrafter;

        Existing(String id) {
            this.id = id;
        }
    }
}
