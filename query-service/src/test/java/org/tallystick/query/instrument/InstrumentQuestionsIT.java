package org.tallystick.query.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tallystick.query.RunningService;
import tools.jackson.databind.JsonNode;

/** Instruments in their versions, and the crosswalk, over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InstrumentQuestionsIT {

    private static final String WALK = "/v1/instruments/PLAN-1/crosswalk";

    private final RunningService service = RunningService.start();
    private final InstrumentStory story = new InstrumentStory();
    private final String both = service.tokens().monitor("PLAN-1", "PLAN-2");
    private final String one = service.tokens().monitor("PLAN-1");

    @BeforeAll
    void tell() {
        service.ledger().append(story.entries(), null);
        assertThat(service.get("/v1/instruments?atLeast=" + (story.entries().size() - 1), both)
                        .statusCode())
                .isEqualTo(200);
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void anInstrumentIsGivenInForceAndInEveryVersionBefore() {
        JsonNode now = json("/v1/instruments/PLAN-1", both);
        assertThat(now.at("/catalogueVersion").asInt()).isEqualTo(3);
        assertThat(paths(now)).containsExactly("1", "6", "8");
        assertThat(now.at("/indicators/0/code").asString()).isEqualTo("trained");
        JsonNode first = json("/v1/instruments/PLAN-1?version=1", both);
        assertThat(first.at("/catalogueVersion").asInt()).isEqualTo(1);
        assertThat(paths(first)).containsExactly("1", "2", "3", "4");
        assertThat(first.at("/references/0/symbol").asString()).isEqualTo("S/RES/1");
        assertThat(first.at("/indicators")).isEmpty();
    }

    @Test
    void theRevisionCountsEveryEventAndRetirementIsShown() {
        assertThat(json("/v1/instruments/PLAN-1", both).at("/revision").asInt()).isEqualTo(6);
        assertThat(json("/v1/instruments/PLAN-1", both).at("/retired").asBoolean())
                .isFalse();
        assertThat(json("/v1/instruments/PLAN-2", both).at("/retired").asBoolean())
                .isTrue();
        JsonNode list = json("/v1/instruments", both).at("/items");
        assertThat(list.findValuesAsString("instrument")).containsExactly("PLAN-1", "PLAN-2");
        assertThat(list.findValuesAsString("retired")).containsExactly("false", "true");
    }

    @Test
    void asOfAnEarlierPointAnEarlierVersionWasInForce() {
        assertThat(json("/v1/instruments/PLAN-1?asOf=0", both)
                        .at("/catalogueVersion")
                        .asInt())
                .isEqualTo(1);
        assertThat(json("/v1/instruments/PLAN-1?asOf=0", both).at("/references"))
                .isEmpty();
        assertThat(service.get("/v1/instruments/PLAN-1?asOf=0&version=2", both).statusCode())
                .isEqualTo(404);
        assertThat(json(WALK + "?asOf=" + story.linked(), both).at("/items").findValuesAsString("relation"))
                .containsExactly("LINK", "LINK");
    }

    @Test
    void theCrosswalkFollowsEveryItemOverTwoRevisions() {
        assertThat(rows(WALK + "?from=1&to=2", one))
                .containsExactly("1 KEPT 1", "2 SPLIT 5", "2 SPLIT 6", "3 REWORDED 3", "4 DROPPED -");
        assertThat(rows(WALK + "?from=2&to=3", one))
                .containsExactly("1 KEPT 1", "5 MERGED 8", "6 REWORDED 6", "3 MERGED 8");
        assertThat(rows(WALK + "?from=1&to=3", one))
                .containsExactly("1 KEPT 1", "2 SPLIT 6", "2 MERGED 8", "3 MERGED 8", "4 DROPPED -");
        JsonNode dropped = json(WALK + "?from=1&to=3", one).at("/items/4");
        assertThat(dropped.at("/reason/en").asString()).isEqualTo("Done");
        assertThat(dropped.at("/title/ru").asString()).isEqualTo("Название 4");
        assertThat(dropped.at("/version").asInt()).isEqualTo(1);
        assertThat(dropped.at("/otherVersion").asInt()).isEqualTo(3);
    }

    @Test
    void whatIsNewSaysSo() {
        assertThat(rows(
                        "/v1/instruments/PLAN-2/crosswalk?from=1&to=2&asOf=" + story.last(),
                        service.tokens().monitor("PLAN-2")))
                .containsExactly("A KEPT A", "- ADDED B");
    }

    @Test
    void linksAreSeenFromBothEndsWhileBothAreInForceAndBothInstrumentsAreTheReaders() {
        assertThat(rows(WALK + "?with=PLAN-2", both)).containsExactly("1 SERVES A");
        assertThat(rows("/v1/instruments/PLAN-2/crosswalk?with=PLAN-1", both)).containsExactly("A SERVED_BY 1");
        assertThat(rows(WALK + "?with=PLAN-2", one)).isEmpty();
        assertThat(rows(WALK + "?asOf=" + story.linked() + "&with=PLAN-2", both))
                .containsExactly("1 SERVES A", "4 RELATED A");
        JsonNode links = json("/v1/instruments/PLAN-1", both).at("/links");
        assertThat(links).hasSize(1);
        assertThat(links.at("/0/other/instrument").asString()).isEqualTo("PLAN-2");
        assertThat(json("/v1/instruments/PLAN-1", one).at("/links")).isEmpty();
    }

    @Test
    void theCrosswalkIsReadPageByPageAndAsCsv() {
        List<String> rows = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = json(WALK + "?from=1&to=3&limit=2" + cursor, both);
            assertThat(page.at("/items").size()).isLessThanOrEqualTo(2);
            page.at("/items").forEach(row -> rows.add(row(row)));
            cursor = page.at("/next").isNull()
                    ? ""
                    : "&cursor=" + page.at("/next").asString();
        } while (!cursor.isEmpty());
        assertThat(rows).hasSize(6).last().isEqualTo("1 SERVES A");
        HttpResponse<String> csv = service.get(WALK + "?from=1&to=2", one, "Accept", "text/csv");
        assertThat(csv.body().lines())
                .hasSize(6)
                .first()
                .asString()
                .startsWith("relation,version,path,title.en,title.ru,change,otherInstrument,otherVersion,otherPath");
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/instruments/PLAN-3/crosswalk, 404",
        "/v1/instruments/PLAN-1/crosswalk?from=0, 404",
        "/v1/instruments/PLAN-1/crosswalk?to=4, 404",
        "/v1/instruments/PLAN-1/crosswalk?from=3&to=2, 400",
        "/v1/instruments/PLAN-1/crosswalk?from=x, 400",
        "/v1/instruments/PLAN-1?version=4, 404",
        "/v1/instruments/PLAN-1?version=0, 404",
        "/v1/instruments/PLAN-1?version=x, 400"
    })
    void whatIsNotThereIsNotFound(String path, int status) {
        assertThat(service.get(path, both).statusCode()).isEqualTo(status);
    }

    @Test
    void anInstrumentOfOthersDoesNotExist() {
        assertThat(service.get("/v1/instruments/PLAN-2/crosswalk", one).statusCode())
                .isEqualTo(404);
        assertThat(service.get("/v1/instruments/PLAN-2", one).statusCode()).isEqualTo(404);
    }

    private JsonNode json(String path, String token) {
        HttpResponse<String> answer = service.get(path, token);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return RunningService.json(answer);
    }

    private List<String> rows(String path, String token) {
        return StreamSupport.stream(json(path, token).at("/items").spliterator(), false)
                .map(InstrumentQuestionsIT::row)
                .toList();
    }

    private static String row(JsonNode row) {
        return row.at("/path").asString("-") + " " + row.at("/change").asString() + " "
                + row.at("/otherPath").asString("-");
    }

    private static List<String> paths(JsonNode instrument) {
        return instrument.at("/commitments").findValuesAsString("path");
    }
}
