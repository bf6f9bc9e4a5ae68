package org.tallystick.query.feed;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.tallystick.query.platform.Applied;
import org.tallystick.query.platform.TagKeys;

/** The feed over all projections. What a consumer of the ledger must be is set here and nowhere else. */
@Configuration(proxyBeanMethods = false)
class FeedConfiguration {

    @Bean
    RecordReader recordReader(@Value("${tallystick.origin}") String origin, TagKeys tagKeys) {
        return new RecordReader(origin, tagKeys::of);
    }

    @Bean
    Feed feed(
            KafkaProperties kafka,
            List<Projection> projections,
            @Qualifier("feed") DataSource store,
            Applied applied,
            FeedStatus status,
            Skips skips,
            RecordReader reader,
            InstantSource clock,
            @Value("${tallystick.topic.name}") String topic) {
        ConsumerFactory<byte[], byte[]> consumers = consumers(kafka.buildConsumerProperties());
        return over(
                () -> new LedgerTopic(consumers.createConsumer(), topic),
                projections,
                store,
                applied,
                status,
                skips,
                new PollReader(reader, clock));
    }

    @Bean
    RecordFeed recordFeed(
            KafkaProperties kafka,
            RecordFollower follower,
            RecordReader reader,
            @Value("${tallystick.topic.name}") String topic) {
        ConsumerFactory<byte[], byte[]> consumers = consumers(kafka.buildConsumerProperties());
        return new RecordFeed(() -> new LedgerTopic(consumers.createConsumer(), topic), reader, follower);
    }

    static Feed over(
            LedgerTopic.Source topics,
            List<Projection> projections,
            DataSource store,
            Applied applied,
            FeedStatus status,
            Skips skips,
            PollReader reader) {
        List<ProjectionFeed> feeds = projections.stream()
                .map(p -> new ProjectionFeed(p, store, applied, skips))
                .toList();
        Backoff backoff = new Backoff();
        return new Feed(topics, new Reading(feeds, reader, applied, status, backoff), status, backoff);
    }

    /** For a consumer that has a long way to go. */
    static ConsumerFactory<byte[], byte[]> largeConsumers(Map<String, Object> connection) {
        connection.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 8 << 20);
        return consumers(connection, EntrySource.MOST);
    }

    static ConsumerFactory<byte[], byte[]> consumers(Map<String, Object> connection) {
        connection.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 4 << 20);
        return consumers(connection, 2000);
    }

    private static ConsumerFactory<byte[], byte[]> consumers(Map<String, Object> connection, int most) {
        connection.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        connection.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        connection.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        connection.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        connection.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, most);
        connection.remove(ConsumerConfig.GROUP_ID_CONFIG);
        return new DefaultKafkaConsumerFactory<>(connection, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
