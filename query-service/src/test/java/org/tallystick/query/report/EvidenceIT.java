package org.tallystick.query.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.tallystick.events.report.ReportEvent.ContentExpunged;
import org.tallystick.events.report.Visibility;
import org.tallystick.events.wire.ContentKey;
import org.tallystick.ledger.Digests;
import org.tallystick.query.RunningService;
import org.tallystick.query.feed.DetailStory;
import org.tallystick.query.feed.History;
import org.tallystick.query.feed.ReportStory;

/** A file is read by whoever may read an entry that tells of it, and by nobody else. */
class EvidenceIT {

    private static final byte[] CONTENT = "post;lorries\r\nKorday;12\r\n".getBytes(StandardCharsets.UTF_8);
    private static final String SHA_256 = HexFormat.of().formatHex(Digests.sha256(CONTENT));
    private static final String TYPE = "text/csv";

    private static final History HISTORY = new History();
    private static final RunningService SERVICE = RunningService.start();
    private static int sent;

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    @Test
    void whoMayReadTheEntryMayHaveTheFileToSave() {
        ReportStory story = ReportStory.open(HISTORY, "KZ", "customs", "2026-H1");
        ContentKey file = file(story);
        tell(story, "I.1.1", Visibility.PARTICIPANTS, file);
        send();
        String path = path(story, file);
        String coordinator = SERVICE.tokens().coordinator("KZ");
        assertThat(SERVICE.get(path + upTo(), coordinator).body()).isEqualTo(text());
        assertThat(SERVICE.get(path, SERVICE.tokens().coordinator("KG")).statusCode())
                .isEqualTo(404);

        story.submitted().released();
        send();

        HttpResponse<String> given = SERVICE.get(path + upTo(), SERVICE.tokens().coordinator("KG"));
        assertThat(given.statusCode()).isEqualTo(200);
        assertThat(given.body()).isEqualTo(text());
        assertThat(given.headers().firstValue("Content-Type")).contains(TYPE);
        assertThat(given.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment;")
                .contains(".csv");
        assertThat(given.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(given.headers().firstValue("Content-Security-Policy")).contains("sandbox; default-src 'none'");
        assertThat(given.headers().firstValue("Cache-Control").orElse("")).contains("private", "no-cache");
        String entry = SERVICE.get("/v1/reports/" + story.id(), coordinator).body();
        assertThat(entry).contains(SHA_256, "/evidence/" + file.kid());
    }

    @Test
    void asOfAPointAFileIsHadByWhoCouldHaveItThenAndCanToday() {
        ReportStory story = ReportStory.open(HISTORY, "KZ", "fiu", "2026-H1");
        long opened = HISTORY.entries().size() - 1L;
        ContentKey file = file(story);
        tell(story, "I.1.1", Visibility.PARTICIPANTS, file);
        story.submitted().released();
        long released = HISTORY.entries().size() - 1L;
        send();
        String own = SERVICE.tokens().coordinator("KZ");
        String other = SERVICE.tokens().coordinator("KG");
        assertThat(asOf(story, file, opened, own)).isEqualTo(404);
        assertThat(asOf(story, file, opened + 1, own)).isEqualTo(200);
        assertThat(asOf(story, file, released - 1, other)).isEqualTo(404);
        assertThat(asOf(story, file, released, other)).isEqualTo(200);

        story.reclassified("I.1.1", Visibility.NATIONAL);
        send();

        assertThat(SERVICE.get(path(story, file) + upTo(), other).statusCode()).isEqualTo(404);
        assertThat(asOf(story, file, released, other)).isEqualTo(404);
        assertThat(asOf(story, file, released, own)).isEqualTo(200);
    }

    private static int asOf(ReportStory story, ContentKey file, long index, String token) {
        return SERVICE.get(path(story, file) + "?asOf=" + index, token).statusCode();
    }

    @Test
    void whatIsNotForTheReaderDoesNotExist() {
        ReportStory story = ReportStory.open(HISTORY, "KZ", "customs", "2026-H2");
        ContentKey national = file(story);
        ContentKey shown = file(story);
        ContentKey untold = file(story);
        tell(story, "I.1.1", Visibility.NATIONAL, national);
        tell(story, "I.1.2", Visibility.PARTICIPANTS, shown);
        story.submitted().released();
        send();
        String other = SERVICE.tokens().coordinator("KG");
        String own = SERVICE.tokens().coordinator("KZ");

        assertThat(SERVICE.get(path(story, shown) + upTo(), other).statusCode()).isEqualTo(200);
        assertThat(SERVICE.get(path(story, national), other).statusCode()).isEqualTo(404);
        assertThat(SERVICE.get(path(story, national), own).statusCode()).isEqualTo(200);
        for (String token : List.of(own, other)) {
            assertThat(SERVICE.get(path(story, untold), token).statusCode()).isEqualTo(404);
            assertThat(SERVICE.get("/v1/reports/" + UUID.randomUUID() + "/evidence/" + shown.kid(), token)
                            .statusCode())
                    .isEqualTo(404);
            assertThat(SERVICE.get("/v1/reports/" + story.id() + "/evidence/shown", token)
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void aFileIsNotHadThroughAnEntryThatIsExpungedThoughAnotherTellsOfItStill() {
        ReportStory story = ReportStory.open(HISTORY, "KZ", "customs", "2027-H1");
        ContentKey file = file(story);
        tell(story, "I.1.1", Visibility.PARTICIPANTS, file);
        tell(story, "I.1.2", Visibility.NATIONAL, file);
        story.submitted().released();
        send();
        String path = path(story, file);
        String other = SERVICE.tokens().coordinator("KG");
        assertThat(SERVICE.get(path + upTo(), other).statusCode()).isEqualTo(200);

        HISTORY.add(
                "report/" + story.id(),
                "KZ",
                "coordinator",
                null,
                new ContentExpunged(
                        "I.1.1", 1, UUID.randomUUID(), History.text("/authority"), History.text("/reason")));
        send();

        assertThat(SERVICE.get(path + upTo(), other).statusCode()).isEqualTo(404);
        assertThat(SERVICE.get(path, SERVICE.tokens().coordinator("KZ")).statusCode())
                .isEqualTo(200);
        SERVICE.keys().destroy(file);
        assertThat(SERVICE.get(path, SERVICE.tokens().coordinator("KZ")).statusCode())
                .isEqualTo(404);
    }

    private static ContentKey file(ReportStory story) {
        return SERVICE.keys().file("KZ", "report/" + story.id(), TYPE, CONTENT);
    }

    private static void tell(ReportStory story, String commitment, Visibility visibility, ContentKey file) {
        UUID id = UUID.fromString(file.kid());
        story.detailed(
                commitment,
                "en",
                visibility,
                new DetailStory().file(path(story, file), id, TYPE, SHA_256).told());
    }

    private static String path(ReportStory story, ContentKey file) {
        return "/v1/reports/" + story.id() + "/evidence/" + file.kid();
    }

    private static String text() {
        return new String(CONTENT, StandardCharsets.UTF_8);
    }

    private static String upTo() {
        return "?atLeast=" + (HISTORY.entries().size() - 1);
    }

    private static void send() {
        SERVICE.ledger()
                .append(
                        HISTORY.entries().subList(sent, HISTORY.entries().size()),
                        SERVICE.keys().contentKey("KZ"));
        sent = HISTORY.entries().size();
    }
}
