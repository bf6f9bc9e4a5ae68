package org.tallystick.query.replay;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tallystick.events.activity.ActivityEvent.ActivityRecorded;
import org.tallystick.events.agency.AgencyEvent.AgenciesMerged;
import org.tallystick.events.agency.AgencyEvent.AgencyDissolved;
import org.tallystick.events.determination.DeterminationEvent.DeterminationReleased;
import org.tallystick.events.determination.DeterminationEvent.DeterminationRevoked;
import org.tallystick.events.focalpoint.FocalPointEvent.Contact;
import org.tallystick.events.focalpoint.FocalPointEvent.FocalPointNamed;
import org.tallystick.events.focalpoint.FocalPointEvent.FocalPointRemoved;
import org.tallystick.events.focalpoint.FocalPointEvent.FocalPointRole;
import org.tallystick.events.recommendation.RecommendationEvent.Reach;
import org.tallystick.events.recommendation.RecommendationEvent.RecommendationIssued;
import org.tallystick.events.recommendation.ResponseEvent;
import org.tallystick.events.recommendation.ResponseEvent.ResponseReleased;
import org.tallystick.events.report.ReportEvent.ContentExpunged;
import org.tallystick.events.report.Visibility;
import org.tallystick.query.feed.Fed;
import org.tallystick.query.feed.History;
import org.tallystick.query.feed.LedgerEntry;
import org.tallystick.query.feed.RandomHistory;
import org.tallystick.query.feed.ReadModel;
import org.tallystick.query.feed.ReleasedEntries;
import org.tallystick.query.feed.ReportStory;
import org.tallystick.query.feed.TestCatalogue;
import org.tallystick.query.platform.Answers;
import org.tallystick.query.platform.Applied;
import org.tallystick.query.platform.AsOf;
import org.tallystick.query.platform.Asking;
import org.tallystick.query.platform.Question;
import org.tallystick.query.platform.Reader;
import org.tallystick.query.platform.Snapshot;
import org.tallystick.query.platform.TestKeys;
import org.tallystick.query.replay.FeedItem.Kind;
import tools.jackson.databind.JsonNode;

