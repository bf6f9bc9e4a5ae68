package org.tallystick.query.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tallystick.events.report.Visibility;
import org.tallystick.events.wire.ContentKey;
import org.tallystick.query.RunningService;
import org.tallystick.query.feed.History;
import org.tallystick.query.feed.ReportStory;
import tools.jackson.databind.JsonNode;

class ErasureIT {

    @Test
    void aTextWhoseKeyWasLostIsNotCalledErased() {
        try (RunningService service = RunningService.start()) {
            History history = new History();
            String report = ReportStory.open(history, "KZ", "customs")
                    .recorded("I.1.1", Visibility.PUBLIC, "to be restored")
                    .id()
                    .toString();
            ContentKey key = service.keys().contentKey("KZ");
            service.ledger().append(history.entries(), key);
            service.keys().lose(key);

            String coordinator = service.tokens().coordinator("KZ");
            JsonNode entry = RunningService.json(service.get("/v1/reports/" + report + "?atLeast=1", coordinator))
                    .at("/entries/0");

            assertThat(entry.at("/narrative").isNull()).isTrue();
            assertThat(entry.at("/erased").asBoolean()).isFalse();
        }
    }

    @Test
    void aTextWhoseKeyWasDestroyedIsGoneAtEveryPoint() {
        try (RunningService service = RunningService.start()) {
            History history = new History();
            String report = ReportStory.open(history, "KZ", "customs")
                    .recorded("I.1.1", Visibility.PUBLIC, "to be forgotten")
                    .id()
                    .toString();
            ContentKey key = service.keys().contentKey("KZ");
            service.ledger().append(history.entries(), key);
            String coordinator = service.tokens().coordinator("KZ");
            String path = "/v1/reports/" + report + "?atLeast=1";
            assertThat(service.get(path, coordinator).body()).contains("to be forgotten", "\"erased\":false");

            service.keys().destroy(key);

            JsonNode entry = RunningService.json(service.get(path + "&asOf=1", coordinator))
                    .at("/entries/0");
            assertThat(entry.at("/narrative").isNull()).isTrue();
            assertThat(entry.at("/erased").asBoolean()).isTrue();
        }
    }
}
