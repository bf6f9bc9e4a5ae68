package org.tallystick.query.waiting;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.agency.Agencies;
import org.tallystick.events.agency.Agencies.Standing;
import org.tallystick.events.report.ReportId;
import org.tallystick.query.feed.Documents;
import org.tallystick.query.platform.Reader;
import org.tallystick.query.platform.Snapshot;

/** What waits inside the caller's state. */
record OwnState(Snapshot snapshot, Instant at, Map<String, CycleDocument> cycles) {

    /** Rights are those of today, stages those of the point asked about. */
    private static final String REPORTS = """
            select r.id, r.doc, reader_is('coordinator') as coordinates, reader_agency() as writes,
                   reads_at_step(r.state, r.step, r.holder_kind, r.holder) as clears,
                   reader_is('coordinator') or (reader_is('reporter') and r.agency = any (:answered)) as drafts,
                   '{}'::integer[] as told
              from report r
             where r.inside and r.from_index <= :index and r.to_index > :index
               and reads_instrument(r.instrument) and r.state = reader_state()
               and (reader_is('coordinator')
                    or (reader_is('reporter') and r.agency = any (:answered))
                    or reads_at_step(r.state, r.step, r.holder_kind, r.holder)
                    or (reader_is('reporter') and exists (
                        select from report n
                         where n.id = r.id and n.to_index = 9223372036854775807 and reader_agency() = any (n.delegates))))""";

    private static final String NATIONALS = """
            select n.id, n.doc, reader_is('coordinator') as coordinates,
                   reads_at_step(n.state, n.step, n.holder_kind, n.holder) as clears
              from national n
             where n.from_index <= :index and n.to_index > :index
               and reads_instrument(n.instrument) and n.state = reader_state()
               and (reader_is('coordinator') or reads_at_step(n.state, n.step, n.holder_kind, n.holder))""";

    private static final String BEGUN = """
            select distinct r.id from report r where r.state = reader_state() and r.from_index <= :index""";

    private static final String PARTICIPATIONS = """
            select id, doc from participation
             where split_part(id, '/', 2) = reader_state() and from_index <= :index and to_index > :index""";

    private static final String ROSTER = "select doc from roster where id = reader_state() and %s";
    private static final String THEN = "from_index <= :index and to_index > :index";
    private static final String TODAY = "to_index = 9223372036854775807";

    Stream<StoredItem> items() {
        Reader reader = snapshot.reader();
        if (reader.state() == null) {
            return Stream.empty();
        }
        Map<String, ParticipationDocument> known = participations();
        Set<String> asOne = known.values().stream()
                .filter(ParticipationDocument::leavesAsOne)
                .map(ParticipationDocument::instrument)
                .collect(Collectors.toSet());
        List<StoredNational> nationals =
                snapshot.sql(NATIONALS).query(StoredNational::of).list();
        Stream<StoredItem> begun =
                snapshot
                        .sql(REPORTS)
                        .param("answered", answered(reader.agency()))
                        .query(StoredReport::of)
                        .list()
                        .stream()
                        .flatMap(report -> report.inside(
                                cycle(report.document()),
                                at,
                                asOne.contains(report.document().instrument()),
                                held(nationals, report)));
        Stream<StoredItem> submitted = nationals.stream()
                .flatMap(one -> one.items(
                        cycle(one.document().instrument(), one.document().cycle())));
        Set<String> left = left(known, reader.state());
        Stream<StoredItem> passing =
                new OtherThings(snapshot, at, new Days(cycles), reader.state()).items(answered(reader.agency()));
        return Stream.of(begun, submitted, passing, toAgree(reader, known), toBegin(reader, reader.state()))
                .flatMap(items -> items)
                .filter(one -> !toWrite(one.item())
                        || !left.contains(
                                one.item().instrument() + "/" + one.item().cycle()));
    }

    private static boolean held(List<StoredNational> nationals, StoredReport report) {
        return nationals.stream()
                .anyMatch(one ->
                        one.document().holds(report.id(), report.document().submission()));
    }

    private static boolean toWrite(WaitingItem item) {
        return switch (item.kind()) {
            case BEGIN, SUBMIT, WRITE_ENTRY -> true;
            case REVISE -> item.reportId() != null;
            case CLEAR, RELEASE, ASSEMBLE, ANSWER, ACKNOWLEDGE, READ_ANSWER -> false;
            case CLEAR_SUBMISSION, REVISE_SUBMISSION, RELEASE_SUBMISSION -> false;
            case AGREE, RESPOND, IMPLEMENT, ACCEPT_OFFER, DELIVER, FOLLOW_UP, REVIEW -> false;
        };
    }

