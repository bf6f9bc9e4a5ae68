package org.tallystick.command.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tallystick.command.decision.Limits;
import org.tallystick.events.cycle.CycleEvent.ReminderIssued;
import org.tallystick.events.cycle.CycleEvent.ReminderKind;

/** Deadlines that move, and what happens by itself when time comes; the tests say when the timer's turn has come. */
class DeadlineIT {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final TaskInstanceId TIMERS = TaskInstanceId.of("time-has-come", RecurringTask.INSTANCE);

    private static final Pattern CURRENT = Pattern.compile("the current one is (r[0-9]+)");

    private static final String ACTION = """
            "plan":{"adoptedOn":"2026-09-01","visibility":"PARTICIPANTS","title":"Strategy",
                    "actions":[{"commitments":["II.3.5"],"text":"Search"}]}}""";

    private final Plan plan = Plan.adopted();
    private final String cycle = "/v1/cycles/" + plan.code() + "/" + Plan.PERIOD;
    private final JdbcTemplate ledger =
            new JdbcTemplate(RunningService.shared().part("ledgerDataSource", DataSource.class));

    /** Other tests count entries. */
    @AfterEach
    void noLookIsUnderWay() {
        Instant inAnHour = Instant.now().plus(Duration.ofHours(1));
        await().atMost(PATIENCE)
                .until(() -> scheduler()
                        .getScheduledExecution(TIMERS)
                        .filter(look ->
                                !look.isPicked() && look.getExecutionTime().isAfter(inAnHour))
                        .isPresent());
    }

    @Test
    void aCycleOpensByItselfAndWhoHasToActIsReminded() {
        Plan.open();
        named("deadlines");
        plan.chain();
        plan.mandate("customs", "LEAD", "II.3.5");
        Instant closes = Instant.now().plus(Duration.ofDays(60)).truncatedTo(ChronoUnit.MILLIS);
        LocalDate due = LocalDate.now(ZoneOffset.UTC).minusDays(3);
        plan.propose(Plan.PERIOD, "2026-07-01", "2026-12-31", due, closes).expect(201);
        plan.agree("KZ").expect(201);
        Client secretariat = plan.callers().secretariat().ifMatch("\"r2\"");
        for (Instant never : List.of(Instant.now().minusSeconds(1).truncatedTo(ChronoUnit.MILLIS), closes)) {
            secretariat
                    .post(cycle + "/schedule", "{\"opensAt\":\"" + never + "\"}")
                    .expectProblem(422, "OPENS_NEVER");
        }
        plan.scheduleSoon();

        awaitEvent(Plan.PERIOD, "cycle.opened.v1", 1);
        // Agencies were due in July, the state three days ago, and customs has submitted nothing.
        awaitEvent(Plan.PERIOD, "cycle.reminder-issued.v1", 2);
        awaitMail("deadlines@example.org", "2026-07-20", "was due by the end of 2026-07-20");
        assertThat(types(Plan.PERIOD))
                .containsExactly(
                        "cycle.proposed.v1",
                        "cycle.agreed.v1",
                        "cycle.opening-scheduled.v1",
                        "cycle.opened.v1",
                        "cycle.reminder-issued.v1",
                        "cycle.reminder-issued.v1");
        assertThat(RunningService.shared().envelopes(stream(Plan.PERIOD)).stream()
                        .skip(3))
                .extracting(envelope -> envelope.actor().role())
                .containsOnly("timer");
    }

    @Test
    void aCycleClosesByItself() {
        String period = plan.openBriefly().period();

        awaitEvent(period, "cycle.closed.v1", 1);
        // The state was due three days ago: it is reminded if the timer comes before the end.
        assertThat(types(period).stream().filter(type -> !type.equals("cycle.reminder-issued.v1")))
                .containsExactly("cycle.proposed.v1", "cycle.agreed.v1", "cycle.opened.v1", "cycle.closed.v1");
        assertThat(RunningService.shared().envelopes(stream(period)).stream().skip(3))
                .extracting(envelope -> envelope.actor().role())
                .containsOnly("timer");
    }

    @Test
    void whoHasToActIsRemindedBeforeTheDayOnWhichItIsDueIsOver() {
        Plan.open();
        named("before");
        plan.chain();
        plan.mandate("customs", "LEAD", "II.3.5");
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        plan.propose(Instant.now().plus(Duration.ofDays(8))).expect(201);
        plan.agree(Plan.PERIOD, "KZ", today.plusDays(4)).expect(201);
        plan.openCycle("\"r2\"").expect(200);

        awaitEvent(Plan.PERIOD, "cycle.reminder-issued.v1", 2);
        assertThat(RunningService.shared().events(stream(Plan.PERIOD)))
                .contains(
                        new ReminderIssued("KZ", "customs", ReminderKind.BEFORE, today.plusDays(4)),
                        new ReminderIssued("KZ", null, ReminderKind.BEFORE, today.plusDays(5)));
        awaitMail("before@example.org", today.plusDays(4).toString(), "is due by the end of " + today.plusDays(4));
    }

