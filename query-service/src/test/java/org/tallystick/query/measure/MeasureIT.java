package org.tallystick.query.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.tallystick.events.report.Visibility;
import org.tallystick.query.RunningService;
import org.tallystick.query.feed.DetailStory;
import org.tallystick.query.feed.History;
import org.tallystick.query.feed.ReportStory;
import org.tallystick.query.feed.TestCatalogue;
import tools.jackson.databind.JsonNode;

/** Measures, resources and indicators, over HTTP against real servers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MeasureIT {

    private static final String MEASURES = "/v1/measures";
    private static final String RESOURCES = "/v1/resources";
    private static final String SERIES = "/v1/indicators/JPOA-CA-2022/officers-trained";
    private static final String FROZEN = "/v1/indicators/JPOA-CA-2022/terrorist-funds-frozen";

    private final RunningService service = RunningService.start();
    private final History history = new History();
    private long beforeTheSecondState;

    @BeforeAll
    void tell() {
        DetailStory told = new DetailStory()
                .measure("Joint exercise", List.of("unodc"), "KG")
                .measure("Own course", List.of("osce", "unodc"))
                .donated("eu", "1000.50")
                .donated("eu", "2000.25")
                .inKind("eu")
                .counted("officers-trained", "3", "40", "43")
                .money("terrorist-funds-frozen", "3", "KZT");
        ReportStory.open(history, "KZ", "customs")
                .detailed("I.1.1", "en", Visibility.PARTICIPANTS, told.told())
                .detailed("II.1.1", "en", Visibility.NATIONAL, secret().told())
                .submitted()
                .released();
        ReportStory earlier = ReportStory.open(history, "KZ", "fiu", "2026-H1")
                .detailed(
                        "I.1.2",
                        "en",
                        Visibility.PARTICIPANTS,
                        new DetailStory().noData("officers-trained").told())
                .submitted()
                .released();
        beforeTheSecondState = history.entries().size() - 1L;
        ReportStory.open(history, "KG", "customs")
                .detailed("I.1.1", "en", Visibility.PARTICIPANTS, ofKyrgyzstan().told())
                .submitted()
                .released();
        earlier.acknowledged();
        long last = history.entries().size() - 1L;
        service.ledger().append(history.entries(), service.keys().contentKey("KZ"));
        assertThat(service.get(MEASURES + "?atLeast=" + last, monitor()).statusCode())
                .isEqualTo(200);
    }

    private static DetailStory secret() {
        return new DetailStory()
                .measure("Not for others", List.of())
                .donated("eu", "5")
                .counted("officers-trained", "9", "9", "18");
    }

    private static DetailStory ofKyrgyzstan() {
        return new DetailStory()
                .measure("Common exercise", List.of("unodc", "osce"), "KZ")
                .measure("Second joint exercise", List.of(), "KZ")
                .donated("eu", "10");
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void aJointMeasureCountsOnceWhicheverStatesTellOfIt() {
        JsonNode items = get(MEASURES, monitor()).at("/items");

        assertThat(items).hasSize(3);
        JsonNode joint = items.at("/0");
        assertThat(joint.at("/states").toString()).isEqualTo("[\"KG\",\"KZ\"]");
        assertThat(joint.at("/partners").toString()).isEqualTo("[\"osce\",\"unodc\"]");
        assertThat(joint.at("/told").findValuesAsString("title")).containsExactly("Common exercise", "Joint exercise");
        assertThat(titles(MEASURES + "?asOf=" + beforeTheSecondState, monitor()))
                .containsExactly("Joint exercise", "Own course");
    }

    @Test
    void theOwnStateReadsItsOwnAndOthersWhatIsReleasedToThem() {
        assertThat(titles(MEASURES, service.tokens().coordinator("KZ"))).contains("Not for others");
        assertThat(titles(MEASURES, service.tokens().coordinator("KG"))).doesNotContain("Not for others");
        assertThat(titles(MEASURES, service.tokens().monitor("CICA-CT-2022"))).isEmpty();
    }

    @Test
    void theyAreFoundByTopicKindPartnerAndState() {
        assertThat(titles(MEASURES + "?partner=osce", monitor()))
                .containsExactly("Common exercise", "Joint exercise", "Own course");
        assertThat(titles(MEASURES + "?topic=II", service.tokens().coordinator("KZ")))
                .containsExactly("Not for others");
        assertThat(titles(MEASURES + "?kind=POLICY", monitor())).isEmpty();
        assertThat(service.get(MEASURES + "?kind=NONE", monitor()).statusCode()).isEqualTo(400);
        assertThat(titles(MEASURES + "?state=KG", monitor()))
                .containsExactly("Common exercise", "Joint exercise", "Second joint exercise");
    }

    @Test
    void theyAreCountedByKindAndPartner() {
        JsonNode items = get(MEASURES + "/counts", monitor()).at("/items");

        assertThat(items.valueStream()
                        .map(i -> (i.at("/partner").isNull()
                                        ? "all"
                                        : i.at("/partner").asString()) + " " + i.at("/measures") + " "
                                + i.at("/joint")))
                .containsExactly("all 3 2", "osce 2 1", "unodc 2 1");
    }

    @Test
    void resourcesAreAddedUpByPillarAndDonor() {
        JsonNode items = get(RESOURCES, monitor()).at("/items");

        assertThat(items).hasSize(2);
        assertThat(items.at("/0/amount").asString()).isEqualTo("3010.75");
        assertThat(items.at("/0/pillar").asString()).isEqualTo("I");
        assertThat(items.at("/1/kind").asString()).isEqualTo("IN_KIND");
        assertThat(items.at("/1/amount").isNull()).isTrue();
        assertThat(get(RESOURCES, service.tokens().coordinator("KZ")).at("/items"))
                .hasSize(3);
        assertThat(get(RESOURCES + "?donor=osce", monitor()).at("/items")).isEmpty();
    }

    @Test
    void anIndicatorIsASeriesWithoutSmallCounts() {
        JsonNode items = get(SERIES, monitor()).at("/items");

        assertThat(items).hasSize(2);
        assertThat(items.at("/0/cycle").asString()).isEqualTo("2026-H1");
        assertThat(items.at("/0/value").isNull()).isTrue();
        assertThat(items.at("/0/suppressed").asBoolean()).isFalse();
        assertThat(items.at("/1/value").asString()).isEqualTo("43");
        assertThat(items.at("/1/suppressed").asBoolean()).isTrue();
        assertThat(items.at("/1/by/0/value").isNull()).isTrue();
        JsonNode own = get(SERIES, service.tokens().coordinator("KZ")).at("/items");
        assertThat(own).hasSize(3);
        assertThat(own.at("/1/by/0/value").asString()).isEqualTo("3");
        assertThat(service.get(SERIES, service.tokens().monitor("CICA-CT-2022")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void moneyHasItsCurrencyAndALittleOfItIsNoSmallCount() {
        JsonNode value = get(FROZEN, monitor()).at("/items/0");

        assertThat(value.at("/unit").asString()).isEqualTo("MONEY");
        assertThat(value.at("/value").asString()).isEqualTo("3");
        assertThat(value.at("/currency").asString()).isEqualTo("KZT");
        assertThat(get(SERIES, monitor()).at("/items/1/currency").isNull()).isTrue();
        assertThat(service.get(FROZEN, monitor(), "Accept", "text/csv").body())
                .contains("unit,value,currency,suppressed", "MONEY,3,KZT,false");
    }

    @Test
    void theyAreReadPageByPageAndAsCsv() {
        for (String path : List.of(MEASURES, RESOURCES, SERIES, MEASURES + "/counts")) {
            List<JsonNode> all = get(path, monitor()).at("/items").valueStream().toList();
            JsonNode first = get(path + "?limit=1", monitor());
            JsonNode second = get(path + "?limit=1&cursor=" + first.at("/next").asString(), monitor());
            assertThat(List.of(first.at("/items/0"), second.at("/items/0"))).isEqualTo(all.subList(0, 2));
        }
        assertThat(service.get(RESOURCES, monitor(), "Accept", "text/csv").body())
                .startsWith("instrument,cycle,pillar,kind,donor,currency,amount,items")
                .contains("eu,USD,3010.75,3");
    }

    private List<String> titles(String path, String token) {
        return get(path, token).at("/items").findValuesAsString("title");
    }

    private String monitor() {
        return service.tokens().monitor(TestCatalogue.INSTRUMENT);
    }

    private JsonNode get(String path, String token) {
        var response = service.get(path, token);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return RunningService.json(response);
    }
}