    private CycleDocument cycle(ReportDocument report) {
        return cycle(report.instrument(), report.cycle());
    }

    private CycleDocument cycle(String instrument, String period) {
        return Objects.requireNonNull(
                cycles.get(instrument + "/" + period), "what is reported is of a cycle that was proposed");
    }

    /** The agencies for whose reports the caller's agency answers today. */
    private String[] answered(@Nullable String agency) {
        Agencies agencies = roster(TODAY).agencies();
        return agencies.standings().keySet().stream()
                .filter(one -> agencies.responsibleFor(one).equals(agency))
                .toArray(String[]::new);
    }

    private RosterDocument roster(String when) {
        return snapshot.sql(ROSTER.replace("%s", when))
                .query((row, _) -> Documents.read(row.getString("doc"), RosterDocument.class))
                .optional()
                .orElseGet(RosterDocument::none);
    }

    private Stream<StoredItem> toBegin(Reader reader, String state) {
        boolean coordinator = reader.roles().contains("coordinator");
        if (!coordinator && !reader.roles().contains("reporter")) {
            return Stream.empty();
        }
        RosterDocument roster = roster(THEN);
        Set<UUID> begun = Set.copyOf(snapshot.sql(BEGUN)
                .query((row, _) -> UUID.fromString(row.getString("id")))
                .list());
        return roster.agencies().existing().stream()
                .filter(agency -> roster.agencies().standing(agency) == Standing.ACTIVE)
                .filter(agency -> coordinator || agency.equals(reader.agency()))
                .flatMap(agency -> cycles.values().stream()
                        .filter(cycle -> expects(cycle, roster, state, agency))
                        .filter(cycle ->
                                !begun.contains(ReportId.of(cycle.instrument(), cycle.period(), state, agency)))
                        .map(cycle -> StoredItem.of(toBegin(cycle, state, agency))));
    }

    private Stream<StoredItem> toAgree(Reader reader, Map<String, ParticipationDocument> known) {
        String state = Objects.requireNonNull(reader.state());
        return cycles.values().stream()
                .filter(cycle -> reader.roles().contains("coordinator") && cycle.awaits(state))
                .filter(cycle -> {
                    ParticipationDocument of = known.get(cycle.instrument() + "/" + state);
                    return of != null && of.includes(cycle.lastDay());
                })
                .map(cycle -> StoredItem.of(WaitingItem.of(
                        WaitingKind.AGREE,
                        "cycle/" + cycle.instrument() + "/" + cycle.period(),
                        cycle.instrument(),
                        cycle.period(),
                        state,
                        cycle.proposedAt(),
                        cycle.opensAt())));
    }

    private Map<String, ParticipationDocument> participations() {
        Map<String, ParticipationDocument> known = new HashMap<>();
        snapshot.sql(PARTICIPATIONS).query(row -> {
            known.put(row.getString("id"), Documents.read(row.getString("doc"), ParticipationDocument.class));
        });
        return known;
    }

    /** Cycles in which the state takes no part, because it had left on their last day. */
    private Set<String> left(Map<String, ParticipationDocument> known, String state) {
        return cycles.entrySet().stream()
                .filter(cycle -> {
                    ParticipationDocument of = known.get(cycle.getValue().instrument() + "/" + state);
                    return of != null && !of.includes(cycle.getValue().lastDay());
                })
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private boolean expects(CycleDocument cycle, RosterDocument roster, String state, String agency) {
        List<String> expected = cycle.expected().getOrDefault(state, List.of());
        return cycle.isOpenTo(state, agency, at)
                && roster.mandates().over(agency, cycle.instrument(), cycle.lastDay(), cycle.lastDay()).stream()
                        .anyMatch(expected::contains);
    }

    private static WaitingItem toBegin(CycleDocument cycle, String state, String agency) {
        return new WaitingItem(
                WaitingKind.BEGIN,
                null,
                cycle.instrument(),
                cycle.period(),
                state,
                agency,
                null,
                null,
                null,
                Objects.requireNonNull(cycle.openedAt()),
                cycle.agencyEnd(state, agency),
                null,
                List.of(),
                false,
                null,
                null,
                null,
                null);
    }
}
