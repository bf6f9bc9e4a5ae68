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
import java.util.stream.Collectors;
import org.tallystick.events.report.ReportEvent.ContentExpunged;
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
import tools.jackson.databind.json.JsonMapper;

/** Proves that every question is as of the point that is asked about, on a random history that a service is fed in steps. */
final class AsOfProof {

    private static final int CUTS = 2;
    private static final String STATE = "KZ";
    private static final String OWN = "own state";
    private static final String AGENCY = "agency";
    private static final String SECRETARIAT = "secretariat";
    private static final UUID PERSON = UUID.fromString("00000000-0000-4000-8000-000000000001");

    private static final JsonMapper JSON = new JsonMapper();

    private final RunningService service;
    private final long seed;
    private final Map<String, String> callers;
    private final Random dice;
    private final History story;
    private final List<LedgerEntry> history;
    private final List<String> questions;
    private int fed;

    AsOfProof(RunningService service, long seed) {
        this.service = service;
        this.seed = seed;
        this.callers = callers(service.tokens());
        this.dice = new Random(seed);
        this.story = RandomHistory.widening(seed);
        this.history = story.entries();
        this.questions = EveryQuestion.about(history, dice);
    }

    private record Asked(String caller, String path) {}

    private record Answered(int status, String body) {

        static Answered of(HttpResponse<String> response) {
            boolean told = response.statusCode() == 200;
            return new Answered(
                    response.statusCode(),
                    told
                            ? response.body()
                            : RunningService.json(response).at("/code").asString());
        }
    }

    /** An instrument is adopted, and nothing else. */
    void begin() {
        feedUpTo(1);
    }

    /**
     * What was answered while nothing later was known is answered ever after. In this history nothing may ever be read by fewer than
     * before, so that the stricter of then and now is then; whatever was destroyed since reads erased, and nothing else may differ. At
     * its end the state keeps to itself whatever it ever released: now is the stricter.
     */
    void check() {
        assertThat(EveryQuestion.notAsked(questions, service.questions())).isEmpty();
        Map<Asked, Answered> then = new LinkedHashMap<>();
        int part = history.size() / CUTS;
        for (int cut = 0; cut < CUTS; cut++) {
            feedUpTo(cut * part + 2 + dice.nextInt(part - 2));
            then.putAll(answers(fed - 1));
        }
        int point = fed - 1;
        feedUpTo(history.size());
        assertThat(differing(then)).as("seed %d", seed).isEmpty();

        then.keySet().removeIf(asked -> !asked.path().endsWith("asOf=" + point));
        Set<String> words = narrow();
        feedUpTo(story.entries().size());
        assertThat(telling(then, words)).as("told before, seed %d", seed).isNotEmpty();
        assertThat(telling(answers(point), words)).as("seed %d", seed).isEmpty();
        then.keySet().removeIf(asked -> !ofTheState(asked));
        assertThat(differing(then)).as("seed %d", seed).isEmpty();
    }

    private void feedUpTo(int end) {
        service.ledger()
                .appendInWords(story.entries().subList(fed, end), service.keys().contentKey(STATE));
        fed = end;
        questions.forEach(question -> service.get(with(question, "atLeast", end - 1), callers.get(OWN)));
    }

    /**
     * Whatever the state released, only the state may read.
     *
     * @return the words of all that it ever wrote in entries
     */
    private Set<String> narrow() {
        Map<String, EntryReleased> newest = new TreeMap<>();
        Set<String> words = new TreeSet<>();
        for (LedgerEntry entry : history) {
            if (entry.envelope().state().equals(STATE)) {
                switch (entry.envelope().payload()) {
                    case EntryReleased e -> newest.put(entry.envelope().stream() + " " + e.commitment(), e);
                    case EntryRecorded _ -> words.add(TestLedger.WORDS + entry.index() + "/");
                    default -> {}
                }
            }
        }
        newest.forEach((place, e) -> story.add(
                place.split(" ", 2)[0],
                STATE,
                "coordinator",
                null,
                new EntryReclassified(
                        e.commitment(), e.version(), Visibility.NATIONAL, List.of(), PERSON, History.text("/reason"))));
        return words;
    }

