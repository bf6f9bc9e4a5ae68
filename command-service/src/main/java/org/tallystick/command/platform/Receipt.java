package org.tallystick.command.platform;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.tallystick.command.decision.Finding;
import org.tallystick.command.decision.Finding.Level;
import org.tallystick.command.decision.RefusalCode.Kind;
import org.tallystick.command.decision.Refused;

/**
 * What was recorded.
 *
 * @param revision of the stream after this call: the number of its events
 * @param log where Kafka has the last event, null unless the call waited for it
 * @param repeated true when this is the stored answer to an earlier call with the same key
 * @param verdict null unless nothing was recorded because nothing was meant to be
 */
public record Receipt(
        Answer answer,
        long revision,
        List<Recorded> events,
        @Nullable LogPosition log,
        boolean repeated,
        @Nullable Verdict verdict) {

    public Receipt {
        events = List.copyOf(events);
    }

    /** Of a call that was meant. */
    public Receipt(Answer answer, long revision, List<Recorded> events, @Nullable LogPosition log, boolean repeated) {
        this(answer, revision, events, log, repeated, null);
    }

    /** @param answer that the call would have had */
    public static Receipt rehearsed(Answer answer) {
        return new Receipt(answer, 0, List.of(), null, false, new Verdict("ACCEPTED", answer.findings()));
    }

    /** What does not exist for the caller, or is none of its business, has no verdict. */
    static Receipt rehearsed(Refused refused) {
        if (refused.code().kind() == Kind.UNKNOWN || refused.code().kind() == Kind.FORBIDDEN) {
            throw refused;
        }
        Finding itself = new Finding(refused.code().name(), "", Level.BLOCKING, String.valueOf(refused.getMessage()));
        List<Finding> findings = refused.findings().isEmpty() ? List.of(itself) : refused.findings();
        Answer none = new Answer(200, null, Map.of(), findings);
        return new Receipt(none, 0, List.of(), null, false, new Verdict("REFUSED", findings));
    }

    /** The same, with other findings in a verdict. */
    public Receipt placed(UnaryOperator<List<Finding>> places) {
        return verdict == null
                ? this
                : new Receipt(
                        answer,
                        revision,
                        events,
                        log,
                        repeated,
                        new Verdict(verdict.verdict(), places.apply(verdict.findings())));
    }

    /**
     * What a dry run says.
     *
     * @param findings of a call that would be refused, or the warnings of one that would not
     */
    public record Verdict(
            @Schema(allowableValues = {"ACCEPTED", "REFUSED"})
            String verdict,

            List<Finding> findings) {
        public Verdict {
            findings = List.copyOf(findings);
        }
    }

    /** For a command that had nothing to record: no event, and the revision stays. */
    static Receipt ofNothing(Answer answer, long revision) {
        return new Receipt(answer, revision, List.of(), null, false);
    }

    Receipt at(@Nullable LogPosition position) {
        return new Receipt(answer, revision, events, position, repeated);
    }

    /** @param sealedRecordSha256 lower hex, over the sealed record's bytes */
    public record Recorded(UUID eventId, long ledgerIndex, long stateSeq, String sealedRecordSha256) {}

    public record LogPosition(String topic, int partition, long offset) {}
}
