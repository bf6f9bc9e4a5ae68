package org.tallystick.command.http;

import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.tallystick.command.CommandService;
import org.tallystick.command.platform.FileCheck;
import org.tallystick.command.platform.TypedTexts;
import org.tallystick.events.Text;
import org.tallystick.events.report.ReportEvent.EntryRecorded;
import org.tallystick.events.wire.Envelope;
import org.tallystick.events.wire.EventCodec;
import org.tallystick.ledger.NoteSigner;
import org.tallystick.ledger.SignatureType;
import org.tallystick.servers.Database;
import org.tallystick.servers.RealKafka;
import org.tallystick.servers.RealPostgres;

/** One command-service for all tests of this package; each test works under an instrument of its own. */
final class RunningService {

    // A machine that others use too may stand still for a while.
    static {
        Awaitility.setDefaultTimeout(Duration.ofMinutes(1));
    }

    private static final class Shared {
        static final RunningService INSTANCE = new RunningService();
    }

    /** A file that contains this is objected to. */
    static final String OBJECTIONABLE = "objectionable by agreement";

    static final String OBJECTION = "It has what no file may have.";

    private static final FileCheck CHECK =
            (_, content) -> new String(content, StandardCharsets.ISO_8859_1).contains(OBJECTIONABLE)
                    ? Optional.of(OBJECTION)
                    : Optional.empty();

    private static final String ORIGIN = "tallystick.test/ledger";
    private static final String SIGNER = NoteSigner.generate(ORIGIN, SignatureType.ED25519, new SecureRandom());

    private static final String NEXT_SIGNER = NoteSigner.generate(ORIGIN, SignatureType.ED25519, new SecureRandom());

    private final TestIssuer issuer = new TestIssuer();
    private final GreenMail mails = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final Database ledger = RealPostgres.shared().freshDatabase("ledger");
    private final Database keys = RealPostgres.shared().freshDatabase("keys");
    private final Database heads = RealPostgres.shared().freshDatabase("heads");
    private final ConfigurableApplicationContext context;

    private RunningService() {
        mails.start();
        context = another();
        // Tests count entries: what time does at the start is over then.
        await().atMost(Duration.ofMinutes(2)).until(this::hasLookedAtTime);
    }

    /** One more command-service, on the same databases and topic. */
    ConfigurableApplicationContext another() {
        SpringApplication application = new SpringApplication(CommandService.class);
        application.setRegisterShutdownHook(false); // its servers go first, and it would complain
        application.addInitializers(started -> {
            started.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", properties()));
            started.getBeanFactory().registerSingleton("check", CHECK);
        });
        return application.run();
    }

    static RunningService shared() {
        return Shared.INSTANCE;
    }

    /** Every call of ours, such as {@code PUT /v1/clock}, with the method that answers it; what Spring and springdoc bring along is none. */
    Map<String, HandlerMethod> calls() {
        Map<String, HandlerMethod> calls = new TreeMap<>();
        context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, method) -> {
                    if (isOurs(method.getBeanType())) {
                        mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(verb -> mapping.getPatternValues()
                                        .forEach(path -> calls.put(verb + " " + path, method)));
                    }
                });
        return calls;
    }

    private static boolean isOurs(Class<?> type) {
        return type.getName().startsWith("org.tallystick.") && !ErrorController.class.isAssignableFrom(type);
    }

    <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    <T> T part(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    TestIssuer issuer() {
        return issuer;
    }

    int port() {
        if (context instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            return web.getWebServer().getPort();
        }
        throw new IllegalStateException("no web server");
    }

    /** As the superuser of its server. */
    JdbcTemplate keys() {
        return new JdbcTemplate(new DriverManagerDataSource(keys.superuserUrl()));
    }

    /** @param sql that gives one number, on the key database */
    long countOfKeys(String sql) {
        try (Connection connection = DriverManager.getConnection(keys.superuserUrl());
                ResultSet count = connection.createStatement().executeQuery(sql)) {
            count.next();
            return count.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean hasLookedAtTime() throws SQLException {
        try (Connection connection = DriverManager.getConnection(ledger.superuserUrl());
                ResultSet found = connection
                        .createStatement()
                        .executeQuery("SELECT FROM scheduled_tasks WHERE task_name = 'time-has-come'"
                                + " AND (last_success IS NOT NULL OR last_failure IS NOT NULL)")) {
            return found.next();
        }
    }

    long entries() {
        try (Connection connection = DriverManager.getConnection(ledger.superuserUrl());
                ResultSet count = connection.createStatement().executeQuery("SELECT count(*) FROM ledger_entry")) {
            count.next();
            return count.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The narratives that a report's stream holds, opened. */
    List<String> texts(String stream) {
        TypedTexts.Opened opened = context.getBean(TypedTexts.class).opened();
        return events(stream).stream()
                .<String>mapMulti((event, texts) -> {
                    if (event instanceof EntryRecorded entry
                            && opened.read(stream, entry.narrative()) instanceof Text.Plain plain) {
                        texts.accept(plain.value());
                    }
                })
                .toList();
    }

    /** What happened, as it is stored. */
    List<Object> events(String stream) {
        return envelopes(stream).stream().<Object>map(Envelope::payload).toList();
    }

    /** A stream's events, as they are stored. */
    List<Envelope> envelopes(String stream) {
        EventCodec codec = new EventCodec();
        try (Connection connection = DriverManager.getConnection(ledger.superuserUrl());
                PreparedStatement events = connection.prepareStatement(
                        "SELECT event FROM ledger_entry WHERE stream = ? ORDER BY stream_seq")) {
            events.setString(1, stream);
            List<Envelope> all = new ArrayList<>();
            ResultSet row = events.executeQuery();
            while (row.next()) {
                all.add(codec.decode(row.getBytes(1)));
            }
            return all;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the service has sent by mail. */
    List<MimeMessage> mails() {
        return List.of(mails.getReceivedMessages());
    }

    private Map<String, Object> properties() {
        Map<String, Object> properties = new HashMap<>();
        login(properties, "tallystick.ledger", ledger, "ledger_append", "ledger_owner");
        login(properties, "tallystick.keys", keys, "keys_write", "keys_owner");
        properties.put(
                "tallystick.keys.master-key-file",
                secret(Base64.getEncoder().encodeToString(new byte[32])).toString());
        login(properties, "tallystick.heads", heads, "heads_sign", "heads_owner");
        properties.put("tallystick.seal.key-file", secret(SIGNER).toString());
        properties.put("tallystick.seal.next.key-file", secret(NEXT_SIGNER).toString());
        properties.put("tallystick.origin", ORIGIN);
        properties.put("tallystick.topic.replication-factor", "1");
        properties.put("tallystick.topic.min-insync-replicas", "1");
        properties.put("spring.kafka.bootstrap-servers", RealKafka.shared().bootstrapServers());
        properties.put("spring.security.oauth2.resourceserver.jwt.issuer-uri", issuer.uri());
        // Tests count entries: what time would do by itself is told by a test of its own.
        properties.put("tallystick.reaction.timers", "PT24H");
        properties.put("tallystick.drafts.erased-after", "PT0S");
        properties.put("spring.mail.host", "127.0.0.1");
        properties.put("spring.mail.port", mails.getSmtp().getPort());
        properties.put("tallystick.mail.from", "tallystick@example.org");
        properties.put("tallystick.reaction.mails", "PT1S");
        properties.put("server.port", "0");
        properties.put("logging.level.root", "WARN");
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

    private static Path secret(String content) {
        try {
            Path file = Files.createTempFile("secret", ".key");
            file.toFile().deleteOnExit();
            Files.writeString(file, content);
            return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