    @Test
    void namedAgenciesSubmitAfterOthersNoLongerMay() {
        Plan.open();
        plan.chain();
        plan.mandate("customs", "LEAD", "II.3.5");
        plan.mandate("border-guard", "CONTRIBUTING", "II.3.5");
        plan.propose(Instant.now().plus(Duration.ofDays(1))).expect(201);
        plan.agree("KZ").expect(201);
        plan.openCycle("\"r2\"").expect(200);
        Client secretariat = plan.callers().secretariat();
        Client guard = plan.callers().reporter("KZ", "border-guard");
        String open = cycle + "/extension";
        LocalDate later = LocalDate.now(ZoneOffset.UTC).plusDays(3);
        String customs = "{\"agencies\":[{\"state\":\"KZ\",\"agency\":\"customs\"}],\"due\":\"" + later
                + "\",\"reason\":\"Flood.\"}";
        String state = "{\"states\":[\"KZ\"],\"due\":\"" + later + "\",\"reason\":\"Flood.\"}";

        atRevision(secretariat, open, state).expectProblem(422, "EXTENSION_BEYOND_CLOSING");
        atRevision(secretariat, open, customs.replace("customs", "no-such")).expectProblem(422, "AGENCY_UNKNOWN");
        atRevision(secretariat, open, customs.replace("Flood.", "x".repeat(Limits.REASON + 1)))
                .expectProblem(422, "TEXT_TOO_LONG");
        atRevision(plan.callers().coordinator("KG"), open, customs).expectProblem(404, "NOT_FOUND");
        atRevision(plan.coordinator(), open, "{\"due\":\"" + later + "\",\"reason\":\"Flood.\"}")
                .expectProblem(409, "EXTENSION_IS_THE_SECRETARIATS");

        Plan.BriefCycle brief = plan.openBriefly();
        String period = brief.period();
        String path = open.replace(Plan.PERIOD, period);
        await().atMost(PATIENCE).until(() -> !Instant.now().isBefore(brief.closesAt()));
        report(plan.customs(), period).expectProblem(409, "CYCLE_CLOSED");
        atRevision(secretariat, path, state).expectProblem(409, "EXTENSION_OF_A_CLOSED_CYCLE");
        atRevision(secretariat, path, customs).expect(200);
        report(guard, period).expectProblem(409, "CYCLE_CLOSED");
        report(plan.customs(), period).expect(201);

        awaitEvent(period, "cycle.closed.v1", 1);
        atRevision(secretariat, path, customs.replace("customs", "border-guard"))
                .expect(200);
        await().atMost(PATIENCE).ignoreExceptions().untilAsserted(() -> {
            trigger();
            assertThat(RunningService.shared().events(stream(period)).getLast())
                    .isEqualTo(new ReminderIssued("KZ", "border-guard", ReminderKind.BEFORE, later));
        });
        report(guard, period).expect(201);
    }

    /** The timer of another test reminds agencies of this cycle too, and each reminder is a revision. */
    private static Reply atRevision(Client client, String path, String body) {
        String revision = "r3";
        Reply reply = client.ifMatch("\"r3\"").post(path, body);
        while (reply.status() == 412) {
            Matcher current = CURRENT.matcher(reply.body());
            assertThat(current.find()).as(reply.body()).isTrue();
            assertThat(current.group(1)).isNotEqualTo(revision);
            revision = current.group(1);
            reply = client.ifMatch("\"" + revision + "\"").post(path, body);
        }
        return reply;
    }

    @Test
    void whoJoinsAfterTheLastDayOfACycleTakesNoPartInIt() {
        plan.callers()
                .coordinator("KG")
                .post("/v1/instruments/" + plan.code() + "/participants", "{\"state\":\"KG\",\"from\":\"2027-01-01\"}")
                .expect(201);
        plan.propose(Instant.now().plus(Duration.ofDays(60))).expect(201);

        plan.agree("KG").expectProblem(409, "STATE_NOT_JOINED");
        plan.agree("KZ").expect(201);
    }

    @Test
    void whoLeavesReportsOnWhatEndedBeforeAndOnNothingElse() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        Plan.open();
        plan.chain();
        plan.mandate("customs", "LEAD", "II.3.5");
        open("2026-L1", today.minusDays(1));
        open("2026-L2", today);
        String leaving = "/v1/instruments/" + plan.code() + "/participants/KZ/leaving";
        Client coordinator = plan.coordinator();
        Reply planned = nationalPlan("before").expect(201);
        String recommended = recommendation().expect(201).header("Location");