    /** Of other callers than the own state. */
    private static List<Asked> telling(Map<Asked, Answered> answers, Set<String> words) {
        return answers.entrySet().stream()
                .filter(each -> !ofTheState(each.getKey()))
                .filter(each -> words.stream().anyMatch(each.getValue().body()::contains))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean ofTheState(Asked asked) {
        return asked.caller().equals(OWN) || asked.caller().equals(AGENCY);
    }

    private Map<Asked, Answered> answers(int index) {
        Map<Asked, Answered> answers = new LinkedHashMap<>();
        for (String caller : callers.keySet()) {
            for (String question :
                    questions.stream().filter(q -> asks(caller, q)).toList()) {
                Asked asked = new Asked(caller, with(question, "asOf", index));
                Answered answered = answered(asked);
                assertThat(answered.status())
                        .as("%s: %s, seed %d", asked, answered, seed)
                        .isIn(200, 403, 404);
                answers.put(asked, answered);
            }
        }
        return answers;
    }

    /** An agency gets what it is to fill in, the secretariat what waits for it and what it asked; to others neither says anything. */
    private static boolean asks(String caller, String question) {
        return switch (caller) {
            case AGENCY -> question.contains("/template.");
            case SECRETARIAT -> question.matches("/v1/(waiting|queries|reports/).*");
            default -> !question.contains("/template.");
        };
    }

    private Answered answered(Asked asked) {
        return Answered.of(service.get(asked.path(), callers.get(asked.caller())));
    }

    private List<String> differing(Map<Asked, Answered> before) {
        List<String> differing = new ArrayList<>();
        before.forEach((asked, then) -> {
            Answered now = answered(asked);
            if (then.status() != now.status() || !Unchanged.is(compared(asked, then), compared(asked, now))) {
                differing.add(asked + "\n  then " + then + "\n  now  " + now + "\n");
            }
        });
        return differing;
    }

    /** What was destroyed is found by no word; that it is there, and erased, is told by the same question without words. */
    private String compared(Asked asked, Answered answered) {
        if (!asked.path().startsWith("/v1/practices?q=") || answered.status() != 200) {
            return answered.body();
        }
        Set<String> expunged = expunged();
        return JSON.readTree(answered.body())
                .at("/items")
                .valueStream()
                .filter(item ->
                        !expunged.contains("report/" + item.at("/reportId").asString() + " "
                                + item.at("/commitment").asString()))
                .toList()
                .toString();
    }

    private Set<String> expunged() {
        return history.stream()
                .filter(entry -> entry.envelope().payload() instanceof ContentExpunged)
                .map(entry -> entry.envelope().stream() + " "
                        + ((ContentExpunged) entry.envelope().payload()).commitment())
                .collect(Collectors.toSet());
    }

    private static String with(String question, String parameter, int index) {
        return question + (question.contains("?") ? "&" : "?") + parameter + "=" + index;
    }

    private static Map<String, String> callers(TestTokens tokens) {
        List<String> instruments = List.of(TestCatalogue.INSTRUMENT);
        Map<String, String> callers = new TreeMap<>();
        callers.put(OWN, tokens.coordinator(STATE));
        callers.put("another state", tokens.coordinator("KG"));
        callers.put("monitor", tokens.monitor(TestCatalogue.INSTRUMENT));
        callers.put(
                "partner",
                tokens.token(Map.of("roles", List.of("partner"), "organisation", "unoct", "instruments", instruments)));
        callers.put("auditor", tokens.token(Map.of("roles", List.of("auditor"), "instruments", instruments)));
        callers.put(AGENCY, tokens.reporter(STATE, "customs"));
        callers.put(SECRETARIAT, tokens.token(Map.of("roles", List.of(SECRETARIAT), "instruments", instruments)));
        return callers;
    }
}
