package org.tallystick.query.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.tallystick.events.report.EntryDetails;
import org.tallystick.events.report.Visibility;
import org.tallystick.query.RunningService;
import org.tallystick.query.feed.DetailStory;
import org.tallystick.query.feed.History;
import org.tallystick.query.feed.ReportStory;
import org.tallystick.query.feed.TestCatalogue;
import tools.jackson.databind.JsonNode;

/** Good practices and challenges by their words, over HTTP against real servers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InventoryIT {

    private static final String PRACTICES = "/v1/practices";

    /** More than are looked at together at first. */
    private static final List<String> CYCLES = IntStream.range(2010, 2025)
            .boxed()
            .flatMap(year -> Stream.of(year + "-H1", year + "-H2"))
            .toList();

    private final RunningService service = RunningService.start();
    private final History history = new History();
    private long beforeTheWithdrawal;
    private long beforeTheCorrection;

    @BeforeAll
    void tell() {
        ReportStory.open(history, "KZ", "customs")
                .detailed("I.1.1", "en", Visibility.PARTICIPANTS, told("Officers trained jointly", "Too few trainers"))
                .detailed("I.1.2", "en", Visibility.NATIONAL, told("For ourselves", "Ours"))
                .detailed("II.1.1", "en", Visibility.NAMED, told("For our neighbour", "Theirs"), "KG")
                .submitted()
                .released();
        ReportStory other = ReportStory.open(history, "KG", "customs")
                .detailed("I.1.1", "ru", Visibility.PUBLIC, told("Совместные учения пограничников", "Мало учителей"))
                .submitted()
                .released();
        ReportStory withdrawn = ReportStory.open(history, "KZ", "fiu")
                .detailed("I.1.1", "en", Visibility.PUBLIC, told("A mistaken training", "None"))
                .submitted()
                .released();
        ReportStory shut = ReportStory.open(history, "KZ", "revenue")
                .detailed("I.1.1", "en", Visibility.PUBLIC, told("Shown and hidden again", "None"))
                .submitted()
                .released();
        beforeTheWithdrawal = end();
        withdrawn.withdrawn("Cabinet", "mistaken");
        shut.reclassified("I.1.1", Visibility.NATIONAL);
        beforeTheCorrection = end();
        other.corrected("more")
                .detailed("I.1.1", "ru", Visibility.PUBLIC, told("Учения каждый год", "Мало учителей"))
                .submitted()
                .released();
        ReportStory.open(history, "KG", "fiu")
                .detailed("I.1.1", "en", Visibility.PUBLIC, told("A draft of training", "None"))
                .submitted();
        for (String cycle : CYCLES) {
            EntryDetails told = told("Training in " + cycle, "None");
            ReportStory.open(history, "UZ", "customs", cycle)
                    .detailed("I.1.1", "en", Visibility.NAMED, told, "TM")
                    .submitted()
                    .released();
        }
        service.ledger().append(history.entries(), service.keys().contentKey("KZ"));
        assertThat(service.get(PRACTICES + "?atLeast=" + end(), monitor()).statusCode())
                .isEqualTo(200);
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void aMonitorReadsWhatIsReleasedToItAndStands() {
        assertThat(texts(PRACTICES, monitor())).containsExactly("Учения каждый год", "Officers trained jointly");
        assertThat(texts("/v1/challenges?state=KZ", monitor())).containsExactly("Too few trainers");
        assertThat(texts(PRACTICES, service.tokens().monitor("CICA-CT-2022"))).containsExactly("Учения каждый год");
    }

    @Test
    void aNeighbourReadsWhatNamesItAndTheOwnStateAllOfItsOwn() {
        assertThat(texts(PRACTICES + "?state=KZ", service.tokens().coordinator("KG")))
                .containsExactly("Officers trained jointly", "For our neighbour");
        assertThat(texts(PRACTICES + "?state=KZ", service.tokens().coordinator("KZ")))
                .containsExactly(
                        "Officers trained jointly", "For ourselves", "For our neighbour", "Shown and hidden again");
    }

    @Test
    void theyAreFoundByTheFormsOfWordsInTheirLanguage() {
        assertThat(search("training")).containsExactly("Officers trained jointly");
        assertThat(search("учение")).containsExactly("Учения каждый год");
        assertThat(search("учение -год")).isEmpty();
        assertThat(search("mistaken")).isEmpty();
        assertThat(search("hidden")).isEmpty();
        assertThat(search("draft")).isEmpty();
        assertThat(search("ourselves")).isEmpty();
    }

    @Test
    void aTopicAndALanguageNarrow() {
        assertThat(texts(PRACTICES + "?topic=II", service.tokens().coordinator("KG")))
                .containsExactly("For our neighbour");
        assertThat(texts(PRACTICES + "?language=ru", monitor())).containsExactly("Учения каждый год");
    }

    @Test
    void asOfAnEarlierPointItIsWhatItWasAndIsAllowedNow() {
        assertThat(texts(PRACTICES + "?asOf=" + beforeTheWithdrawal, monitor()))
                .containsExactly("Совместные учения пограничников", "Officers trained jointly", "A mistaken training");
        assertThat(texts(PRACTICES + "?q=mistaken&asOf=" + beforeTheWithdrawal, monitor()))
                .containsExactly("A mistaken training");
        assertThat(texts(PRACTICES + "?state=KG&asOf=" + beforeTheCorrection, monitor()))
                .containsExactly("Совместные учения пограничников");
    }

    @Test
    void itIsReadPageByPageAndAsCsv() {
        for (String path :
                List.of(PRACTICES + "?limit=1", PRACTICES + "?limit=1&q=training%20or%20" + encoded("учения"))) {
            JsonNode first = get(path, monitor());
            assertThat(first.at("/items")).hasSize(1);
            JsonNode second = get(path + "&cursor=" + first.at("/next").asString(), monitor());
            assertThat(second.at("/items/0/text").asString()).isEqualTo("Officers trained jointly");
            assertThat(second.at("/next").isNull()).isTrue();
        }
        assertThat(service.get(PRACTICES, monitor(), "Accept", "text/csv").body())
                .startsWith("reportId,version,instrument,cycle,state,agency,commitment,number,language,text,erased")
                .contains("Officers trained jointly");
    }

    @Test
    void oneThatFindsAllOfManyCyclesIsToldThemInOrder() {
        String reader = service.tokens().coordinator("TM");
        for (String path : List.of(PRACTICES + "?state=UZ&limit=7", PRACTICES + "?q=training&state=UZ&limit=7")) {
            List<String> read = new ArrayList<>();
            String cursor = "";
            do {
                JsonNode page = get(path + cursor, reader);
                read.addAll(page.at("/items").findValuesAsString("cycle"));
                cursor = page.at("/next").isNull()
                        ? ""
                        : "&cursor=" + page.at("/next").asString();
            } while (!cursor.isEmpty());
            assertThat(read).isEqualTo(CYCLES);
        }
        assertThat(texts(PRACTICES + "?q=2024-H2", reader)).containsExactly("Training in 2024-H2");
        assertThat(texts(PRACTICES + "?cycle=2020-H1", reader)).containsExactly("Training in 2020-H1");
    }

    @Test
    void aSearchThatIsTooLongIsRefused() {
        assertThat(service.get(PRACTICES + "?q=" + "a".repeat(201), monitor()).statusCode())
                .isEqualTo(400);
    }

    private static EntryDetails told(String practice, String challenge) {
        return new DetailStory().practice(practice).challenge(challenge).told();
    }

    private long end() {
        return history.entries().size() - 1L;
    }

    private String monitor() {
        return service.tokens().monitor(TestCatalogue.INSTRUMENT);
    }

    private List<String> search(String words) {
        return texts(PRACTICES + "?q=" + encoded(words), monitor());
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private List<String> texts(String path, String token) {
        return get(path, token).at("/items").findValuesAsString("text");
    }

    private JsonNode get(String path, String token) {
        var response = service.get(path, token);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return RunningService.json(response);
    }
}