        coordinator.post(leaving, from(today)).expect(428);
        coordinator.ifMatch("\"r2\"").post(leaving, from(today.minusDays(1))).expectProblem(422, "LEFT_IN_THE_PAST");
        coordinator
                .ifMatch("\"r2\"")
                .post(leaving.replace("/KZ/", "/KG/"), from(today))
                .expectProblem(404, "NOT_FOUND");
        coordinator.ifMatch("\"r2\"").post(leaving, from(today)).expect(200);
        coordinator.ifMatch("\"r3\"").post(leaving, from(today)).expectProblem(409, "STATE_ALREADY_LEFT");

        report("2026-L1").expect(201);
        report("2026-L2").expectProblem(409, "STATE_NOT_JOINED");
        nationalPlan("after").expectProblem(409, "STATE_NOT_JOINED");
        assistance().expectProblem(409, "STATE_NOT_JOINED");
        plan.customs().post(recommended + "/responses", "{\"kind\":\"NOTED\"}").expectProblem(409, "STATE_NOT_JOINED");
        // What is on its way is returned all the same; it only does not come back.
        Reply returned = new Passage(plan, planned.header("Location")).returned(planned);
        plan.customs()
                .ifMatch(returned.etag())
                .put(planned.header("Location"), "{" + ACTION)
                .expectProblem(409, "STATE_NOT_JOINED");
        coordinator
                .post("/v1/states/KZ/agencies/customs/mandates", String.format(Locale.ROOT, """
                        {"instrument":"%s","role":"LEAD","commitments":["II.3.6"],"from":"%s","to":null}""", plan.code(), today))
                .expectProblem(409, "STATE_NOT_JOINED");
    }

    private Reply nationalPlan(String code) {
        return plan.customs()
                .post("/v1/plans", "{\"instrument\":\"" + plan.code() + "\",\"code\":\"" + code + "\"," + ACTION);
    }

    private Reply assistance() {
        return plan.customs().post("/v1/assistance", String.format(Locale.ROOT, """
                {"instrument":"%s","commitments":["II.3.5"],"needs":["TRAINING"],"visibility":"PUBLIC",
                 "title":"Officers","text":"Forty officers need a course."}""", plan.code()));
    }

    private Reply recommendation() {
        return plan.callers().secretariat().post("/v1/recommendations", String.format(Locale.ROOT, """
                {"instrument":"%s","state":"KZ","commitments":["II.3.5"],"due":"2099-06-30","reach":"PARTICIPANTS",
                 "title":"Search lorries","text":"At every crossing."}""", plan.code()));
    }

    private void open(String period, LocalDate last) {
        plan.propose(period, "2026-01-01", last.toString(), Instant.now().plus(Duration.ofDays(60)))
                .expect(201);
        plan.agree(period, "KZ").expect(201);
        plan.openCycle(period, "\"r2\"").expect(200);
    }

    private Reply report(String period) {
        return report(plan.customs(), period);
    }

    private Reply report(Client reporter, String period) {
        String report = plan.report(Plan.entry("II.3.5", "UNDER_WAY")).replace(Plan.PERIOD, period);
        return reporter.post("/v1/reports", report);
    }

    private static String from(LocalDate day) {
        return "{\"from\":\"" + day + "\"}";
    }

    /** A focal point of customs, with an address of that name. */
    private void named(String unit) {
        plan.coordinator()
                .post("/v1/states/KZ/agencies/customs/focal-points", String.format(Locale.ROOT, """
                        {"unit":"%s","role":"FOCAL_POINT","visibility":"NATIONAL","name":"A person",
                         "mail":"%s@example.org"}""", unit, unit))
                .expect(201);
    }

    private void awaitMail(String recipient, String due, String text) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(RunningService.shared().mails()).anySatisfy(mail -> {
                    assertThat(mail.getSubject()).isEqualTo(plan.code() + " " + Plan.PERIOD + ": " + due);
                    assertThat(mail.getAllRecipients())
                            .extracting(Object::toString)
                            .containsExactly(recipient);
                    assertThat(mail.getContent().toString()).contains(text);
                }));
    }

    private void awaitEvent(String period, String type, int count) {
        await().atMost(PATIENCE).ignoreExceptions().until(() -> {
            trigger();
            return types(period).stream().filter(type::equals).count() == count;
        });
    }

    /** Otherwise its turn comes once a day in tests. */
    private static void trigger() {
        scheduler().reschedule(TIMERS, Instant.now());
    }

    private static Scheduler scheduler() {
        return RunningService.shared().part("reactions", Scheduler.class);
    }

    private List<String> types(String period) {
        return ledger.query(
                "SELECT type FROM ledger_entry WHERE stream = ? ORDER BY idx",
                (row, n) -> row.getString(1),
                stream(period));
    }

    private String stream(String period) {
        return "cycle/" + plan.code() + "/" + period;
    }
}
