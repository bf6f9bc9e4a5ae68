package org.tallystick.command.reaction;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.tallystick.command.ledger.keys.Keys;
import org.tallystick.command.platform.LedgerHistory.Past;
import org.tallystick.events.DomainEvent;
import org.tallystick.events.Text;
import org.tallystick.events.cycle.CycleEvent.CycleOpened;
import org.tallystick.events.cycle.CycleEvent.DeadlineExtended;
import org.tallystick.events.cycle.CycleEvent.ReminderIssued;
import org.tallystick.events.cycle.CycleEvent.ReminderKind;
import org.tallystick.events.focalpoint.FocalPointEvent.Contact;
import org.tallystick.events.focalpoint.FocalPointEvent.FocalPointNamed;
import org.tallystick.events.focalpoint.FocalPointEvent.FocalPointRemoved;
import org.tallystick.events.focalpoint.FocalPointEvent.FocalPointRole;
import org.tallystick.events.instrument.Catalogue;
import org.tallystick.events.instrument.InstrumentEvent.InstrumentAdopted;
import org.tallystick.events.instrument.InstrumentEvent.InstrumentRevised;
import org.tallystick.events.report.EntryStatus;
import org.tallystick.events.report.ReportEvent.EntryRecorded;
import org.tallystick.events.report.ReportId;
import org.tallystick.events.report.Visibility;
import org.tallystick.events.wire.ContentCipher;
import org.tallystick.events.wire.Envelope;
import org.tallystick.servers.Database;
import org.tallystick.servers.RealPostgres;

/** Reminders through a real SMTP server, with keys and position in real databases. */
class ReminderMailIT {

    private static final UUID CLIENT = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final String POINTS = "focal-points/KZ";
    private static final String CYCLE = "cycle/JPOA-CA-2022/2026-H2";
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final LocalDate DUE = LocalDate.of(2026, 12, 20);

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final HikariDataSource keyStore = pool("keys", "keys_write");
    private final HikariDataSource ledgerStore = pool("ledger", "ledger_append");
    private final Keys keys = new Keys(keyStore, new SecretKeySpec(new byte[32], "AES"), _ -> false);
    private final List<Past> ledger = new ArrayList<>();
    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private Instant now = NOW;

    @BeforeEach
    void begin() {
        start();
        named("customs", "Aigul", "aigul@example.org");
        named("customs", "Timur", "timur@example.org");
        named("fiu", "Dana", "dana@example.org");
        named("customs", "Silent", null);
        reminded("customs", ReminderKind.BEFORE, DUE.minusMonths(6));
    }

    @AfterEach
    void end() {
        server.stop();
        keyStore.close();
        ledgerStore.close();
    }

    @Test
    void theFocalPointsOfTheAgencyAreToldOnceInBothLanguages() throws MessagingException, IOException {
        WhenReminderIssuedThenMailed reaction = reaction();
        reaction.react();
        assertThat(server.getReceivedMessages())
                .as("from before it was switched on")
                .isEmpty();

        reminded("customs", ReminderKind.AFTER, DUE);
        reminded(null, ReminderKind.AFTER, DUE);
        reaction.react();
        reaction.react();
        reaction().react();

        assertThat(recipients()).containsExactlyInAnyOrder("aigul@example.org", "timur@example.org");
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("JPOA-CA-2022 2026-H2: 2026-12-20");
        assertThat(mail.getFrom()[0].toString()).isEqualTo("tallystick@example.org");
        assertThat(mail.getContent().toString())
                .contains("was due by the end of 2026-12-20", "ожидался до конца дня 2026-12-20");
    }

    @Test
    void aMailSaysWhatIsDueByWhenAndNoWordOfWhatAnybodyWrote() throws MessagingException, IOException {
        WhenReminderIssuedThenMailed reaction = reaction();
        reaction.react();
        happened(
                "report/" + ReportId.of("JPOA-CA-2022", "2026-H2", "KZ", "fiu"),
                new EntryRecorded(
                        "II.4.1",
                        1,
                        EntryStatus.STALLED,
                        Visibility.PUBLIC,
                        List.of(),
                        "en",
                        CLIENT,
                        CLIENT,
                        Text.of("Canary in a narrative."),
                        Text.of("Canary in a reason."),
                        null,
                        null));
        happened(CYCLE, new DeadlineExtended("KZ", List.of("fiu"), DUE, NOW, Text.of("Canary in an extension.")));
        reminded("fiu", ReminderKind.BEFORE, DUE);
        reaction.react();

        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        server.getReceivedMessages()[0].writeTo(whole);
        assertThat(whole.toString(StandardCharsets.UTF_8)).doesNotContain("anary");
        assertThat(server.getReceivedMessages()[0].getSubject()).isEqualTo("JPOA-CA-2022 2026-H2: 2026-12-20");
        assertThat(texts()).containsExactly("""
                The report of your agency on JPOA-CA-2022, cycle 2026-H2, is due by the end of 2026-12-20. It has not been submitted yet.

                Отчёт вашего ведомства по документу JPOA-CA-2022 за период 2026-H2 ожидается до конца дня 2026-12-20. Он ещё не представлен.""");
    }

