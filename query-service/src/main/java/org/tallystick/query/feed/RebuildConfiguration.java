package org.tallystick.query.feed;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;

/** Rebuilds of all projections. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RebuildProperties.class)
class RebuildConfiguration {

    @Bean
    EntrySources entrySources(
            KafkaProperties kafka,
            RebuildProperties settings,
            @Value("${tallystick.origin}") String origin,
            RecordReader reader,
            @Value("${tallystick.topic.name}") String topic) {
        ConsumerFactory<byte[], byte[]> consumers = FeedConfiguration.largeConsumers(kafka.buildConsumerProperties());
        return new EntrySources(
                () -> new LedgerTopic(consumers.createConsumer(), topic), origin, reader, settings.ledger());
    }

    @Bean
    Rebuilds rebuilds(
            RebuildTable table,
            List<Projection> projections,
            @Qualifier("rebuild") DataSource store,
            EntrySources sources,
            RebuildProperties settings,
            Skips skips) {
        return new Rebuilds(table, projections, store, sources, settings, skips);
    }
}
