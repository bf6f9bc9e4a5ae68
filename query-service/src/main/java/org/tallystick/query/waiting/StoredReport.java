package org.tallystick.query.waiting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.query.feed.Documents;
import org.tallystick.query.waiting.ReportDocument.Delegated;
import org.tallystick.query.waiting.ReportDocument.Query;
import org.tallystick.query.waiting.ReportDocument.Stage;

/**
 * A report in which something waits for the caller.
 *
 * @param drafts whether the caller is the coordinator or of the agency that answers for it
 * @param clears whether the caller clears at the step that has it
 * @param coordinates whether the caller is the state's coordinator, who sees to all of it
 * @param writes the caller's agency, for entries that are delegated to it
 * @param told queries that may be told to another than the own state
 */
record StoredReport(
        UUID id,
        ReportDocument document,
        boolean drafts,
        boolean clears,
        boolean coordinates,
        @Nullable String writes,
        List<Integer> told) {

    private static final Duration ANSWERS_ARE_NEW = Duration.ofDays(30);

    static StoredReport of(ResultSet row, int rowNumber) throws SQLException {
        boolean coordinates = row.getBoolean("coordinates");
        return new StoredReport(
                UUID.fromString(row.getString("id")),
                Documents.read(row.getString("doc"), ReportDocument.class),
                row.getBoolean("drafts"),
                row.getBoolean("clears"),
                coordinates,
                coordinates ? null : row.getString("writes"),
                List.of((Integer[]) row.getArray("told").getArray()));
    }

    /**
     * To the own state.
     *
     * @param asOne whether the state releases its reports as one
     * @param held whether a national submission that is on its way holds it
     */
    Stream<StoredItem> inside(CycleDocument cycle, Instant at, boolean asOne, boolean held) {
        return Stream.of(drafting(cycle, at), delegated(cycle), clearing(cycle, asOne, asOne && held), asked())
                .flatMap(items -> items);
    }

    private Stream<StoredItem> drafting(CycleDocument cycle, Instant at) {
        boolean came = document.stage() == Stage.RETURNED;
        boolean waits = came || (document.drafted() && cycle.isOpenTo(document.state(), document.agency(), at));
        if (!drafts || !waits) {
            return Stream.empty();
        }
        Instant until = cycle.agencyEnd(document.state(), document.agency());
        WaitingItem item = item(came ? WaitingKind.REVISE : WaitingKind.SUBMIT, document.since(), until);
        return Stream.of(StoredItem.of(item, document.back()));
    }

    private Stream<StoredItem> delegated(CycleDocument cycle) {
        Instant until = cycle.agencyEnd(document.state(), document.agency());
        return document.delegated().stream()
                .filter(one -> document.drafted()
                        && !one.written()
                        && (coordinates || one.agency().equals(writes)))
                .map(one -> StoredItem.of(delegated(one, until)));
    }

    private WaitingItem delegated(Delegated one, Instant until) {
        return item(WaitingKind.WRITE_ENTRY, one.agency(), one.commitment(), null, one.since(), until);
    }

    private Stream<StoredItem> clearing(CycleDocument cycle, boolean asOne, boolean held) {
        Instant until = cycle.stateEnd(document.state());
        if (document.at() != null) {
            WaitingItem item = item(WaitingKind.CLEAR, document.since(), until);
            return clears || coordinates ? Stream.of(StoredItem.of(item, document.back())) : Stream.empty();
        }
        return document.passed() && coordinates && !held
                ? Stream.of(StoredItem.of(
                        item(asOne ? WaitingKind.ASSEMBLE : WaitingKind.RELEASE, document.since(), until)))
                : Stream.empty();
    }

    private Stream<StoredItem> asked() {
        return document.queries().stream()
                .filter(query -> drafts && query.answeredAt() == null && document.stage() != Stage.WITHDRAWN)
                .map(query -> new StoredItem(
                        item(WaitingKind.ANSWER, document.agency(), query.commitment(), query, query.askedAt(), null),
                        query.question(),
                        List.of()));
    }

    /** To the secretariat. */
    Stream<StoredItem> outside(Instant at) {
        ReportDocument.Release release = document.release();
        Stream<StoredItem> released = release.at() == null || release.acknowledged() >= release.version()
                ? Stream.empty()
                : Stream.of(StoredItem.of(item(WaitingKind.ACKNOWLEDGE, release.at(), null)));
        return Stream.concat(released, document.queries().stream().flatMap(query -> answered(query, at)));
    }

    private Stream<StoredItem> answered(Query query, Instant at) {
        Instant answered = query.answeredAt();
        if (answered == null
                || !told.contains(query.number())
                || !document.unread(query)
                || answered.plus(ANSWERS_ARE_NEW).isBefore(at)) {
            return Stream.empty();
        }
        return Stream.of(StoredItem.of(
                item(WaitingKind.READ_ANSWER, document.agency(), query.commitment(), query, answered, null)));
    }

    private WaitingItem item(WaitingKind kind, Instant since, @Nullable Instant until) {
        return item(kind, document.agency(), null, null, since, until);
    }

    private WaitingItem item(
            WaitingKind kind,
            String agency,
            @Nullable String commitment,
            @Nullable Query query,
            Instant since,
            @Nullable Instant until) {
        boolean told = kind != WaitingKind.ACKNOWLEDGE && kind != WaitingKind.READ_ANSWER;
        return new WaitingItem(
                kind,
                id,
                document.instrument(),
                document.cycle(),
                document.state(),
                agency,
                told && document.at() != null ? document.at().step() : null,
                commitment,
                query == null ? null : query.number(),
                since,
                until,
                null,
                List.of(),
                false,
                null,
                "report/" + id,
                null,
                null);
    }
}
