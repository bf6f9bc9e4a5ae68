package org.tallystick.events.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.DomainEvent;
import org.tallystick.events.Text;

/** Stream {@code report/<id>}; one entry is one event, so that an event has exactly one visibility. */
public sealed interface ReportEvent extends DomainEvent {

    /**
     * Binds the report to the catalogue version of its cycle and to the clearance chains in force now.
     *
     * @param cycle the period, such as {@code 2026-H2}
     * @param chain of what no other chain is chosen for
     * @param conditional chains that single entries may ask for
     */
    record ReportOpened(
            String instrument,
            String cycle,
            String state,
            String agency,
            int catalogueVersion,
            BoundChain chain,
            List<ConditionalChain> conditional)
            implements ReportEvent {
        public ReportOpened {
            conditional = List.copyOf(conditional);
        }
    }

    /**
     * Which steps the submission that follows passes: those of all the bound chains that its entries ask for. Told of reports that are
     * bound to more than one.
     *
     * @param submission counts from 1
     */
    record ReportRouted(int submission, List<ChainVersion> chains, List<BoundStep> steps) implements ReportEvent {
        public ReportRouted {
            chains = List.copyOf(chains);
            steps = List.copyOf(steps);
        }
    }

    /**
     * The state of one commitment as the agency sees it; replaces the report's earlier entry on the same commitment.
     *
     * @param entryVersion counts from 1 per report and commitment
     * @param named states and organisations, for visibility {@code NAMED}
     * @param language BCP 47 tag of the texts
     * @param person who drafted it
     * @param actor the client that the person used
     * @param reason for {@code STALLED}, {@code NOT_APPLICABLE} and for going back
     * @param unchanged the released entry that it repeats, for an entry that says that nothing has changed
     * @param details what is told beside status and narrative, null for nothing
     */
    record EntryRecorded(
            String commitment,
            int entryVersion,
            EntryStatus status,
            Visibility visibility,
            List<String> named,
            String language,
            UUID person,
            UUID actor,
            @Nullable Text narrative,
            @Nullable Text reason,
            @Nullable ReleasedBefore unchanged,
            @Nullable EntryDetails details)
            implements ReportEvent {
        public EntryRecorded {
            named = List.copyOf(named);
        }
    }

    /**
     * The commitment is not reported on any more; a later entry on it goes on counting.
     *
     * @param entryVersion that was there
     */
    record EntryRemoved(String commitment, int entryVersion, UUID person, UUID actor) implements ReportEvent {}

    /**
     * @param submission counts from 1
     * @param nilReason given when the agency has nothing to report in this cycle
     * @param signed null when the agency did not sign it
     */
    record ReportSubmitted(
            int submission,
            UUID person,
            UUID actor,
            @Nullable Text nilReason,
            @Nullable Signed signed) implements ReportEvent {

        /** Not signed. */
        public ReportSubmitted(int submission, UUID person, UUID actor, @Nullable Text nilReason) {
            this(submission, person, actor, nilReason, null);
        }
    }

    /** The agency took its submission back before anybody had cleared anything of it. */
    record ReportRecalled(int submission, UUID person, UUID actor, Text reason) implements ReportEvent {}

    /** @param nextStep null when the chain has passed */
    record StepCleared(
            int submission,
            String step,
            UUID person,
            @Nullable ExternalClearance external,
            @Nullable String nextStep) implements ReportEvent {}

    /**
     * @param step the step at which it was returned
     * @param toStep the step that has it now, null when the drafter has
     */
    record ReportReturned(
            int submission, String step, @Nullable String toStep, UUID person, Text reason, List<EntryComment> comments)
            implements ReportEvent {
        public ReportReturned {
            comments = List.copyOf(comments);
        }
    }

    /**
     * One entry left the state.
     *
     * @param version of the report's released content, counts from 1
     * @param audience codes of the instruments whose participants may read it
     */
    record EntryReleased(
            String commitment,
            int entryVersion,
            int version,
            Visibility visibility,
            List<String> named,
            List<String> audience)
            implements ReportEvent {
        public EntryReleased {
            named = List.copyOf(named);
            audience = List.copyOf(audience);
        }
    }

    /** Version {@code version} is complete and frozen. */
    record ReportReleased(int version, List<String> audience) implements ReportEvent {
        public ReportReleased {
            audience = List.copyOf(audience);
        }
    }

