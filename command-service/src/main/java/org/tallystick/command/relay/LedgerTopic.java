package org.tallystick.command.relay;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;

/** The topic that is the public copy of the ledger: one partition, kept for ever, never compacted. */
final class LedgerTopic {

    static final String NAME = "tallystick.ledger.v1";
    static final int PARTITION = 0;
    static final TopicPartition TOPIC_PARTITION = new TopicPartition(NAME, PARTITION);

    private static final Map<String, String> KEPT_FOR_EVER =
            Map.of("retention.ms", "-1", "retention.bytes", "-1", "cleanup.policy", "delete");

    /** Above the largest event (512 KiB) with its headers. */
    private static final int MAX_MESSAGE_BYTES = 1024 * 1024;

    private LedgerTopic() {}

    /**
     * Creates the topic when it is missing, and refuses one that would lose or reorder entries.
     *
     * @throws IllegalStateException when the topic has other partitions or forgets
     */
    static void ensure(Admin admin, short replicationFactor, int minInSyncReplicas)
            throws ExecutionException, InterruptedException {
        NewTopic topic = new NewTopic(NAME, 1, replicationFactor)
                .configs(Map.of(
                        "retention.ms", "-1",
                        "retention.bytes", "-1",
                        "cleanup.policy", "delete",
                        "max.message.bytes", Integer.toString(MAX_MESSAGE_BYTES),
                        "min.insync.replicas", Integer.toString(minInSyncReplicas),
                        "message.timestamp.type", "CreateTime",
                        "unclean.leader.election.enable", "false"));
        try {
            admin.createTopics(List.of(topic)).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
        verify(admin);
    }

    private static void verify(Admin admin) throws ExecutionException, InterruptedException {
        TopicDescription topic = Objects.requireNonNull(
                admin.describeTopics(List.of(NAME)).allTopicNames().get().get(NAME));
        int partitions = topic.partitions().size();
        if (partitions != 1) {
            throw new IllegalStateException(
                    NAME + " has " + partitions + " partitions, so its order is not the ledger's: it must have one");
        }
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, NAME);
        Config config = Objects.requireNonNull(
                admin.describeConfigs(List.of(resource)).all().get().get(resource));
        KEPT_FOR_EVER.forEach((setting, value) -> {
            String actual = config.get(setting).value();
            if (!value.equals(actual)) {
                throw new IllegalStateException(
                        NAME + " has " + setting + "=" + actual + " and would forget entries: set it to " + value);
            }
        });
    }
}
