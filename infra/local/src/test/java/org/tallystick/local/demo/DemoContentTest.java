package org.tallystick.local.demo;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tallystick.catalogues.Catalogues;
import org.tallystick.events.instrument.Catalogue.Item;
import org.tallystick.events.instrument.Catalogue.Nature;
import org.tallystick.events.report.EntryDetails.Dimension;
import org.tallystick.events.report.EntryStatus;
import org.tallystick.events.report.ReportId;
import org.tallystick.events.report.Visibility;
import org.tallystick.ledger.Digests;
import org.tallystick.local.demo.PlanReader.SentEntry;
import tools.jackson.databind.JsonNode;

/** What the demo reports say: every status and visibility, in order over the cycles, under mandates, in two languages. */
class DemoContentTest {

    private static final LocalDate LOAD_DAY = LocalDate.of(2026, 11, 22);
    private static final List<PlannedCall> PLAN = DemoPlan.of(DemoData.SEED, LOAD_DAY);
    private static final List<SentEntry> ENTRIES = PlanReader.entries(PLAN);
    private final Map<String, Item> items = new HashMap<>();

    DemoContentTest() {
        Json.catalogue(Catalogues.json(DemoPlan.INSTRUMENT)).items().forEach(item -> items.put(item.path(), item));
    }

    @Test
    void everyStatusVisibilityAndLanguageOccurs() {
        assertThat(values("status")).hasSameSizeAs(EntryStatus.values());
        assertThat(values("visibility")).hasSameSizeAs(Visibility.values());
        assertThat(values("language")).containsExactlyInAnyOrder("en", "ru");
    }