    /**
     * What follows up to the next release will replace a released version, which stays as it is.
     *
     * @param supersedes the released version
     */
    record ReportCorrected(int supersedes, UUID person, UUID actor, Text reason) implements ReportEvent {}

    /**
     * Other readers than those it was released to, from now on.
     *
     * @param version of the report that the entry was released in
     */
    record EntryReclassified(
            String commitment, int version, Visibility visibility, List<String> named, UUID person, Text reason)
            implements ReportEvent {
        public EntryReclassified {
            named = List.copyOf(named);
        }
    }

    /**
     * The state does not stand by the report any more; nothing follows.
     *
     * @param version the newest that was released
     * @param authority in whose name
     */
    record ReportWithdrawn(int version, UUID person, Text authority, Text reason) implements ReportEvent {}

    /**
     * What was typed in one version of an entry is to be destroyed; codes, dates and numbers of it stay.
     *
     * @param authority in whose name
     */
    record ContentExpunged(String commitment, int entryVersion, UUID person, Text authority, Text reason)
            implements ReportEvent {}

    /**
     * What was typed in drafts that a release has overtaken is to be destroyed: the state did not ask to keep it.
     *
     * @param version of the report, released thirty days ago or longer
     */
    record DraftsErased(int version, List<Draft> drafts) implements ReportEvent {
        public DraftsErased {
            drafts = List.copyOf(drafts);
        }
    }

    /** The drafts of this report are kept, from now on. */
    record DraftsKept(UUID person, Text reason) implements ReportEvent {}

    /**
     * Another agency of the state writes this entry; the report stays with who has the mandate.
     *
     * @param agency that writes from now on
     */
    record EntryDelegated(String commitment, String agency, UUID person, Text reason) implements ReportEvent {}

    /** @param agency that does not write any more */
    record DelegationEnded(String commitment, String agency, UUID person) implements ReportEvent {}

    /** The secretariat has taken note of a released version. */
    record ReportAcknowledged(int version, UUID person) implements ReportEvent {}

    /**
     * The secretariat asks about a released version.
     *
     * @param query counts from 1 per report
     * @param commitment that it is about, null for the whole report
     */
    record ReportQueried(int query, int version, @Nullable String commitment, UUID person, Text question)
            implements ReportEvent {}

    record QueryAnswered(int query, UUID person, Text answer) implements ReportEvent {}

    /**
     * Where the same was said, and released, before.
     *
     * @param version of that report's released content
     */
    record ReleasedBefore(UUID report, int version, int entryVersion) {}

    /**
     * The agency's own signature over what it submitted; the digest of {@code jws} stands in the envelope of every event that was made of it.
     *
     * @param issuer {@code <state>/<agency>}
     * @param keyId of a key that the agency had registered
     * @param signedAt as the agency says
     * @param issuerSeq the agency's own count of what it signs
     * @param seen the newest head of the log that the agency knew: it signed later
     * @param entries that stand in what was signed
     * @param jws compact serialisation (RFC 7515), to the byte as it came
     */
    record Signed(
            String issuer,
            String keyId,
            String alg,
            Instant signedAt,
            long issuerSeq,
            SeenHead seen,
            List<SignedEntry> entries,
            Text jws) {
        public Signed {
            entries = List.copyOf(entries);
        }
    }

    /** @param root of the log's tree of that size, base64 as in its checkpoints */
    record SeenHead(long size, String root) {}

    record SignedEntry(String commitment, int entryVersion) {}

    /** The chain that was in force when the report was opened. */
    record BoundChain(String name, int version, List<BoundStep> steps) {
        public BoundChain {
            steps = List.copyOf(steps);
        }
    }

    /**
     * @param ofAgency whether it names the agency; such a one comes before those that name none
     * @param sections paths around the entries that take it; empty: all
     * @param visibilities of the entries that take it; empty: each
     */
    record ConditionalChain(BoundChain chain, boolean ofAgency, List<String> sections, List<Visibility> visibilities) {
        public ConditionalChain {
            sections = List.copyOf(sections);
            visibilities = List.copyOf(visibilities);
        }
    }

    record ChainVersion(String name, int version) {}

    /** @param holderKind {@code ROLE}, {@code AGENCY} or {@code EXTERNAL} */
    record BoundStep(String step, String holderKind, String holder) {}

    /** A version of an entry that was never released. */
    record Draft(String commitment, int entryVersion) {}

    /** A clearance given in a national system and recorded here. */
    record ExternalClearance(Text authority, Text reference, LocalDate date) {}

    record EntryComment(String commitment, Text comment) {}
}
