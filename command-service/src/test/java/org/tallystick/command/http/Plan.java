package org.tallystick.command.http;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.tallystick.events.report.ReportId;

/** An instrument of a test's own, with an open cycle in which Kazakhstan's customs and border guard report. */
final class Plan {

    static final String PERIOD = "2026-H2";

    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final boolean[] AGENCIES = {false};

    private final String code;
    private final Callers callers;
    private final List<String> more;
    private final List<String> indicators;

    private Plan(String code, List<String> more, List<String> indicators) {
        this.code = code;
        this.more = more;
        this.indicators = indicators;
        this.callers = new Callers(code);
    }

    /** Adopted, joined by KZ, nothing else. */
    static Plan adopted() {
        return adopted(List.of(), List.of());
    }

    private static Plan adopted(List<String> more, List<String> indicators) {
        Plan plan = new Plan("TEST-" + NEXT.incrementAndGet(), more, indicators);
        plan.callers.secretariat().post("/v1/instruments", plan.catalogue()).expect(201);
        plan.join("KZ");
        return plan;
    }

    /** With mandates, a chain of the steps {@code mfa} and {@code security-council}, and an open cycle. */
    static Plan open() {
        return open(List.of());
    }

    /** @param more commitments of customs */
    static Plan open(List<String> more) {
        return open(more, "LEAD");
    }

    /** @param role of customs over {@code more} */
    static Plan open(List<String> more, String role) {
        return opened(adopted(more, List.of()), role);
    }

    /** Open too, and measured by these. */
    static Plan measuredBy(List<String> indicators) {
        return opened(adopted(List.of(), indicators), "LEAD");
    }

    private static Plan opened(Plan plan, String role) {
        plan.agencies();
        plan.chain();
        plan.mandate("customs", "LEAD", "II.3.5", "II.3.6", "I.1.1");
        if (!plan.more.isEmpty()) {
            plan.mandate("customs", role, plan.more.toArray(String[]::new));
        }
        plan.mandate("border-guard", "CONTRIBUTING", "II.3.5");
        plan.propose(Instant.now().plus(Duration.ofDays(60))).expect(201);
        plan.agree("KZ").expect(201);
        plan.openCycle("\"r2\"").expect(200);
        return plan;
    }

    String code() {
        return code;
    }

    Callers callers() {
        return callers;
    }

    Client customs() {
        return callers.reporter("KZ", "customs");
    }

    Client coordinator() {
        return callers.coordinator("KZ");
    }

    Client ministry() {
        return callers.clearer("KZ", "mfa");
    }

    String reportPath() {
        return "/v1/reports/" + ReportId.of(code, PERIOD, "KZ", "customs");
    }

    Reply join(String state) {
        return callers.coordinator(state)
                .post("/v1/instruments/" + code + "/participants", String.format(Locale.ROOT, """
                        {"state":"%s","from":"2022-03-04"}""", state))
                .expect(201);
    }

    Reply chain() {
        return coordinator()
                .put("/v1/instruments/" + code + "/participants/KZ/clearance-chains/default", """
                        {"steps":[{"step":"mfa","holder":{"kind":"ROLE","name":"clearer"}},
                                  {"step":"security-council","holder":{"kind":"ROLE","name":"coordinator"}}]}""")
                .expect(201);
    }

    Reply mandate(String agency, String role, String... commitments) {
        return coordinator()
                .post(
                        "/v1/states/KZ/agencies/" + agency + "/mandates",
                        String.format(Locale.ROOT, """
                        {"instrument":"%s","role":"%s","commitments":["%s"],"from":"2025-07-01","to":null}""", code, role, String.join("\",\"", commitments)))
                .expect(201);
    }

    Reply propose(Instant closesAt) {
        return propose(PERIOD, "2026-07-01", "2026-12-31", closesAt);
    }

    Reply propose(String period, String from, String to, Instant closesAt) {
        LocalDate due = LocalDate.ofInstant(closesAt, ZoneOffset.UTC).minusDays(3);
        return propose(period, from, to, due, closesAt);
    }

    Reply propose(String period, String from, String to, LocalDate due, Instant closesAt) {
        return callers.secretariat()
                .post(
                        "/v1/cycles",
                        String.format(
                                Locale.ROOT,
                                """
                {"instrument":"%s","period":"%s","from":"%s","to":"%s","stateDue":"%s","closesAt":"%s"}""",
                                code,
                                period,
                                from,
                                to,
                                due,
                                closesAt.truncatedTo(ChronoUnit.MILLIS)));
    }

    Reply agree(String state) {
        return agree(PERIOD, state);
    }

    Reply agree(String period, String state) {
        return agree(period, state, LocalDate.of(2026, 7, 20));
    }

    Reply agree(String period, String state, LocalDate agencyDue) {
        return callers.coordinator(state)
                .post(
                        "/v1/cycles/" + code + "/" + period + "/agreements",
                        String.format(Locale.ROOT, """
                        {"state":"%s","agencyDue":"%s","timeZone":"Asia/Almaty","decision":"No 7"}""", state, agencyDue));
    }

    Reply openCycle(String revision) {
        return openCycle(PERIOD, revision);
    }