    @Test
    void whatNeverEndsIsNeverCompleted() {
        assertThat(ENTRIES)
                .filteredOn(entry -> entry.text("status").equals("COMPLETED"))
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(items.get(entry.text("commitment")))
                        .hasFieldOrPropertyWithValue("nature", Nature.ACHIEVABLE));
    }

    @Test
    void agenciesReportWithinTheirMandates() {
        assertThat(ENTRIES).allSatisfy(entry -> {
            Mandates mandates = Mandates.of(DemoData.SEED, Party.valueOf(entry.state()));
            assertThat(mandates.heldBy(entry.agency())).contains(entry.text("commitment"));
        });
    }

    @Test
    void statusesAdvanceOverTheCycles() {
        assertThat(advanced("2025-H2")).isLessThan(advanced("2026-H1"));
        assertThat(advanced("2026-H1")).isLessThan(advanced("2026-H2"));
    }

    @Test
    void agenciesOfOneStateAgreeOftenAndDivergeAtTimes() {
        Map<String, Set<String>> cells = ENTRIES.stream()
                .collect(groupingBy(
                        e -> e.cycle() + e.state() + e.text("commitment"), mapping(e -> e.text("status"), toSet())));
        assertThat(cells.values().stream().filter(statuses -> statuses.size() > 1))
                .hasSizeGreaterThan(30);
    }

    @Test
    void oneDivergenceIsEndedByADetermination() {
        JsonNode determined =
                PlanReader.body(PlanReader.posts(PLAN, "/v1/determinations").getFirst());
        String commitment = determined.required("commitment").asString();
        List<SentEntry> weighed = ENTRIES.stream()
                .filter(e -> e.cycle().equals(determined.required("cycle").asString()))
                .filter(e -> e.state().equals("UZ") && e.text("commitment").equals(commitment))
                .toList();
        assertThat(weighed.stream().map(e -> e.text("status")).distinct()).hasSize(2);
        List<String> reports = weighed.stream()
                .map(e -> ReportId.of(DemoPlan.INSTRUMENT, e.cycle(), e.state(), e.agency())
                        .toString())
                .toList();
        assertThat(determined.required("considered").findValuesAsString("reportId"))
                .containsExactlyInAnyOrderElementsOf(reports);
        assertThat(PlanReader.actions(PLAN, "release"))
                .extracting(c -> c.path().split("/", -1)[3])
                .containsAll(reports);
        assertThat(Mandates.of(DemoData.SEED, Party.UZ).leaderless()).contains(commitment);
    }

    @Test
    void someReportsComeBackSomeAreNilSomeWaitAndSomeAreLate() {
        assertThat(PlanReader.actions(PLAN, "return")).hasSizeBetween(12, 45);
        assertThat(PlanReader.actions(PLAN, "submission")).hasSizeGreaterThan(8);
        assertThat(PlanReader.reports(PLAN))
                .filteredOn(c -> c.body().contains("\"nil\":true"))
                .hasSizeBetween(3, 12);
        assertThat(PlanReader.reports(PLAN))
                .filteredOn(c -> c.body().contains("\"submit\":false"))
                .hasSizeBetween(2, 10);
        assertThat(PlanReader.actions(PLAN, "release")).hasSizeBetween(105, 140);
        assertThat(PlanReader.actions(PLAN, "clearance")).anyMatch(c -> c.body().contains("\"external\""));
    }

    @Test
    void afterTheReleaseSomeAreCorrectedOneIsWithdrawnAndOneWasLate() {
        for (PlannedCall correction : PlanReader.actions(PLAN, "correction")) {
            assertThat(PlanReader.after(PLAN, correction)).containsExactly("clearance", "clearance", "release");
        }
        assertThat(PlanReader.actions(PLAN, "correction")).hasSize(2);
        assertThat(PlanReader.actions(PLAN, "withdrawal"))
                .hasSize(1)
                .allSatisfy(withdrawal ->
                        assertThat(PlanReader.after(PLAN, withdrawal)).isEmpty());
        DemoCycle late = DemoCycle.threeUpTo(LOAD_DAY).get(1);
        Instant due = late.stateDue().plusDays(1).atStartOfDay(Party.TM.zone()).toInstant();
        assertThat(PlanReader.actions(PLAN, "release"))
                .filteredOn(release -> release.client().equals("coordinator-tm"))
                .anyMatch(release -> release.at().isAfter(due) && release.at().isBefore(late.closesAt()));
    }

    @Test
    void oneReportComesBackFromItsFirstStepTwice() {
        assertThat(PlanReader.actions(PLAN, "return").stream()
                        .collect(groupingBy(PlannedCall::lane, counting()))
                        .values())
                .contains(2L);
    }

    @Test
    void everyThingOccurs() {
        for (String things : List.of("consultations", "recommendations", "assistance", "activities", "plans")) {
            assertThat(PlanReader.posts(PLAN, "/v1/" + things)).as(things).isNotEmpty();
        }
        assertThat(PLAN.stream().map(PlannedCall::path))
                .contains("@{advice-kg}/closing", "@{need-tj}/matches", "@{offer-tj}/delivery", "@{talk}/record");
        assertThat(PLAN).anyMatch(call -> call.body().contains("\"kind\":\"IMPLEMENTED\""));
    }

    @Test
    void everyDetailOfAnEntryOccursAndSomeCountsAreSmall() {
        for (String member : List.of(
                "measures", "resources", "indicators", "challenges", "goodPractices", "assistanceNeeded", "evidence")) {
            assertThat(ENTRIES.stream().filter(entry -> entry.entry().has(member)))
                    .as(member)
                    .hasSizeGreaterThan(5);
        }
        assertThat(ENTRIES.stream()
                        .flatMap(entry -> entry.entry().findValuesAsString("donor").stream())
                        .distinct())
                .hasSizeGreaterThan(3);
        List<Integer> counts = ENTRIES.stream()
                .flatMap(entry -> entry.entry().path("indicators").findValues("by").stream())
                .map(by -> Integer.valueOf(by.at("/0/value").asString()))
                .toList();
        assertThat(counts).anyMatch(count -> count < 5).anyMatch(count -> count >= 5);
    }

    @Test
    void whatIsCountedIsToldAsTheCatalogueDefinesIt() {
        JsonNode definitions =
                PlanReader.json(Catalogues.json(DemoPlan.INSTRUMENT)).at("/indicators");
        assertThat(PlanReader.counted(PLAN)).hasSizeGreaterThan(5).allSatisfy(entry -> {
            for (JsonNode value : entry.at("/indicators")) {
                JsonNode definition = definitions
                        .valueStream()
                        .filter(one -> one.at("/code").equals(value.at("/indicator")))
                        .findFirst()
                        .orElseThrow();
                assertThat(definition.at("/paths")).contains(entry.at("/commitment"));
                assertThat(value.at("/unit")).isEqualTo(definition.at("/unit"));
                assertThat(value.has("currency"))
                        .isEqualTo(value.at("/unit").asString().equals("MONEY"));
                assertThat(value.at("/by")).allMatch(share -> divides(definition, share));
            }
        });
        assertThat(PlanReader.counted(PLAN))
                .anyMatch(entry -> entry.at("/indicators/0").has("currency"));
    }

    private static boolean divides(JsonNode definition, JsonNode share) {
        return definition
                .at("/dimensions")
                .valueStream()
                .filter(way -> Dimension.of(way.at("/code").asString())
                        .name()
                        .equals(share.at("/dimension").asString()))
                .flatMap(way -> way.at("/categories").valueStream())
                .anyMatch(share.at("/group")::equals);
    }

    @Test
    void aFileIsSentAndTheEntryTellsWhatIsInIt() {
        PlannedCall file = PLAN.stream()
                .filter(call -> call.path().endsWith("/evidence"))
                .findFirst()
                .orElseThrow();
        PlannedCall entry = PLAN.get(PLAN.indexOf(file) + 1);
        assertThat(PlanReader.body(entry).at("/evidence/0/link").asString()).isEqualTo("@{" + file.thing() + "}");
        assertThat(PlanReader.body(entry).at("/evidence/0/sha256").asString())
                .isEqualTo(HexFormat.of().formatHex(Digests.sha256(file.body().getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void oneStateSubmitsAsOneAndWhatFollowsARelease() {
        assertThat(PLAN.stream()
                        .map(PlannedCall::path)
                        .filter(path -> path.startsWith("@{tolerance}"))
                        .map(path -> path.substring(path.lastIndexOf('/') + 1)))
                .containsSubsequence(
                        "delegation",
                        "submission",
                        "recall",
                        "submission",
                        "acknowledgement",
                        "queries",
                        "answer",
                        "reclassification",
                        "expungement");
        assertThat(PlanReader.posts(PLAN, "/v1/national-submissions")).hasSize(1);
        assertThat(PLAN.stream().filter(call -> call.path().endsWith("/focal-points")))
                .hasSize(4);
    }

    @Test
    void whatIsLookedUpWasBegunBefore() {
        Set<String> begun = new HashSet<>();
        for (PlannedCall call : PLAN) {
            assertThat(PlanReader.references(call)).as(call.path()).isSubsetOf(begun);
            if (call.thing() != null) {
                begun.add(call.thing());
            }
        }
        assertThat(begun).contains("offer-tj", "answer-kg");
    }

    @Test
    void theRevisionKeepsEveryItemOrSaysWhatBecameOfIt() {
        PlannedCall revision = PLAN.stream()
                .filter(call -> call.path().endsWith("/revision"))
                .findFirst()
                .orElseThrow();
        List<String> from = PlanReader.body(revision).at("/successions").findValuesAsString("from");
        assertThat(from)
                .containsExactlyElementsOf(Json.catalogue(Catalogues.json(Revision.INSTRUMENT)).commitments().stream()
                        .map(Item::path)
                        .toList());
        assertThat(PlanReader.body(revision).at("/catalogue/commitments").findValuesAsString("path"))
                .hasSize(from.size() + 1)
                .contains("12", "13")
                .doesNotContain("9");
    }

    @Test
    void narrativesAreVariedAndComplete() {
        List<String> narratives = ENTRIES.stream().map(e -> e.text("narrative")).toList();
        assertThat(narratives).noneMatch(n -> n.contains("{") || n.length() < 40);
        assertThat((double) new HashSet<>(narratives).size() / narratives.size())
                .isGreaterThan(0.9);
    }

    @Test
    void whatNeedsAReasonHasOne() {
        assertThat(ENTRIES)
                .filteredOn(e -> Set.of("STALLED", "NOT_APPLICABLE").contains(e.text("status")))
                .isNotEmpty()
                .noneMatch(e -> e.text("reason").isEmpty());
    }

    private double advanced(String cycle) {
        List<SentEntry> all =
                ENTRIES.stream().filter(e -> e.cycle().equals(cycle)).toList();
        Set<String> far = Set.of("SUBSTANTIAL", "COMPLETED", "SUSTAINED");
        return (double) all.stream().filter(e -> far.contains(e.text("status"))).count() / all.size();
    }

    private Set<String> values(String member) {
        return ENTRIES.stream().map(e -> e.text(member)).collect(toSet());
    }
}
