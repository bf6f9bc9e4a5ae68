package org.tallystick.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.tallystick.servers.Metrics;
import org.tallystick.servers.postgres.Databases;

/**
 * Whoever rules the broker changes what is on the topic, and a query-service that reads it sees each kind of change. The attacks are on
 * another topic, so that the local run is not harmed; one more query-service reads it, first as it comes, then again from its beginning.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TopicDrillIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String OPERATOR = "operator";
    private static final String HEALTH = "/actuator/health";
    private static final String REBUILDS = "/v1/operations/rebuilds";
    private static final String STOPS = "query-service stops at the record and names it";
    private static final List<String> DATABASES = List.of("readmodel", "witness");

    /** In the record itself: the sealed record and the event are taken apart by their members. */
    private static final List<String> HEADERS = List.of(
            "ce_id",
            "ce_type",
            "ce_source",
            "ce_subject",
            "ce_time",
            "ce_ledgerindex",
            "ce_stateseq",
            "ce_streamseq",
            "sealedrecord",
            "salt");

    /** Where the attacks are: behind some entries, and before others. */
    private static final int AT = 20;

    private static final int ENTRIES = 40;

    private final LocalRun run = Demo.run();
    private final TamperTable table = new TamperTable();
    private final DrillTopic topic;
    private final SecondService shown;
    private final Api api;

    private interface Attack {
        void on(List<ProducerRecord<byte[], byte[]>> records);
    }

    TopicDrillIT() throws Exception {
        for (String kind : DATABASES) {
            Databases.createAnother(run.superuserUrl("postgres"), kind, kind + "_topic_drill", "template0");
        }
        topic = new DrillTopic(run);
        topic.append(topic.signed());
        shown = SecondService.asking(
                run,
                "tallystick.topic.name=" + DrillTopic.NAME,
                "tallystick.readmodel.url=" + run.jdbcUrl("readmodel_topic_drill"),
                "tallystick.witness.url=" + run.jdbcUrl("witness_topic_drill"));
        api = shown.api();
    }

    @BeforeAll
    void itReads() {
        shown.awaitReady();
    }

    @AfterAll
    void gone() throws Exception {
        shown.close();
        topic.close();
        try (Connection server = run.superuser("postgres");
                Statement drop = server.createStatement()) {
            for (String kind : DATABASES) {
                drop.execute("drop database " + kind + "_topic_drill with (force)");
            }
        }
    }

    @Test
    @Order(1)
    void theTopicAsItWasIsVerified() throws Exception {
        await().atMost(SOON).until(() -> verified().equals("true"));
        assertThat(metric("tallystick_witness_alarm")).isZero();
        assertThat(metric("tallystick_feed_healthy")).isOne();
        assertThat(rebuilt("PROOF")).isEqualTo("VERIFIED");
    }

    @Test
    @Order(2)
    void anotherByteOfASignedHeadIsAnAlarmInHealthMetricAndEveryAnswer() throws Exception {
        ProducerRecord<byte[], byte[]> head = topic.head();
        byte[] note = head.value();
        note[note.length - 10] = (byte) (note[note.length - 10] == 'A' ? 'B' : 'A');
        topic.append(List.of(head));
        await().atMost(SOON).until(() -> verified().equals("false"));
        table.count(
                "topic, signed head",
                "witness alarms in health and metric, no answer is verified",
                metric("tallystick_witness_alarm") == 1
                        && health("/components/witness/status").equals("DOWN"));
        assertThat(health("/components/feed/status")).isEqualTo("UP");
    }

    @Test
    @Order(3)
    void anotherByteOfAnEventAsItComesStopsTheFeed() throws Exception {
        ProducerRecord<byte[], byte[]> next = topic.next();
        next.value()[next.value().length / 2] ^= 1;
        topic.append(List.of(next));
        await().atMost(SOON)
                .until(() -> health("/components/feed/details/state").equals("CORRUPT"));
        table.count(
                "topic, event as it comes",
                "feed stops in health and metric, and says why",
                metric("tallystick_feed_healthy") == 0
                        && health("/components/feed/details/reason").contains("hashes to"));
    }

    /** What it has read it does not read again by itself: an operator lets it. */
    @Test
    @Order(4)
    void everyByteOfARecordIsVouchedForWhenTheTopicIsReadAgain() throws Exception {
        for (String member : ThreatDrillIT.EVENT) {
            corrupted("event, " + name(member), record -> {
                ThreatDrillIT.flipped(record.value(), member, 1);
                return record;
            });
        }
        for (String member : ThreatDrillIT.RECORD) {
            corrupted("sealed record, " + name(member), record -> {
                byte[] sealed = bytes(record, "sealedrecord");
                return with(record, "sealedrecord", ThreatDrillIT.flipped(sealed, member, 1));
            });
        }
        for (String header : HEADERS) {
            corrupted("header " + header, record -> {
                byte[] value = bytes(record, header);
                value[value.length - 1] ^= 1;
                return with(record, header, value);
            });
            corrupted("a header is missing", record -> {
                record.headers().remove(header);
                return record;
            });
        }
        for (String header : List.of("salt", "ce_type")) {
            corrupted("a header is there twice", record -> {
                byte[] right = bytes(record, header);
                record.headers().remove(header).add(header, new byte[] {'9'}).add(header, right);
                return record;
            });
        }
        for (byte[] key : List.of(new byte[0], new byte[] {1})) {
            corrupted(
                    "key",
                    record -> new ProducerRecord<>(
                            record.topic(), record.partition(), key, record.value(), record.headers()));
        }
    }

    @Test
    @Order(5)
    void noRecordIsMissingOrInAnotherPlace() throws Exception {
        String gap = "needs entry " + AT;
        tried("record missing", gap, records -> records.remove(AT));
        tried(
                "records missing",
                gap,
                records -> records.subList(AT, ENTRIES - 1).clear());
        tried("records swapped", gap, records -> Collections.swap(records, AT, AT + 1));
        tried("record later than it was", gap, records -> records.add(records.remove(AT)));
    }

    @Test
    @Order(6)
    void everythingThatWasTriedWasSeenAndNothingElse() throws Exception {
        topic.replace(topic.signed());
        assertThat(rebuilt("PROOF")).isEqualTo("VERIFIED");
        table.concluded(2 + ThreatDrillIT.EVENT.size() + ThreatDrillIT.RECORD.size() + HEADERS.size() + 3 + 4);
    }

    private void corrupted(String kind, UnaryOperator<ProducerRecord<byte[], byte[]>> change) throws Exception {
        tried(kind, null, records -> records.set(AT, change.apply(records.get(AT))));
    }

    /** @param reason that is given, null for the place of the record */
    private void tried(String kind, @Nullable String reason, Attack attack) throws Exception {
        List<ProducerRecord<byte[], byte[]>> records = topic.first(ENTRIES);
        attack.on(records);
        long offset = topic.replace(records) + AT;
        String refused = rebuilt("SWAP");
        table.count("topic, " + kind, STOPS, refused.contains(reason == null ? "offset " + offset + ":" : reason));
    }

    /** @return how it ended: why, where it failed */
    private String rebuilt(String purpose) throws IOException {
        String rebuild = api.operate(OPERATOR, REBUILDS + "?projection=directory&purpose=" + purpose)
                .expect(201)
                .location();
        await().atMost(SOON)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> !state(rebuild).equals("RUNNING"));
        String reason = api.get(OPERATOR, rebuild).string("/rebuild/reason");
        if (!state(rebuild).equals("FAILED")) {
            return state(rebuild);
        }
        api.operate(OPERATOR, rebuild + "/cancel").expect(200);
        return reason;
    }

    private String state(String rebuild) throws IOException {
        return api.get(OPERATOR, rebuild).expect(200).string("/rebuild/state");
    }

    private static String name(String member) {
        return member.replaceAll("[\":]", "");
    }

    private static byte[] bytes(ProducerRecord<byte[], byte[]> record, String header) {
        return record.headers().lastHeader(header).value().clone();
    }

    private static ProducerRecord<byte[], byte[]> with(
            ProducerRecord<byte[], byte[]> record, String header, byte[] value) {
        record.headers().remove(header).add(header, value);
        return record;
    }

    private String verified() throws IOException {
        return api.get("coordinator-kz", "/v1/reports").verified();
    }

    private String health(String pointer) throws IOException {
        return api.get(OPERATOR, HEALTH).string(pointer);
    }

    private double metric(String name) throws IOException {
        return Metrics.value(
                        api.get(OPERATOR, "/actuator/prometheus").expect(200).text(), name)
                .orElseThrow();
    }
}