    Reply openCycle(String period, String revision) {
        return callers.secretariat().ifMatch(revision).post("/v1/cycles/" + code + "/" + period + "/opening", "{}");
    }

    /** That the proposed cycle opens by itself, as soon as this host can say so in time. */
    void scheduleSoon() {
        Client secretariat = callers.secretariat().ifMatch("\"r2\"");
        for (int seconds = 1; seconds < 100; seconds *= 2) {
            Instant soon = Instant.now().plusSeconds(seconds).truncatedTo(ChronoUnit.MILLIS);
            Reply scheduled = secretariat.post(
                    "/v1/cycles/" + code + "/" + PERIOD + "/schedule", "{\"opensAt\":\"" + soon + "\"}");
            if (scheduled.status() == 200) {
                return;
            }
            scheduled.expectProblem(422, "OPENS_NEVER");
        }
        throw new AssertionError("no opening could be scheduled before its time had come");
    }

    /** @param closesAt soon */
    record BriefCycle(String period, Instant closesAt) {}

    /** Opens a cycle that closes as soon as this host can open it in time; every try is a period of its own. */
    BriefCycle openBriefly() {
        for (int seconds = 2; seconds < 100; seconds *= 2) {
            String period = "2026-C" + seconds;
            Instant closesAt = Instant.now().plusSeconds(seconds).truncatedTo(ChronoUnit.MILLIS);
            Reply proposed = propose(period, "2026-07-01", "2026-12-31", closesAt);
            if (proposed.status() != 201) {
                proposed.expectProblem(422, "CLOSES_IN_THE_PAST");
                continue;
            }
            agree(period, "KZ").expect(201);
            Reply opened = openCycle(period, "\"r2\"");
            if (opened.status() == 200) {
                return new BriefCycle(period, closesAt);
            }
            opened.expectProblem(409, "CYCLE_CLOSED");
        }
        throw new AssertionError("no cycle could be opened before it closed");
    }

    String report(String entries) {
        return String.format(Locale.ROOT, """
                {"instrument":"%s","cycle":"%s","entries":[%s]}""", code, PERIOD, entries);
    }

    static String entry(String commitment, String status) {
        return String.format(Locale.ROOT, """
                {"commitment":"%s","status":"%s","narrative":"Scanners work at four posts.","visibility":"PARTICIPANTS"}""", commitment, status);
    }

    String catalogue() {
        return String.format(
                Locale.ROOT,
                """
                {"instrument":"%s","title":{"en":"Plan","ru":"План"},
                 "document":{"title":"Plan","place":"Tashkent","date":"2022-03-03"},"adoptedOn":"2022-03-03",
                 "voluntary":false,"parties":["KZ","KG"],
                 "pillars":[{"path":"I","title":{"en":"One","ru":"Один"},"sections":[]},
                            {"path":"II","title":{"en":"Two","ru":"Два"},"sections":[]},
                            {"path":"R","title":{"en":"Roads","ru":"Пути"},"sections":[]}],
                 "undertakings":[],"commitments":[%s,%s,%s,%s%s],"components":[],"roadmap":[]%s}""",
                code,
                item("I.1.1", "STATE", "CONTINUING"),
                item("II.3.5", "STATE", "ACHIEVABLE"),
                item("II.3.6", "STATE", "ACHIEVABLE"),
                item("R.M.3", "COLLECTIVE", "ACHIEVABLE"),
                more.stream()
                        .map(path -> "," + item(path, "STATE", "ACHIEVABLE"))
                        .collect(Collectors.joining()),
                indicators.isEmpty() ? "" : ",\"indicators\":[" + String.join(",", indicators) + "]");
    }

    /** @param dimensions as the definition has them, in JSON */
    static String indicator(String code, String commitment, String unit, String dimensions) {
        return String.format(Locale.ROOT, """
                {"code":"%s","paths":["%s"],"unit":"%s","dimensions":[%s],
                 "title":{"en":"Words","ru":"Слова"},"method":{"en":"Words.","ru":"Слова."}}""", code, commitment, unit, dimensions);
    }

    /** @param categories of the dimension {@code sex}, {@code age-group} or another */
    static String dimension(String code, String... categories) {
        return "{\"code\":\"" + code + "\",\"categories\":[\"" + String.join("\",\"", categories) + "\"]}";
    }

    static String item(String path, String addressee, String nature) {
        return String.format(Locale.ROOT, """
                {"path":"%s","title":{"en":"Words","ru":"Слова"},"summary":{"en":"Words.","ru":"Слова."},
                 "citation":{"document":"Annex II","section":"3","ordinal":1},
                 "addressee":"%s","kind":"ACTION","nature":"%s"}""", path, addressee, nature);
    }

    /** The roster is one for all instruments of the state. */
    private void agencies() {
        synchronized (AGENCIES) {
            if (!AGENCIES[0]) {
                register("customs", "Customs");
                register("border-guard", "Border guard");
                AGENCIES[0] = true;
            }
        }
    }

    private void register(String agency, String name) {
        coordinator()
                .post("/v1/states/KZ/agencies", String.format(Locale.ROOT, """
                {"agency":"%s","name":{"en":"%s","ru":"%s"}}""", agency, name, name))
                .expect(201);
    }
}
