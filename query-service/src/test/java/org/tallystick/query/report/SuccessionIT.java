package org.tallystick.query.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tallystick.events.agency.AgencyEvent;
import org.tallystick.events.agency.AgencyEvent.AgenciesMerged;
import org.tallystick.events.report.Visibility;
import org.tallystick.query.RunningService;
import org.tallystick.query.feed.History;
import org.tallystick.query.feed.ReportStory;

/** A report keeps its id and its agency; who answers for it changes. */
class SuccessionIT {

    @Test
    void theReportOfAnAgencyThatIsNoMoreIsItsSuccessors() {
        try (RunningService service = RunningService.start()) {
            History history = new History();
            String report = ReportStory.open(history, "KZ", "fiu")
                    .recorded("I.1.1", Visibility.PARTICIPANTS, "a draft")
                    .id()
                    .toString();
            long before = history.entries().size() - 1L;
            roster(history, new AgenciesMerged(List.of("fiu"), "customs"));
            roster(history, new AgenciesMerged(List.of("customs"), "revenue"));
            long after = history.entries().size() - 1L;
            service.ledger().append(history.entries(), service.keys().contentKey("KZ"));
            String path = "/v1/reports/" + report + "?asOf=";
            String coordinator = service.tokens().coordinator("KZ");
            String successor = service.tokens().reporter("KZ", "revenue");

            assertThat(responsible(service, path + before, coordinator)).isEqualTo("fiu");
            assertThat(responsible(service, path + (after - 1), coordinator)).isEqualTo("customs");
            assertThat(responsible(service, path + after, coordinator)).isEqualTo("revenue");
            assertThat(responsible(service, path + after, successor)).isEqualTo("revenue");
            assertThat(responsible(service, path + before, successor))
                    .as("who answers today reads what was before")
                    .isEqualTo("fiu");
            for (long point : new long[] {before, after}) {
                assertThat(service.get(path + point, service.tokens().reporter("KZ", "fiu"))
                                .statusCode())
                        .isEqualTo(404);
            }
            assertThat(RunningService.json(service.get("/v1/reports?atLeast=" + after, successor))
                            .at("/items/0/responsibleAgency")
                            .asString())
                    .isEqualTo("revenue");
        }
    }

    private static void roster(History history, AgencyEvent event) {
        history.add("agency/KZ", "KZ", "coordinator", null, event);
    }

    private static String responsible(RunningService service, String path, String token) {
        var response = service.get(path, token);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return RunningService.json(response).at("/responsibleAgency").asString();
    }
}
