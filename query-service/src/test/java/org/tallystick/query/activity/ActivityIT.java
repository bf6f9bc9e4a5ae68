package org.tallystick.query.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.tallystick.events.Text;
import org.tallystick.events.activity.ActivityEvent;
import org.tallystick.events.activity.ActivityEvent.ActivityEnded;
import org.tallystick.events.activity.ActivityEvent.ActivityRecorded;
import org.tallystick.events.activity.ActivityEvent.ActivityUpdated;
import org.tallystick.events.activity.ActivityEvent.Content;
import org.tallystick.events.activity.ActivityEvent.Means;
import org.tallystick.events.activity.ActivityEvent.MeansKind;
import org.tallystick.events.activity.ActivityEvent.Money;
import org.tallystick.events.activity.ActivityEvent.Outcome;
import org.tallystick.query.RunningService;
import org.tallystick.query.feed.History;
import org.tallystick.query.feed.TestCatalogue;
import tools.jackson.databind.JsonNode;

/** Activities by country, theme and organisation, over HTTP against real servers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ActivityIT {

    private static final UUID COURSE = UUID.fromString("0199c2f6-0000-7b7e-9d0b-2a6f0c1d3e4f");
    private static final UUID STUDY = UUID.fromString("0199c2f7-0000-7b7e-9d0b-2a6f0c1d3e4f");
    private static final UUID REQUEST = UUID.fromString("0199c2f8-0000-7b7e-9d0b-2a6f0c1d3e4f");
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);
    private static final String LIST = "/v1/activities";

    private final RunningService service = RunningService.start();
    private final History history = new History();

    @BeforeAll
    void tell() {
        say(COURSE, new ActivityRecorded("unoct", content(List.of("KZ"), "I.1.1", null, "A course")));
        say(COURSE, new ActivityUpdated(content(List.of("KG", "KZ"), "I.1.1", REQUEST, "Two courses")));
        say(STUDY, new ActivityRecorded("osce", content(List.of("KG"), "II.1.1", null, "A study")));
        say(COURSE, new ActivityEnded(Outcome.COMPLETED, DAY.plusDays(9), Text.of("Forty officers")));
        service.ledger().append(history.entries(), service.keys().contentKey("_"));
        assertThat(service.get(LIST + "?atLeast=3", monitor()).statusCode()).isEqualTo(200);
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void theyAreFoundByCountryThemeOrganisationAndRequest() {
        assertThat(titles("")).containsExactly("Two courses", "A study");
        assertThat(titles("?country=KZ")).containsExactly("Two courses");
        assertThat(titles("?theme=II")).containsExactly("A study");
        assertThat(titles("?theme=I.1")).containsExactly("Two courses");
        assertThat(titles("?theme=I.1.1")).containsExactly("Two courses");
        assertThat(titles("?theme=I.1.10")).isEmpty();
        assertThat(titles("?organisation=osce")).containsExactly("A study");
        assertThat(titles("?request=" + REQUEST)).containsExactly("Two courses");
        assertThat(titles("?instrument=OTHER")).isEmpty();
        String next = get(LIST + "?limit=1", monitor()).at("/next").asString();
        assertThat(titles("?limit=1&cursor=" + next)).containsExactly("A study");
    }

    @Test
    void oneSaysWithWhatAndWhatCameOfIt() {
        JsonNode one = get(LIST + "/" + COURSE, monitor()).at("/activity");

        assertThat(one.at("/standing").asString()).isEqualTo("COMPLETED");
        assertThat(one.at("/note").asString()).isEqualTo("Forty officers");
        assertThat(one.at("/means/0/money/amount").asString()).isEqualTo("12000.50");
        assertThat(one.at("/revision").asLong()).isEqualTo(3);
    }

    @Test
    void anOrganisationReadsItsOwnAndNobodyElseOutsideOfTheInstrumentAny() {
        assertThat(get(LIST, partner("unoct")).at("/items").findValuesAsString("title"))
                .containsExactly("Two courses");
        assertThat(service.get(LIST + "/" + STUDY, partner("unoct")).statusCode())
                .isEqualTo(404);
        assertThat(service.get(LIST + "/" + COURSE, service.tokens().monitor("CICA-CT-2022"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void asOfAnEarlierPointItIsWhatItWasAndItExistsAsCsv() {
        assertThat(titles("?asOf=0")).containsExactly("A course");
        assertThat(service.get(LIST, monitor(), "Accept", "text/csv").body())
                .startsWith("activityId,organisation,instrument,countries,")
                .contains("Forty officers");
        assertThat(service.get(LIST + "/" + COURSE, monitor(), "Accept", "text/csv")
                        .body()
                        .lines())
                .hasSize(2)
                .first()
                .asString()
                .contains("activity.activityId,activity.organisation,");
    }

    private static Content content(List<String> countries, String commitment, @Nullable UUID request, String title) {
        return new Content(
                TestCatalogue.INSTRUMENT,
                countries,
                List.of(commitment),
                DAY,
                null,
                List.of(new Means(MeansKind.FUNDING, new Money("12000.50", "USD"))),
                request,
                "en",
                Text.of(title),
                null);
    }

    private void say(UUID id, ActivityEvent event) {
        history.add("activity/" + id, "_", "partner", null, event);
    }

    private List<String> titles(String query) {
        return get(LIST + query, monitor()).at("/items").findValuesAsString("title");
    }

    private String monitor() {
        return service.tokens().monitor(TestCatalogue.INSTRUMENT);
    }

    private String partner(String organisation) {
        return service.tokens()
                .token(Map.of(
                        "roles",
                        List.of("partner"),
                        "organisation",
                        organisation,
                        "instruments",
                        List.of(TestCatalogue.INSTRUMENT)));
    }

    private JsonNode get(String path, String token) {
        var response = service.get(path, token);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return RunningService.json(response);
    }
}
