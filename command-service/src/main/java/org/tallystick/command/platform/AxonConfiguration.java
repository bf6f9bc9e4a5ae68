package org.tallystick.command.platform;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import org.axonframework.commandhandling.DuplicateCommandHandlerResolution;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every part of Axon that is used, named. Whatever is left to a default of Axon's can lose events without a word. */
@Configuration(proxyBeanMethods = false)
class AxonConfiguration {

    /** Without transactions on purpose: the append is a transaction of its own, and one around it would hold a connection while it waits. */
    @Bean
    SimpleCommandBus commandBus() {
        return SimpleCommandBus.builder()
                .transactionManager(NoTransactionManager.instance())
                .rollbackConfiguration(RollbackConfigurationType.ANY_THROWABLE)
                .duplicateCommandHandlerResolver(DuplicateCommandHandlerResolution.rejectDuplicates())
                .build();
    }

    @Bean
    EmbeddedEventStore eventStore(DurableEventStorage storage) {
        return EmbeddedEventStore.builder().storageEngine(storage).build();
    }

    @Bean
    Dispatcher dispatcher(
            SimpleCommandBus bus,
            EmbeddedEventStore store,
            List<AggregateType<?>> types,
            LedgerMemory ledger,
            LogAcknowledgements log,
            MeterRegistry registry) {
        types.forEach(type -> AggregateWiring.subscribe(type, store, bus));
        Backoff backoff = new Backoff(Duration.ofMillis(5), Duration.ofMillis(200));
        return new LedgerDispatcher(bus, ledger, log, new DispatchMetrics(registry), backoff);
    }
}