    @Test
    void whereTheInstrumentWasVoluntaryWhenTheCycleOpenedNothingIsSaidToBeDue() throws MessagingException, IOException {
        happened("instrument/JPOA-CA-2022", new InstrumentAdopted(1, catalogue(true)));
        happened(CYCLE, new CycleOpened(1, List.of()));
        happened("instrument/JPOA-CA-2022", new InstrumentRevised(2, catalogue(false), List.of(), Map.of()));
        named("mfa", "coordination", "Saule", "saule@example.org");
        WhenReminderIssuedThenMailed reaction = reaction();
        reaction.react();
        for (ReminderKind kind : ReminderKind.values()) {
            reminded("fiu", kind, DUE);
            reminded(null, kind, DUE);
        }
        reaction.react();

        assertThat(texts())
                .hasSize(4)
                .allSatisfy(text -> assertThat(text)
                        .contains("is voluntary", "welcome by the end of 2026-12-20", "добровольная")
                        .doesNotContain("due", "ожида", "late"));

        String next = "cycle/JPOA-CA-2022/2027-H1";
        happened(next, new CycleOpened(2, List.of()));
        happened(next, new ReminderIssued("KZ", "fiu", ReminderKind.AFTER, DUE.plusDays(1)));
        reaction.react();
        assertThat(texts())
                .hasSize(5)
                .filteredOn(text -> text.contains("was due by the end of 2026-12-21"))
                .hasSize(1);
    }

