package org.tallystick.query.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.core.ConditionFactory;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tallystick.query.platform.Asking;
import org.tallystick.query.platform.Secrets;
import org.tallystick.query.platform.TestKeys;
import org.tallystick.query.webhook.Receiver.Received;
import org.tallystick.query.webhook.Webhook.State;
import org.tallystick.servers.Database;
import org.tallystick.servers.RealPostgres;

/** Deliveries to real receivers over a real database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebhookIT {

    private static final WebhookProperties SETTINGS = within(Duration.ofSeconds(10));

    private static WebhookProperties within(Duration timeout) {
        return new WebhookProperties(
                true,
                List.of("127.0.0.1/32"),
                timeout,
                Duration.ofMillis(10),
                Duration.ofMillis(20),
                Duration.ofMillis(100),
                Duration.ofDays(5),
                16);
    }

    private final Database database = RealPostgres.shared().freshDatabase("witness");
    private final HikariDataSource store = migrated();
    private final JdbcClient client = JdbcClient.create(store);
    private final Secrets secrets = Asking.secrets(new TestKeys());
    private final AtomicLong head = new AtomicLong(100);
    private final UUID owner = UUID.randomUUID();
    private final List<AutoCloseable> running = new ArrayList<>();
    private String origin = "";
    private Webhooks webhooks = new Webhooks(store, origin, secrets);
    private Destinations.Names names = InetAddress::getAllByName;

    private HikariDataSource migrated() {
        Flyway.configure()
                .dataSource(database.url(), "witness_owner", Database.PASSWORD)
                .locations("classpath:db/witness")
                .load()
                .migrate();
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(database.url());
        pool.setUsername("witness_keep");
        pool.setPassword(Database.PASSWORD);
        return pool;
    }

    @BeforeEach
    void another() {
        head.set(100);
        origin = "test/" + UUID.randomUUID();
        webhooks = new Webhooks(store, origin, secrets);
        names = InetAddress::getAllByName;
    }

    @AfterEach
    void end() throws Exception {
        for (AutoCloseable each : running.reversed()) {
            each.close();
        }
        running.clear();
    }

    @AfterAll
    void close() {
        store.close();
    }

    @Test
    void aReceiverIsToldSignedAndItsPositionMoves() {
        Receiver receiver = receiver().at("/hook", Receiver.status(204));
        Webhooks.Created created = webhooks.create(owner, receiver.url("/hook"), 90);
        deliveries();
        awaitPosition(created, 100);
        head.set(103);
        awaitPosition(created, 103);
        List<Received> told = receiver.at("/hook");
        assertThat(told).hasSize(2).allSatisfy(one -> one.mustBeSignedWith(created.secret()));
        assertThat(told.getFirst().body())
                .contains("\"type\":\"ledger.advanced\"", "\"data\":{\"after\":90,\"upTo\":100}");
        assertThat(told.getLast().body()).contains("\"data\":{\"after\":100,\"upTo\":103}");
        assertThat(told.getFirst().id()).isNotEqualTo(told.getLast().id());
        assertThat(of(created).state()).isEqualTo(State.ACTIVE);
    }

    @Test
    void whatIsNotConfirmedIsToldAgainAsTheSameMessage() {
        Receiver receiver = receiver().at("/hook", Receiver.status(500), Receiver.status(302), Receiver.status(200));
        Webhooks.Created created = webhooks.create(owner, receiver.url("/hook"), 90);
        Deliveries deliveries = deliveries();
        eventually().until(() -> !receiver.at("/hook").isEmpty());
        head.set(200);
        awaitPosition(created, 200);
        List<Received> told = receiver.at("/hook");
        assertThat(told.stream().limit(3).map(Received::id))
                .containsOnly(told.getFirst().id());
        assertThat(told.stream().limit(3).map(Received::body))
                .containsOnly(told.getFirst().body());
        assertThat(told.getLast().body()).contains("\"after\":100,\"upTo\":200");
        assertThat(deliveries.failed()).isEqualTo(2);
        assertThat(of(created).failingSince()).isNull();
    }

    @Test
    void whoIsSlowHoldsUpNobodyElse() {
        CountDownLatch never = new CountDownLatch(1);
        Receiver receiver = receiver()
                .at("/slow", exchange -> hang(never, exchange))
                .at("/dripping", exchange -> drip(never, exchange))
                .at("/quick", Receiver.status(200));
        Webhooks.Created slow = webhooks.create(owner, receiver.url("/slow"), 90);
        Webhooks.Created dripping = webhooks.create(owner, receiver.url("/dripping"), 90);
        Webhooks.Created quick = webhooks.create(owner, receiver.url("/quick"), 90);
        deliveries(within(Duration.ofMinutes(5)));
        running.add(never::countDown);
        awaitPosition(quick, 100);
        awaitPosition(dripping, 100);
        eventually().until(() -> !receiver.at("/slow").isEmpty());
        assertThat(of(slow).failures()).isZero();
        assertThat(of(slow).position()).isEqualTo(90);
    }

    @Test
    void whoDoesNotAnswerInTimeIsAskedAgain() {
        CountDownLatch never = new CountDownLatch(1);
        Receiver receiver = receiver().at("/slow", exchange -> hang(never, exchange), Receiver.status(200));
        running.add(never::countDown);
        Webhooks.Created slow = webhooks.create(owner, receiver.url("/slow"), 90);
        Deliveries deliveries = deliveries(within(Duration.ofMillis(700)));
        awaitPosition(slow, 100);
        assertThat(deliveries.failed()).isPositive();
        assertThat(receiver.at("/slow").stream().map(Received::id).distinct()).hasSize(1);
    }

    private static void hang(CountDownLatch until, HttpExchange exchange) throws IOException {
        try {
            until.await();
            exchange.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Confirms, with a body that never ends. */
    private static void drip(CountDownLatch until, HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write('x');
        exchange.getResponseBody().flush();
        hang(until, exchange);
    }

    @Test
    void aReceiverThatIsDownAcrossARestartIsToldWhatItMissed() throws Exception {
        Receiver first = receiver();
        int port = first.port();
        first.close();
        Webhooks.Created created = webhooks.create(owner, "http://127.0.0.1:" + port + "/hook", 90);
        Deliveries before = deliveries();
        eventually().until(() -> of(created).failures() > 0);
        before.stop();
        assertThat(before.isRunning()).isFalse();
        head.set(150);
        Receiver receiver = new Receiver(port).at("/hook", Receiver.status(200));
        running.add(receiver);
        deliveries();
        awaitPosition(created, 150);
        assertThat(receiver.at("/hook").getFirst().body()).contains("\"after\":90,\"upTo\":100");
        assertThat(receiver.at("/hook").getFirst().id()).endsWith("_100");
    }

    @Test
    void anAttemptOfAnInstanceThatDiedIsMadeAgain() {
        Receiver receiver = receiver().at("/hook", Receiver.status(200));
        Webhooks.Created created = webhooks.create(owner, receiver.url("/hook"), 90);
        DueWebhooks died = new DueWebhooks(store, origin, SETTINGS);
        UUID claim = UUID.randomUUID();
        List<Due> due = died.claim(claim, 95, 10);
        assertThat(due).hasSize(1);
        assertThat(died.claim(UUID.randomUUID(), 95, 10)).isEmpty();
        deliveries();
        client.sql("update webhook set claimed_until = clock_timestamp() where claim = ?")
                .param(claim)
                .update();
        awaitPosition(created, 100);
        died.delivered(claim, due.getFirst());
        assertThat(of(created).position()).isEqualTo(100);
        assertThat(receiver.at("/hook").getFirst().id()).endsWith("_95");
    }

    @Test
    void twoInstancesTellEachMessageOnce() {
        Receiver receiver = receiver().at("/hook", Receiver.status(200));
        Webhooks.Created created = webhooks.create(owner, receiver.url("/hook"), 90);
        deliveries();
        deliveries();
        for (long next = 101; next < 106; next++) {
            head.set(next);
            awaitPosition(created, next);
        }
        List<String> ids = receiver.at("/hook").stream().map(Received::id).toList();
        assertThat(ids).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void whoFailsForTooLongIsSuspendedAndResumedFromWhereItStood() {
        Receiver receiver = receiver().at("/hook", Receiver.status(503), Receiver.status(200));
        Webhooks.Created created = webhooks.create(owner, receiver.url("/hook"), 90);
        client.sql(
                        "update webhook set failures = 9, failing_since = clock_timestamp() - interval '121 hours' where id = ?")
                .param(created.webhook().id())
                .update();
        Deliveries deliveries = deliveries();
        eventually().until(() -> of(created).state() == State.SUSPENDED);
        eventually().until(() -> deliveries.count(State.SUSPENDED) == 1);
        assertThat(of(created).lastFailure()).isEqualTo("status 503");
        assertThat(of(created).nextAttempt()).isNull();
        assertThat(receiver.at("/hook")).hasSize(1);
        assertThat(webhooks.resume(owner, created.webhook().id()).state()).isEqualTo(State.ACTIVE);
        awaitPosition(created, 100);
        assertThat(receiver.at("/hook").getLast().body()).contains("\"after\":90,");
    }

    @Test
    void whoIsGoneIsSuspendedAtOnceAndRetryAfterIsKept() {
        Receiver receiver = receiver().at("/gone", Receiver.status(410)).at("/busy", exchange -> {
            exchange.getResponseHeaders().add("Retry-After", "3600");
            exchange.sendResponseHeaders(429, -1);
        });
        Webhooks.Created gone = webhooks.create(owner, receiver.url("/gone"), 90);
        Webhooks.Created busy = webhooks.create(owner, receiver.url("/busy"), 90);
        deliveries();
        eventually().until(() -> of(gone).state() == State.SUSPENDED && of(busy).failures() == 1);
        assertThat(of(busy).nextAttempt()).isAfter(Instant.now().plusSeconds(3_000));
        assertThat(of(busy).state()).isEqualTo(State.FAILING);
    }

    @Test
    void anAddressThatIsNotPublicIsNotCalledWhateverItsName() {
        Receiver receiver = receiver().at("/hook", Receiver.status(200));
        AtomicInteger asked = new AtomicInteger();
        names = host -> new InetAddress[] {
            InetAddress.ofLiteral(
                    asked.getAndIncrement() == 0 && host.equals("rebound.example") ? "127.0.0.1" : "127.0.0.2")
        };
        Webhooks.Created rebound = webhooks.create(owner, "http://rebound.example:" + receiver.port() + "/hook", 90);
        deliveries();
        awaitPosition(rebound, 100);
        assertThat(receiver.at("/hook").getFirst().address()).isEqualTo("127.0.0.1");
        assertThat(receiver.at("/hook").getFirst().host()).startsWith("rebound.example");
        head.set(110);
        eventually().until(() -> of(rebound).failures() > 0);
        assertThat(of(rebound).lastFailure()).isEqualTo("no public address");
        assertThat(receiver.at("/hook")).hasSize(1);
    }

    @Test
    void whatCanNotBeSentFailsInSightOfItsOwner() {
        Receiver receiver = receiver().at("/hook", Receiver.status(200));
        Webhooks.Created lost = webhooks.create(owner, receiver.url("/hook?lost"), 90);
        Webhooks.Created nowhere = webhooks.create(owner, "http://127.0.0.1:65536/hook", 90);
        client.sql("update webhook set secret = ? where id = ?")
                .param(new byte[40])
                .param(lost.webhook().id())
                .update();
        deliveries();
        eventually().until(() -> of(lost).failures() > 1 && of(nowhere).failures() > 1);
        assertThat(List.of(of(lost), of(nowhere)))
                .extracting(Webhook::lastFailure)
                .containsOnly("not sent");
        assertThat(receiver.at("/hook")).isEmpty();
    }

    @Test
    void aRedirectIsNotFollowed() {
        Receiver receiver = receiver().at("/elsewhere", Receiver.status(200)).at("/hook", exchange -> {
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            exchange.sendResponseHeaders(307, -1);
        });
        Webhooks.Created created = webhooks.create(owner, receiver.url("/hook"), 90);
        deliveries();
        eventually().until(() -> of(created).failures() > 1);
        assertThat(of(created).lastFailure()).isEqualTo("status 307");
        assertThat(receiver.at("/elsewhere")).isEmpty();
    }

    @Test
    void afterARotationBothSecretsSignForADay() {
        Receiver receiver = receiver().at("/hook", Receiver.status(200));
        Webhooks.Created created = webhooks.create(owner, receiver.url("/hook"), 90);
        String next = webhooks.rotate(owner, created.webhook().id());
        deliveries();
        awaitPosition(created, 100);
        Received both = receiver.at("/hook").getFirst();
        both.mustBeSignedWith(created.secret());
        both.mustBeSignedWith(next);
        client.sql("update webhook set before_until = clock_timestamp() where id = ?")
                .param(created.webhook().id())
                .update();
        head.set(101);
        awaitPosition(created, 101);
        Received one = receiver.at("/hook").getLast();
        one.mustBeSignedWith(next);
        assertThat(one.signature()).doesNotContain(" ");
        assertThat(client.sql("select secret from webhook where id = ?")
                        .param(created.webhook().id())
                        .query(byte[].class)
                        .single())
                .hasSize(40);
    }

    private static ConditionFactory eventually() {
        return await().atMost(Duration.ofSeconds(30));
    }

    private Receiver receiver() {
        Receiver receiver = new Receiver(0);
        running.add(receiver);
        return receiver;
    }

    private Deliveries deliveries() {
        return deliveries(SETTINGS);
    }

    private Deliveries deliveries(WebhookProperties settings) {
        Sender sender =
                new Sender(new Destinations(settings, host -> names.find(host)), settings, InstantSource.system());
        Deliveries deliveries = new Deliveries(
                new DueWebhooks(store, origin, settings),
                sender,
                secrets,
                head::get,
                new Retry(settings.firstRetry(), settings.longestRetry(), new Random()),
                settings.atOnce());
        deliveries.start();
        running.add(sender);
        running.add(deliveries::stop);
        return deliveries;
    }

    private Webhook of(Webhooks.Created created) {
        return webhooks.one(owner, created.webhook().id());
    }

    private void awaitPosition(Webhooks.Created created, long position) {
        eventually().until(() -> of(created).position() == position);
    }
}
