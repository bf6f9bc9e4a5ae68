package org.tallystick.query.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tallystick.events.report.ReportEvent.SignedEntry;
import org.tallystick.events.report.Visibility;
import org.tallystick.events.wire.ContentKey;
import org.tallystick.query.RunningService;
import org.tallystick.query.feed.History;
import org.tallystick.query.feed.ReportStory;
import org.tallystick.query.feed.TestCatalogue;
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
                    .submittedSigned("e30.e30.c2ln", new SignedEntry("I.1.1", 1))
                    .id()
                    .toString();
            ContentKey key = service.keys().contentKey("KZ");
            service.ledger().append(history.entries(), key);
            String coordinator = service.tokens().coordinator("KZ");
            String path = "/v1/reports/" + report + "?atLeast=2";
            String signed = "/v1/reports/" + report + "/submissions/1/signed";
            assertThat(service.get(path, coordinator).body()).contains("to be forgotten", "\"erased\":false");

            assertThat(service.get(signed, coordinator).body()).isEqualTo("e30.e30.c2ln");
            assertThat(service.get(signed, coordinator).headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("application/jose"));
            assertThat(service.get(signed, service.tokens().reporter("KZ", "customs"))
                            .body())
                    .isEqualTo("e30.e30.c2ln");
            for (String other : List.of(
                    service.tokens().reporter("KZ", "fiu"),
                    service.tokens().coordinator("KG"),
                    service.tokens().clearer("KZ", "mfa"),
                    service.tokens().monitor(TestCatalogue.INSTRUMENT))) {
                assertThat(service.get(signed, other).statusCode()).isEqualTo(404);
            }
            assertThat(service.get(signed.replace("/1/", "/2/"), coordinator).statusCode())
                    .isEqualTo(404);

            service.keys().destroy(key);

            assertThat(service.get(signed, coordinator).statusCode()).isEqualTo(410);
            assertThat(RunningService.json(service.get(signed, coordinator))
                            .at("/code")
                            .asString())
                    .isEqualTo("ERASED");

            JsonNode entry = RunningService.json(service.get(path + "&asOf=1", coordinator))
                    .at("/entries/0");
            assertThat(entry.at("/narrative").isNull()).isTrue();
            assertThat(entry.at("/erased").asBoolean()).isTrue();
        }
    }
}