    @Test
    void aReminderToTheStateGoesToWhomeverItNamedForThat() throws MessagingException, IOException {
        WhenReminderIssuedThenMailed reaction = reaction();
        reaction.react();
        reminded(null, ReminderKind.BEFORE, DUE);
        reaction.react();
        assertThat(recipients()).isEmpty();
        assertThat(registry.counter("tallystick.reminder.mails", "outcome", "nobody")
                        .count())
                .isEqualTo(1);

        named("mfa", "coordination", "Saule", "saule@example.org");
        reminded(null, ReminderKind.AFTER, DUE);
        reaction.react();

        assertThat(recipients()).containsExactly("saule@example.org");
        assertThat(server.getReceivedMessages()[0].getContent().toString())
                .contains("reports of your state", "were due by the end of 2026-12-20", "Отчёты вашего государства");
        assertThat(registry.counter("tallystick.reminder.mails", "outcome", "nobody")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void aMailServerThatWasAwayIsTriedAgain() throws MessagingException {
        WhenReminderIssuedThenMailed reaction = reaction();
        reaction.react();
        server.stop();
        reminded("fiu", ReminderKind.BEFORE, DUE);
        reaction.react();
        reaction.react();

        start();
        now = now.plus(WhenReminderIssuedThenMailed.HOLD);
        reaction.react();

        assertThat(recipients()).containsExactly("dana@example.org");
    }

    @Test
    void whatIsOlderThanADayIsNotMailed() {
        WhenReminderIssuedThenMailed reaction = reaction();
        reaction.react();
        reminded("fiu", ReminderKind.BEFORE, DUE);
        now = now.plus(WhenReminderIssuedThenMailed.OLD).plusMillis(1);
        reaction.react();

        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void whomTheServerPutsOffIsTriedAgainAlone() throws IOException {
        try (SmtpStub stub = new SmtpStub()) {
            sender.setPort(stub.port());
            WhenReminderIssuedThenMailed reaction = reaction();
            reaction.react();
            reminded("customs", ReminderKind.BEFORE, DUE);
            stub.answer("aigul@example.org", "450 4.2.0 greylisted");
            reaction.react();
            reaction.react();
            assertThat(stub.taken()).containsExactly("timur@example.org");

            stub.answer("aigul@example.org", "250 ok");
            now = now.plus(Duration.ofMinutes(15));
            reaction.react();
            reaction.react();
            assertThat(stub.taken()).containsExactly("timur@example.org", "aigul@example.org");
        }
    }

    @Test
    void whomTheServerRefusesIsLeftOutAlone() throws IOException {
        try (SmtpStub stub = new SmtpStub()) {
            sender.setPort(stub.port());
            WhenReminderIssuedThenMailed reaction = reaction();
            reaction.react();
            reminded("customs", ReminderKind.BEFORE, DUE);
            stub.answer("aigul@example.org", "550 5.1.1 unknown");
            reaction.react();
            stub.answer("aigul@example.org", "250 ok");
            now = now.plus(Duration.ofHours(2));
            reaction.react();

            assertThat(stub.taken()).containsExactly("timur@example.org");
        }
    }

    @Test
    void aServerThatRefusesTheSenderIsTriedAgain() throws IOException {
        try (SmtpStub stub = new SmtpStub()) {
            sender.setPort(stub.port());
            WhenReminderIssuedThenMailed reaction = reaction();
            reaction.react();
            reminded("fiu", ReminderKind.BEFORE, DUE);
            stub.answer("tallystick@example.org", "530 5.7.0 authenticate first");
            reaction.react();
            stub.answer("tallystick@example.org", "250 ok");
            now = now.plus(Duration.ofMinutes(15));
            reaction.react();

            assertThat(stub.taken()).containsExactly("dana@example.org");
        }
    }

    @Test
    void thePositionNeverGoesBack() {
        ReminderQueue queue = new ReminderQueue("one", ledgerStore);
        queue.start(5);
        queue.start(3);
        queue.move(5, 9, List.of(new ReminderQueue.Waiting(7, CLIENT)));
        queue.move(5, 8, List.of(new ReminderQueue.Waiting(7, CLIENT)));

        assertThat(queue.position()).hasValue(9);
        assertThat(queue.take(now)).isPresent();
        assertThat(queue.take(now)).isEmpty();
    }

    @Test
    void whoseKeyIsDestroyedWhoWasRemovedAndWhatIsNoAddressGetNoMail() throws MessagingException {
        UUID erased = named("revenue", "Erased", "erased@example.org");
        UUID removed = named("revenue", "Removed", "removed@example.org");
        named("revenue", "Wrong", "no address, at all>");
        named("revenue", "Right", "right@example.org");
        happened(POINTS, new FocalPointRemoved(removed));
        new JdbcTemplate(keyStore).update("DELETE FROM content_key WHERE kid = ?", erased);
        WhenReminderIssuedThenMailed reaction = reaction();
        reaction.react();

        reminded("revenue", ReminderKind.BEFORE, DUE);
        reaction.react();

        assertThat(recipients()).containsExactly("right@example.org");
    }

    private List<String> recipients() throws MessagingException {
        List<String> all = new ArrayList<>();
        for (MimeMessage mail : server.getReceivedMessages()) {
            Arrays.stream(mail.getRecipients(Message.RecipientType.TO))
                    .map(Object::toString)
                    .forEach(all::add);
        }
        return all;
    }

    private List<String> texts() throws MessagingException, IOException {
        List<String> all = new ArrayList<>();
        for (MimeMessage mail : server.getReceivedMessages()) {
            all.add(mail.getContent().toString().replace("\r\n", "\n").strip());
        }
        return all;
    }

    private static Catalogue catalogue(boolean voluntary) {
        return new Catalogue(
                "JPOA-CA-2022",
                Map.of("en", "Plan"),
                new Catalogue.SourceDocument("Plan", "Tashkent", DUE),
                DUE,
                voluntary,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private WhenReminderIssuedThenMailed reaction() {
        return new WhenReminderIssuedThenMailed(
                new Remembered(ledger),
                keys,
                ledgerStore,
                sender,
                "tallystick@example.org",
                Duration.ofSeconds(1),
                () -> now,
                registry);
    }

    private void start() {
        server.start();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getSmtp().getPort());
        sender.setDefaultEncoding("UTF-8");
    }

    private UUID named(String agency, String name, @Nullable String mail) {
        return named(agency, null, name, mail);
    }

    private UUID named(String agency, @Nullable String unit, String name, @Nullable String mail) {
        UUID person = UUID.randomUUID();
        Contact contact = new Contact(
                encrypted(person, name, "/contact/name"),
                null,
                mail == null ? null : encrypted(person, mail, "/contact/mail"));
        happened(
                POINTS,
                new FocalPointNamed(
                        person,
                        agency,
                        unit,
                        FocalPointRole.FOCAL_POINT,
                        Visibility.NATIONAL,
                        List.of(),
                        List.of(),
                        contact));
        return person;
    }

    private Text encrypted(UUID person, String text, String label) {
        return ContentCipher.encrypt(new Text.Plain(text), keys.ofPerson("KZ", person), POINTS, label);
    }

    private void reminded(@Nullable String agency, ReminderKind kind, LocalDate due) {
        happened(CYCLE, new ReminderIssued("KZ", agency, kind, due));
    }

    private void happened(String stream, DomainEvent event) {
        long index = ledger.size();
        Envelope envelope = new Envelope(
                stream, index, "KZ", null, new Envelope.Actor(CLIENT, "coordinator", CLIENT), CLIENT, NOW, event);
        ledger.add(new Past(index, UUID.randomUUID(), envelope));
    }

    private static HikariDataSource pool(String name, String role) {
        Database database = RealPostgres.shared().freshDatabase(name);
        Flyway.configure()
                .dataSource(database.url(), name + "_owner", Database.PASSWORD)
                .locations("classpath:db/" + name)
                .load()
                .migrate();
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(database.url());
        pool.setUsername(role);
        pool.setPassword(Database.PASSWORD);
        return pool;
    }
}
