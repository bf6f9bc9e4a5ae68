package org.tallystick.query.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tallystick.events.report.ReportEvent.EntryReclassified;
import org.tallystick.events.report.ReportEvent.EntryRecorded;
import org.tallystick.events.report.ReportEvent.EntryReleased;
import org.tallystick.events.report.Visibility;
import org.tallystick.query.RunningService;
import org.tallystick.query.feed.History;
import org.tallystick.query.feed.LedgerEntry;
import org.tallystick.query.feed.RandomHistory;
import org.tallystick.query.feed.TestCatalogue;
import org.tallystick.query.feed.TestLedger;

/** Every question as of an earlier point, over HTTP against real servers. */
class AsOfIT {

    private static final int CUTS = 3;
    private static final String STATE = "KZ";
    private static final String OWN = "own state";
    private static final UUID PERSON = UUID.fromString("00000000-0000-4000-8000-000000000001");

    static LongStream seeds() {
        Long given = Long.getLong("tallystick.seed");
        return LongStream.of(given != null ? given : new Random().nextLong());
    }

    private record Asked(String caller, String path) {}

    private record Answered(int status, String body) {

        static Answered of(HttpResponse<String> response) {
            boolean told = response.statusCode() == 200;
            return new Answered(
                    response.statusCode(),
                    told ? response.body() : RunningService.json(response).at("/code").asString());
        }
    }

    /**
     * What was answered while nothing later was known is answered ever after. In this history nothing may ever be read by fewer than
     * before, so that the stricter of then and now is then; whatever was destroyed since reads erased, and nothing else may differ.
     */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyAnswerAsOfAPointIsThatOfAReplayCutThere(long seed) {
        Random dice = new Random(seed);
        History story = RandomHistory.widening(seed);
        List<LedgerEntry> history = story.entries();
        List<String> questions = EveryQuestion.about(history, dice);
        try (RunningService service = RunningService.start()) {
            assertThat(EveryQuestion.notAsked(questions, service.questions())).isEmpty();
            Map<String, String> callers = callers(service.tokens());
            Map<Asked, Answered> then = new LinkedHashMap<>();
            int fed = 0;
            for (int cut = 0; cut < CUTS; cut++) {
                int quarter = history.size() / CUTS;
                int to = cut * quarter + 1 + dice.nextInt(quarter);
                feed(service, history.subList(fed, to));
                fed = to;
                then.putAll(answers(service, callers, questions, fed - 1));
            }
            feed(service, history.subList(fed, history.size()));
            awaitAll(service, questions, history.size() - 1);
            assertThat(differing(service, callers, then)).isEmpty();

            Set<String> words = narrow(story);
            feed(service, story.entries().subList(history.size(), story.entries().size()));
            awaitAll(service, questions, story.entries().size() - 1);
            Map<Asked, Answered> last = asOf(then, fed - 1);
            assertThat(telling(last, words)).as("before").isNotEmpty();
            assertThat(telling(answers(service, callers, questions, fed - 1), words)).isEmpty();
            last.keySet().removeIf(asked -> !ofTheState(asked));
            assertThat(differing(service, callers, last)).isEmpty();
        }
    }

    /**
     * The state keeps to itself whatever it ever released, so that the stricter of then and now is now.
     *
     * @return the words of all that it ever wrote in entries
     */
    private static Set<String> narrow(History story) {
        Map<String, EntryReleased> newest = new TreeMap<>();
        Set<String> words = new TreeSet<>();
        for (LedgerEntry entry : story.entries()) {
            if (entry.envelope().state().equals(STATE)) {
                switch (entry.envelope().payload()) {
                    case EntryReleased e -> newest.put(entry.envelope().stream() + " " + e.commitment(), e);
                    case EntryRecorded _ -> words.add(TestLedger.WORDS + entry.index() + "/");
                    default -> {}
                }
            }
        }
        newest.forEach((place, e) -> story.add(
                place.split(" ")[0],
                STATE,
                "coordinator",
                null,
                new EntryReclassified(
                        e.commitment(), e.version(), Visibility.NATIONAL, List.of(), PERSON, History.text("/reason"))));
        return words;
    }

    private static void awaitAll(RunningService service, List<String> questions, int index) {
        String token = service.tokens().coordinator(STATE);
        questions.forEach(question -> service.get(with(question, "atLeast", index), token));
    }

    private static Map<Asked, Answered> asOf(Map<Asked, Answered> answers, int index) {
        Map<Asked, Answered> some = new LinkedHashMap<>(answers);
        some.keySet().removeIf(asked -> !asked.path().endsWith("asOf=" + index));
        return some;
    }

    private static boolean ofTheState(Asked asked) {
        return asked.caller().equals(OWN) || asked.caller().equals("agency");
    }

    /** Of other callers than the own state. */
    private static List<Asked> telling(Map<Asked, Answered> answers, Set<String> words) {
        return answers.entrySet().stream()
                .filter(each -> !ofTheState(each.getKey()))
                .filter(each -> words.stream().anyMatch(each.getValue().body()::contains))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static void feed(RunningService service, List<LedgerEntry> entries) {
        service.ledger().appendInWords(entries, service.keys().contentKey(STATE));
    }

    private static Map<Asked, Answered> answers(
            RunningService service, Map<String, String> callers, List<String> questions, int index) {
        Map<Asked, Answered> answers = new LinkedHashMap<>();
        for (String caller : callers.keySet()) {
            for (String question : questions.stream().filter(q -> asks(caller, q)).toList()) {
                Asked asked = new Asked(caller, with(question, "asOf", index));
                Answered answered = Answered.of(service.get(asked.path(), callers.get(caller)));
                assertThat(answered.status()).as("%s: %s", asked, answered).isIn(200, 403, 404);
                answers.put(asked, answered);
            }
        }
        return answers;
    }

    /** An agency gets what it is to fill in, the secretariat what waits for it; to others neither says anything. */
    private static boolean asks(String caller, String question) {
        return switch (caller) {
            case "agency" -> question.contains("/template.");
            case "secretariat" -> question.startsWith("/v1/waiting") || question.startsWith("/v1/reports/");
            default -> !question.contains("/template.");
        };
    }

    private static String with(String question, String parameter, int index) {
        return question + (question.contains("?") ? "&" : "?") + parameter + "=" + index;
    }

    private static List<String> differing(
            RunningService service, Map<String, String> callers, Map<Asked, Answered> before) {
        List<String> differing = new ArrayList<>();
        before.forEach((asked, then) -> {
            Answered now = Answered.of(service.get(asked.path(), callers.get(asked.caller())));
            if (then.status() != now.status() || !Unchanged.is(then.body(), now.body())) {
                differing.add(asked + "\n  then " + then + "\n  now  " + now + "\n");
            }
        });
        return differing;
    }

    private static Map<String, String> callers(TestTokens tokens) {
        List<String> instruments = List.of(TestCatalogue.INSTRUMENT);
        Map<String, String> callers = new TreeMap<>();
        callers.put(OWN, tokens.coordinator(STATE));
        callers.put("another state", tokens.coordinator("KG"));
        callers.put("monitor", tokens.monitor(TestCatalogue.INSTRUMENT));
        callers.put(
                "partner",
                tokens.token(
                        Map.of("roles", List.of("partner"), "organisation", "unoct", "instruments", instruments)));
        callers.put("agency", tokens.reporter(STATE, "customs"));
        callers.put(
                "secretariat", tokens.token(Map.of("roles", List.of("secretariat"), "instruments", instruments)));
        callers.put("auditor", tokens.token(Map.of("roles", List.of("auditor"), "instruments", instruments)));
        return callers;
    }
}