/** The feed that partners follow, over random histories and over told ones. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FollowIT {

    private static final Reader MONITOR = reader("monitor", null, null, null);
    private static final Reader COORDINATOR = reader("coordinator", "KZ", null, null);
    private static final Reader REPORTER = reader("reporter", "KZ", "customs", null);
    private static final Reader UNOCT = reader("partner", null, null, "unoct");
    private static final Reader OSCE = reader("partner", null, null, "osce");
    private static final Reader STRANGER =
            new Reader(Set.of("monitor"), null, null, Set.of("CICA-CT-2022"), Set.of(), null);
    private static final List<Reader> READERS = List.of(
            MONITOR, COORDINATOR, REPORTER, UNOCT, OSCE, STRANGER, reader("clearer", "KG", null, null), auditor());

    private final ReadModel model = ReadModel.fresh();
    private final TestKeys keys = new TestKeys();
    private final Following following = new Following(new Opening(Asking.texts(keys)));
    private Applied applied = new Applied();

    static LongStream seeds() {
        Long given = Long.getLong("tallystick.seed");
        return given != null ? LongStream.of(given) : new Random().longs(1);
    }

    @AfterAll
    void close() {
        model.close();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void pagesOfAnySizeAreTogetherOnePage(long seed) {
        List<LedgerEntry> history = fed(RandomHistory.of(seed));
        for (Reader reader : READERS) {
            FeedPage whole = page(reader, -1, 1_000_000);
            assertThat(markOf(whole)).isEqualTo(history.size() - 1L);
            assertThat(indexes(whole.items())).isSorted().doesNotHaveDuplicates();
            assertThat(follow(reader, -1, 10 + new Random(seed).nextInt(60))).isEqualTo(told(whole));
        }
        assertThat(follow(MONITOR, -1, 1)).isEqualTo(told(page(MONITOR, -1, 1_000_000)));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void eventsAreToldToWhomTheyAreToldElsewhere(long seed) {
        fed(RandomHistory.of(seed));
        Reader auditorOfAnother = new Reader(Set.of("auditor"), null, null, STRANGER.instruments(), Set.of(), null);
        for (Map.Entry<Reader, Reader> pair :
                Map.of(MONITOR, auditor(), STRANGER, auditorOfAnother).entrySet()) {
            assertThat(told(page(pair.getKey(), -1, 1_000_000)).stream()
                            .filter(item -> item.kind() == Kind.EVENT)
                            .filter(item -> !requireNonNull(item.type()).matches("(offer|assistance)\\..*"))
                            .map(FeedItem::ledgerIndex))
                    .containsExactlyElementsOf(readableTo(pair.getValue()));
        }
    }

    private List<Long> readableTo(Reader auditor) {
        List<Long> readable = new ArrayList<>();
        asked(auditor, snapshot -> {
            try (Stream<StoredLine> lines = Entries.find(snapshot, Filter.of(null, null, null, null, null), -1, 0)) {
                lines.filter(StoredLine::readable)
                        .filter(line -> !line.stored().type().startsWith("assistance."))
                        .forEach(line -> readable.add(line.index()));
            }
            return new FeedPage(List.of());
        });
        return readable;
    }

    /** A partner is told of requests that were published to it, and of its own offers and activities only. */
    @Test
    void aPartnerIsToldOfItsOwn() {
        List<LedgerEntry> history = fed(RandomHistory.of(5));
        List<String> unoct = types(UNOCT);
        List<String> osce = types(OSCE);
        assertThat(unoct).contains("assistance.published.v1", "offer.made.v1", "assistance.offer-accepted.v1");
        assertThat(osce)
                .contains("assistance.published.v1")
                .doesNotContain("offer.made.v1", "offer.delivered.v1", "assistance.offer-accepted.v1");
        assertThat(unoct).doesNotContain("recommendation.issued.v1");
        assertThat(recordedBy("unoct", history) + recordedBy("osce", history)).isPositive();
        assertThat(unoct.stream().filter("activity.recorded.v1"::equals)).hasSize(recordedBy("unoct", history));
        assertThat(osce.stream().filter("activity.recorded.v1"::equals)).hasSize(recordedBy("osce", history));
    }

    private static int recordedBy(String organisation, List<LedgerEntry> history) {
        return (int) history.stream()
                .filter(entry -> entry.envelope().payload() instanceof ActivityRecorded activity
                        && activity.organisation().equals(organisation))
                .count();
    }

    private List<String> types(Reader reader) {
        return told(page(reader, -1, 1_000_000)).stream()
                .map(FeedItem::type)
                .filter(Objects::nonNull)
                .toList();
    }

    /** As whoever asks from the beginning, and as whoever was there all the time. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aCopyHoldsNothingThatMayNotBeReadAndTheNewestOfWhatMay(long seed) {
        List<LedgerEntry> history = RandomHistory.of(seed);
        List<Reader> readers = List.of(MONITOR, UNOCT, reader("clearer", "KG", null, null));
        List<Copy> copies = readers.stream().map(_ -> new Copy()).toList();
        long after = -1;
        for (int part = 1; part <= 3; part++) {
            fed(history.subList(0, history.size() * part / 3));
            for (int n = 0; n < readers.size(); n++) {
                follow(readers.get(n), after, 1_000).forEach(copies.get(n)::take);
            }
            after = history.size() * part / 3 - 1L;
        }
        for (int n = 0; n < readers.size(); n++) {
            Copy fresh = new Copy();
            follow(readers.get(n), -1, 1_000).forEach(fresh::take);
            for (Copy copy : List.of(copies.get(n), fresh)) {
                assertThat(copy.entries)
                        .as("%s", readers.get(n))
                        .isSubsetOf(entries(readers.get(n), ""))
                        .containsAll(entries(readers.get(n), NEWEST));
            }
        }
    }

    private static final String NEWEST = """
             and t.version = (select max(o.version) from terms o where o.report_id = t.report_id and o.commitment = t.commitment)""";

    /** As the other questions find them. */
    private Set<String> entries(Reader reader, String more) {
        Set<String> found = new TreeSet<>();
        asked(reader, snapshot -> {
            found.addAll(snapshot.sql("""
                    select 'report/' || t.report_id || ' ' || t.commitment || ' ' || t.version
                      from terms t join report r on r.report_id = t.report_id
                     where not exists (select from entry w where w.report_id = t.report_id and w.type like 'report.withdrawn.%')
                       and\s""" + ReleasedEntries.READABLE_TERMS + more)
                    .query(String.class)
                    .list());
            return new FeedPage(List.of());
        });
        return found;
    }

    /** What a partner's system does with the feed. */
    private static final class Copy {

        private final Set<String> entries = new LinkedHashSet<>();

        void take(FeedItem item) {
            String report = requireNonNull(item.stream());
            switch (item.kind()) {
                case EVENT -> {
                    if (requireNonNull(item.type()).startsWith("report.entry-released.")) {
                        entries.add(report + " " + text(item, "commitment") + " " + text(item, "version"));
                    } else if (requireNonNull(item.type()).startsWith("report.withdrawn.")) {
                        entries.removeIf(entry -> entry.startsWith(report));
                    }
                }
                case READABLE -> item.entries().forEach(entry -> entries.add(name(report, entry)));
                case GONE -> item.entries().forEach(entry -> entries.remove(name(report, entry)));
                case ERASED, MARK -> assertThat(item.payload()).isNull();
            }
        }

        private static String name(String report, FeedItem.Entry entry) {
            return report + " " + entry.commitment() + " " + entry.version();
        }

        private static String text(FeedItem item, String member) {
            return requireNonNull(item.payload()).path(member).asString();
        }
    }

    @Test
    void readingWhileTheLedgerGrowsLosesNothing() {
        List<LedgerEntry> history = RandomHistory.of(7);
        fed(history.subList(0, 1));
        CompletableFuture<Void> writing = CompletableFuture.runAsync(
                () -> Fed.more(model, new ReplayProjection(), history.subList(1, history.size()), 3, applied));
        List<Long> own = new ArrayList<>();
        for (long after = -1; after < history.size() - 1; ) {
            FeedPage page = page(COORDINATOR, after, 5);
            told(page).stream()
                    .filter(item -> "KZ".equals(item.state()))
                    .map(FeedItem::ledgerIndex)
                    .forEach(own::add);
            assertThat(markOf(page)).isGreaterThanOrEqualTo(after);
            after = markOf(page);
        }
        writing.join();
        assertThat(own)
                .containsAll(history.stream()
                        .filter(entry -> entry.envelope().stream().startsWith("report/"))
                        .filter(entry -> entry.envelope().state().equals("KZ"))
                        .map(LedgerEntry::index)
                        .toList())
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void whoLosesAnEntryIsToldToDropItAndWhoGainsItThatItIsThere() {
        History history = new History();
        ReportStory report = ReportStory.open(history, "KZ", "customs")
                .recorded("I.1.1", Visibility.NAMED, "for a partner", "unoct")
                .recorded("I.1.2", Visibility.PARTICIPANTS, "for the participants")
                .submitted()
                .released();
        long released = history.entries().size() - 1L;
        report.reclassified("I.1.1", Visibility.NAMED, "osce").reclassified("I.1.2", Visibility.PUBLIC);
        report.corrected("wrong")
                .recorded("I.1.2", Visibility.NATIONAL, "for ourselves")
                .submitted()
                .released();
        fed(history.entries());

        assertThat(notices(UNOCT, released)).containsExactly("GONE [I.1.1/1]", "GONE [I.1.2/1]");
        assertThat(notices(OSCE, released)).containsExactly("READABLE [I.1.1/1]", "GONE [I.1.2/1]");
        assertThat(notices(MONITOR, released)).containsExactly("GONE [I.1.2/1]");
        assertThat(notices(REPORTER, -1)).isEmpty();
    }

    @Test
    void whoElseMayReadIsToldToTheOwnStateOnly() {
        History history = new History();
        ReportStory.open(history, "KZ", "customs")
                .recorded("I.1.1", Visibility.NAMED, "for two", "unoct", "KG")
                .submitted()
                .released();
        fed(history.entries());

        assertThat(payloadOfRelease(UNOCT).propertyNames())
                .contains("entryVersion")
                .doesNotContain("named", "visibility");
        assertThat(payloadOfRelease(COORDINATOR).propertyNames()).contains("named", "visibility");
    }

    private JsonNode payloadOfRelease(Reader reader) {
        return told(page(reader, -1, 100)).stream()
                .filter(item -> requireNonNull(item.type()).startsWith("report.entry-released."))
                .map(item -> requireNonNull(item.payload()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aReportIsToldToTheAgencyThatAnswersForItToday() {
        History history = new History();
        ReportStory.open(history, "KZ", "customs").recorded("I.1.1", Visibility.PARTICIPANTS, "a draft");
        String roster = "agency/KZ";
        history.add(roster, "KZ", "coordinator", null, new AgenciesMerged(List.of("customs"), "revenue"));
        history.add(
                roster,
                "KZ",
                "coordinator",
                null,
                new AgencyDissolved("revenue", List.of("fiu"), "fiu", History.text("/reason")));
        fed(history.entries());

        assertThat(types(REPORTER)).isEmpty();
        assertThat(types(reader("reporter", "KZ", "revenue", null))).isEmpty();
        assertThat(types(reader("reporter", "KZ", "fiu", null)).stream()
                        .map(type -> type.replaceFirst("[.]v[0-9]+$", "")))
                .containsExactly("report.opened", "report.entry-recorded");
    }

    @Test
    void aDelegateIsToldOfItsEntryAsLongAsItIsDelegated() {
        History history = new History();
        ReportStory.open(history, "KZ", "fiu")
                .recorded("I.1.1", Visibility.PARTICIPANTS, "before")
                .delegated("I.1.1", "customs")
                .recorded("I.1.1", Visibility.PARTICIPANTS, "since")
                .recorded("I.1.2", Visibility.PARTICIPANTS, "another entry")
                .delegated("I.1.3", "customs")
                .recorded("I.1.3", Visibility.PARTICIPANTS, "taken back")
                .takenBack("I.1.3", "customs")
                .recorded("I.1.3", Visibility.PARTICIPANTS, "by its own agency");
        List<LedgerEntry> told = fed(history.entries());

        assertThat(told(page(REPORTER, -1, 100)).stream().map(FeedItem::ledgerIndex))
                .containsExactly(2L, 3L, told.size() - 2L);
        assertThat(types(REPORTER)).last().isEqualTo("report.delegation-ended.v1");
        assertThat(types(reader("reporter", "KZ", "interior", null))).isEmpty();
        assertThat(types(reader("reporter", "KG", "customs", null))).isEmpty();
    }

    @Test
    void whatAStateSaysToARecommendationIsToldToWhomItReaches() {
        History history = new History();
        for (Reach reach : Reach.values()) {
            UUID id = UUID.randomUUID();
            history.add(
                    "recommendation/" + id,
                    "_",
                    "secretariat",
                    null,
                    new RecommendationIssued(
                            TestCatalogue.INSTRUMENT,
                            "KZ",
                            List.of("I.1.1"),
                            LocalDate.of(2026, 12, 1),
                            reach,
                            "en",
                            History.text("/title"),
                            History.text("/text")));
            history.add(
                    "response/" + id,
                    "KZ",
                    "coordinator",
                    null,
                    new ResponseReleased(1, ResponseEvent.Kind.ACCEPTED, List.of(TestCatalogue.INSTRUMENT)));
        }
        fed(history.entries());

        String released = "response.released.v1";
        for (Reader reader : List.of(reader("secretariat", null, null, null), COORDINATOR, REPORTER)) {
            assertThat(types(reader).stream().filter(released::equals))
                    .as("%s", reader)
                    .hasSize(2);
        }
        for (Reader reader : List.of(MONITOR, reader("coordinator", "KG", null, null))) {
            assertThat(types(reader).stream().filter(released::equals))
                    .as("%s", reader)
                    .hasSize(1);
        }
        assertThat(types(UNOCT)).isEmpty();
        assertThat(types(STRANGER)).isEmpty();
    }

    @Test
    void withTheNewestVersionTheOlderOnesAreWithdrawnFromTheirReaders() {
        History history = new History();
        ReportStory report = ReportStory.open(history, "KZ", "customs")
                .recorded("I.1.1", Visibility.NAMED, "for a partner", "unoct")
                .recorded("I.1.2", Visibility.PARTICIPANTS, "for the participants")
                .submitted()
                .released();
        report.corrected("wrong").removed("I.1.1").submitted().released().withdrawn("the minister", "all wrong");
        fed(history.entries());

        assertThat(notices(UNOCT, -1)).containsExactly("GONE [I.1.1/1]");
        assertThat(types(MONITOR)).endsWith("report.withdrawn.v1");
        assertThat(notices(MONITOR, -1)).isEmpty();
        assertThat(notices(OSCE, -1)).isEmpty();
    }

    @Test
    void whatIsReleasedToFewerOrNotSaidAnyMoreOrDestroyedIsToldToWhoKnewIt() {
        History history = new History();
        UUID person = UUID.randomUUID();
        history.add("focal-points/KZ", "KZ", "coordinator", null, named(person, Visibility.PARTICIPANTS));
        history.add("focal-points/KZ", "KZ", "coordinator", null, new FocalPointRemoved(person));
        history.add("focal-points/KZ", "KZ", "coordinator", null, named(UUID.randomUUID(), Visibility.NATIONAL));
        String cell = "determination/" + UUID.randomUUID();
        DeterminationReleased released =
                new DeterminationReleased(1, Visibility.PARTICIPANTS, List.of(), List.of(TestCatalogue.INSTRUMENT));
        history.add(cell, "KZ", "coordinator", null, released);
        history.add(cell, "KZ", "coordinator", null, new DeterminationRevoked(1, person, History.text("/reason")));
        ReportStory report = ReportStory.open(history, "KZ", "customs")
                .recorded("I.1.1", Visibility.PARTICIPANTS, "for the participants")
                .recorded("I.1.2", Visibility.NATIONAL, "for ourselves")
                .submitted()
                .released();
        for (String commitment : List.of("I.1.1", "I.1.2")) {
            history.add(
                    "report/" + report.id(),
                    "KZ",
                    "coordinator",
                    null,
                    new ContentExpunged(commitment, 1, person, History.text("/authority"), History.text("/reason")));
        }
        fed(history.entries());

        assertThat(notices(MONITOR, -1)).containsExactly("GONE " + person, "GONE " + cell, "ERASED [I.1.1/1]");
        assertThat(notices(UNOCT, -1)).isEmpty();
        assertThat(told(page(COORDINATOR, -1, 100)).getLast().erased()).isEmpty();
        assertThat(told(page(COORDINATOR, -1, 100)))
                .filteredOn(item -> item.erased().contains("/payload/narrative"))
                .hasSize(2);
    }

    private static FocalPointNamed named(UUID person, Visibility visibility) {
        return new FocalPointNamed(
                person,
                "customs",
                null,
                FocalPointRole.FOCAL_POINT,
                visibility,
                List.of(),
                List.of(TestCatalogue.INSTRUMENT),
                new Contact(History.text("/contact/name"), null, null));
    }

    private List<String> notices(Reader reader, long after) {
        return follow(reader, after, 10).stream()
                .filter(item -> item.kind() != Kind.EVENT)
                .map(item -> item.kind() + " "
                        + (item.subject() != null
                                ? item.subject()
                                : item.entries().stream()
                                        .map(entry -> entry.commitment() + "/" + entry.version())
                                        .toList()))
                .toList();
    }

    private List<LedgerEntry> fed(List<LedgerEntry> history) {
        applied = Fed.into(model, new ReplayProjection(), history);
        return history;
    }

    private List<FeedItem> follow(Reader reader, long from, int limit) {
        List<FeedItem> items = new ArrayList<>();
        long after = from;
        for (FeedPage page = page(reader, after, limit); ; page = page(reader, after, limit)) {
            items.addAll(told(page));
            assertThat(told(page).size()).isLessThanOrEqualTo(limit);
            if (markOf(page) == after) {
                return items;
            }
            after = markOf(page);
        }
    }

    private FeedPage page(Reader reader, long after, int limit) {
        return asked(reader, snapshot -> following.page(snapshot, after, limit));
    }

    private FeedPage asked(Reader reader, Function<Snapshot, FeedPage> ask) {
        Answers answers = Asking.of(model.as("readmodel_query"), applied);
        Question question = new Question(reader, new AsOf.Latest(), -1, "", List.of());
        return requireNonNull(
                answers.answer(ReplayProjection.NAME, question, ask).getBody());
    }

    private static List<FeedItem> told(FeedPage page) {
        return page.items().subList(0, page.items().size() - 1);
    }

    private static long markOf(FeedPage page) {
        assertThat(page.items().getLast().kind()).isEqualTo(Kind.MARK);
        return page.items().getLast().ledgerIndex();
    }

    private static List<Long> indexes(List<FeedItem> items) {
        return items.subList(0, items.size() - 1).stream()
                .map(FeedItem::ledgerIndex)
                .toList();
    }

    private static Reader auditor() {
        return reader("auditor", null, null, null);
    }

    private static Reader reader(
            String role, @Nullable String state, @Nullable String agency, @Nullable String organisation) {
        return new Reader(Set.of(role), state, agency, Set.of(TestCatalogue.INSTRUMENT), Set.of("mfa"), organisation);
    }
}
