package org.tallystick.query.waiting;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.report.ReportEvent.BoundStep;
import org.tallystick.query.platform.Ciphertext;

/**
 * A report as it is stored: what of it waits for whom.
 *
 * @param since when it came to where it stands
 * @param at the step that has it, null when none has
 * @param back why it came back, as long as nothing has followed on that
 * @param submission the newest, 0 before the first
 */
record ReportDocument(
        String instrument,
        String cycle,
        String state,
        String agency,
        List<BoundStep> chain,
        Stage stage,
        Instant since,
        @Nullable BoundStep at,
        @Nullable Back back,
        int submission,
        Release release,
        List<Query> queries,
        List<Delegated> delegated) {

    enum Stage {
        DRAFT,
        SUBMITTED,
        RETURNED,
        CLEARED,
        RELEASED,
        WITHDRAWN
    }

    /** Why it came back, with what was said about single entries. */
    record Back(@Nullable Ciphertext reason, List<Remark> comments) {}

    record Remark(String commitment, @Nullable Ciphertext comment) {}

    /**
     * @param version 0 before the first
     * @param acknowledged the newest version that the secretariat took note of
     * @param heard ledger index at which the secretariat last acknowledged or asked
     */
    record Release(
            int version,
            @Nullable Instant at,
            List<String> audience,
            int acknowledged,
            @Nullable Long heard) {

        static final Release NONE = new Release(0, null, List.of(), 0, null);
    }

    /**
     * @param version of the report's released content, that it is about
     * @param answeredAt null while it is open
     * @param answered ledger index of the answer: two events of one batch have one time
     */
    record Query(
            int number,
            int version,
            @Nullable String commitment,
            @Nullable Ciphertext question,
            Instant askedAt,
            @Nullable Instant answeredAt,
            @Nullable Long answered) {}

    /** @param written whether the delegate has recorded the entry since */
    record Delegated(String commitment, String agency, Instant since, boolean written) {}

    /** Whether it is with who drafts it. */
    boolean drafted() {
        return stage == Stage.DRAFT || stage == Stage.RETURNED;
    }

    /** Whether the chain has passed, or there is none. */
    boolean passed() {
        return stage == Stage.CLEARED || (stage == Stage.SUBMITTED && at == null);
    }

    @JsonProperty
    List<String> delegates() {
        return delegated.stream().map(Delegated::agency).distinct().toList();
    }

    @JsonProperty
    boolean inside() {
        boolean asked = queries.stream().anyMatch(query -> query.answeredAt() == null);
        return stage != Stage.WITHDRAWN && (asked || stage != Stage.RELEASED);
    }

    @JsonProperty
    boolean unheard() {
        return stage != Stage.WITHDRAWN
                && release.version() > 0
                && (release.acknowledged() < release.version()
                        || queries.stream().anyMatch(this::unread));
    }

    /** Whether it was answered after the secretariat last said something. */
    boolean unread(Query query) {
        Long answered = query.answered();
        return answered != null && (release.heard() == null || answered > release.heard());
    }
}
