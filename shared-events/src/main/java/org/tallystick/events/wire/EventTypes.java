package org.tallystick.events.wire;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.DomainEvent;
import org.tallystick.events.activity.ActivityEvent.ActivityEnded;
import org.tallystick.events.activity.ActivityEvent.ActivityRecorded;
import org.tallystick.events.activity.ActivityEvent.ActivityUpdated;
import org.tallystick.events.agency.AgencyEvent.AgenciesMerged;
import org.tallystick.events.agency.AgencyEvent.AgencyDissolved;
import org.tallystick.events.agency.AgencyEvent.AgencyRegistered;
import org.tallystick.events.agency.AgencyEvent.AgencyReinstated;
import org.tallystick.events.agency.AgencyEvent.AgencyRenamed;
import org.tallystick.events.agency.AgencyEvent.AgencySplit;
import org.tallystick.events.agency.AgencyEvent.AgencySuspended;
import org.tallystick.events.agency.AgencyEvent.MandateAssigned;
import org.tallystick.events.agency.AgencyEvent.MandateEnded;
import org.tallystick.events.agency.AgencyEvent.MandateWithdrawn;
import org.tallystick.events.agency.AgencyEvent.SigningKeyRegistered;
import org.tallystick.events.agency.AgencyEvent.SigningKeyRetired;
import org.tallystick.events.agency.AgencyEvent.SigningRequired;
import org.tallystick.events.agency.AgencyEvent.SigningWaived;
import org.tallystick.events.assistance.OfferEvent.OfferDelivered;
import org.tallystick.events.assistance.OfferEvent.OfferMade;
import org.tallystick.events.assistance.RequestEvent.OfferAccepted;
import org.tallystick.events.assistance.RequestEvent.RequestClosed;
import org.tallystick.events.assistance.RequestEvent.RequestPublished;
import org.tallystick.events.assistance.RequestEvent.RequestReturned;
import org.tallystick.events.assistance.RequestEvent.RequestStepCleared;
import org.tallystick.events.assistance.RequestEvent.RequestSubmitted;
import org.tallystick.events.consultation.ConsultationEvent.ConsultationHeld;
import org.tallystick.events.consultation.ConsultationEvent.ConsultationScheduled;
import org.tallystick.events.consultation.ConsultationEvent.FollowUpClosed;
import org.tallystick.events.cycle.CycleEvent.CycleAgreed;
import org.tallystick.events.cycle.CycleEvent.CycleClosed;
import org.tallystick.events.cycle.CycleEvent.CycleOpened;
import org.tallystick.events.cycle.CycleEvent.CycleProposed;
import org.tallystick.events.cycle.CycleEvent.DeadlineExtended;
import org.tallystick.events.cycle.CycleEvent.OpeningScheduled;
import org.tallystick.events.cycle.CycleEvent.ReminderIssued;
import org.tallystick.events.determination.DeterminationEvent.DeterminationReleased;
import org.tallystick.events.determination.DeterminationEvent.DeterminationReturned;
import org.tallystick.events.determination.DeterminationEvent.DeterminationRevoked;
import org.tallystick.events.determination.DeterminationEvent.DeterminationStepCleared;
import org.tallystick.events.determination.DeterminationEvent.DeterminationSubmitted;
import org.tallystick.events.focalpoint.FocalPointEvent.FocalPointNamed;
import org.tallystick.events.focalpoint.FocalPointEvent.FocalPointRemoved;
import org.tallystick.events.focalpoint.FocalPointEvent.SubjectErased;
import org.tallystick.events.instrument.InstrumentEvent.IndicatorsDefined;
import org.tallystick.events.instrument.InstrumentEvent.InstrumentAdopted;
import org.tallystick.events.instrument.InstrumentEvent.InstrumentRetired;
import org.tallystick.events.instrument.InstrumentEvent.InstrumentRevised;
import org.tallystick.events.instrument.InstrumentEvent.LinksRecorded;
import org.tallystick.events.instrument.InstrumentEvent.ReferencesRecorded;
import org.tallystick.events.issuer.IssuerEvent.SequenceUsed;
import org.tallystick.events.log.LogEvent.LogKeyAnnounced;
import org.tallystick.events.national.NationalEvent.NationalAssembled;
import org.tallystick.events.national.NationalEvent.NationalReleased;
import org.tallystick.events.national.NationalEvent.NationalReturned;
import org.tallystick.events.national.NationalEvent.NationalStepCleared;
import org.tallystick.events.participation.ParticipationEvent.ClearanceChainEnded;
import org.tallystick.events.participation.ParticipationEvent.ClearanceChainSet;
import org.tallystick.events.participation.ParticipationEvent.DraftRetentionChosen;
import org.tallystick.events.participation.ParticipationEvent.NationalSubmissionChosen;
import org.tallystick.events.participation.ParticipationEvent.StateJoined;
import org.tallystick.events.participation.ParticipationEvent.StateLeft;
import org.tallystick.events.plan.PlanEvent.PlanReleased;
import org.tallystick.events.plan.PlanEvent.PlanReturned;
import org.tallystick.events.plan.PlanEvent.PlanStepCleared;
import org.tallystick.events.plan.PlanEvent.PlanSubmitted;
import org.tallystick.events.recommendation.RecommendationEvent.RecommendationClosed;
import org.tallystick.events.recommendation.RecommendationEvent.RecommendationIssued;
import org.tallystick.events.recommendation.ResponseEvent.ResponseReleased;
import org.tallystick.events.recommendation.ResponseEvent.ResponseReturned;
import org.tallystick.events.recommendation.ResponseEvent.ResponseStepCleared;
import org.tallystick.events.recommendation.ResponseEvent.ResponseSubmitted;
import org.tallystick.events.report.ReportEvent.ContentExpunged;
import org.tallystick.events.report.ReportEvent.DelegationEnded;
import org.tallystick.events.report.ReportEvent.DraftsErased;
import org.tallystick.events.report.ReportEvent.DraftsKept;
import org.tallystick.events.report.ReportEvent.EntryDelegated;
import org.tallystick.events.report.ReportEvent.EntryReclassified;
import org.tallystick.events.report.ReportEvent.EntryRecorded;
import org.tallystick.events.report.ReportEvent.EntryReleased;
import org.tallystick.events.report.ReportEvent.EntryRemoved;
import org.tallystick.events.report.ReportEvent.QueryAnswered;
import org.tallystick.events.report.ReportEvent.ReportAcknowledged;
import org.tallystick.events.report.ReportEvent.ReportCorrected;
import org.tallystick.events.report.ReportEvent.ReportOpened;
import org.tallystick.events.report.ReportEvent.ReportQueried;
import org.tallystick.events.report.ReportEvent.ReportRecalled;
import org.tallystick.events.report.ReportEvent.ReportReleased;
import org.tallystick.events.report.ReportEvent.ReportReturned;
import org.tallystick.events.report.ReportEvent.ReportRouted;
import org.tallystick.events.report.ReportEvent.ReportSubmitted;
import org.tallystick.events.report.ReportEvent.ReportWithdrawn;
import org.tallystick.events.report.ReportEvent.StepCleared;

/**
 * Logical names of the event types, in the version that is written. Class names never reach the wire, so that a class may move and an
 * event may not; older versions are read through {@link Upcasters}.
 */
public final class EventTypes {

    private static final Map<String, Class<? extends DomainEvent>> BY_NAME = Map.ofEntries(
            Map.entry("instrument.adopted.v1", InstrumentAdopted.class),
            Map.entry("instrument.revised.v1", InstrumentRevised.class),
            Map.entry("instrument.references-recorded.v1", ReferencesRecorded.class),
            Map.entry("instrument.indicators-defined.v1", IndicatorsDefined.class),
            Map.entry("instrument.links-recorded.v1", LinksRecorded.class),
            Map.entry("instrument.retired.v1", InstrumentRetired.class),
            Map.entry("participation.joined.v1", StateJoined.class),
            Map.entry("participation.left.v1", StateLeft.class),
            Map.entry("participation.clearance-chain-set.v2", ClearanceChainSet.class),
            Map.entry("participation.clearance-chain-ended.v1", ClearanceChainEnded.class),
            Map.entry("participation.draft-retention-chosen.v1", DraftRetentionChosen.class),
            Map.entry("participation.national-submission-chosen.v1", NationalSubmissionChosen.class),
            Map.entry("agency.registered.v1", AgencyRegistered.class),
            Map.entry("agency.mandate-assigned.v1", MandateAssigned.class),
            Map.entry("agency.renamed.v1", AgencyRenamed.class),
            Map.entry("agency.suspended.v1", AgencySuspended.class),
            Map.entry("agency.reinstated.v1", AgencyReinstated.class),
            Map.entry("agency.merged.v1", AgenciesMerged.class),
            Map.entry("agency.split.v1", AgencySplit.class),
            Map.entry("agency.dissolved.v1", AgencyDissolved.class),
            Map.entry("agency.mandate-ended.v1", MandateEnded.class),
            Map.entry("agency.mandate-withdrawn.v1", MandateWithdrawn.class),
            Map.entry("agency.signing-key-registered.v1", SigningKeyRegistered.class),
            Map.entry("agency.signing-key-retired.v1", SigningKeyRetired.class),
            Map.entry("agency.signing-required.v1", SigningRequired.class),
            Map.entry("agency.signing-waived.v1", SigningWaived.class),
            Map.entry("issuer.sequence-used.v1", SequenceUsed.class),
            Map.entry("focal-point.named.v1", FocalPointNamed.class),
            Map.entry("focal-point.removed.v1", FocalPointRemoved.class),
            Map.entry("focal-point.subject-erased.v1", SubjectErased.class),
            Map.entry("cycle.proposed.v1", CycleProposed.class),
            Map.entry("cycle.agreed.v1", CycleAgreed.class),
            Map.entry("cycle.opened.v1", CycleOpened.class),
            Map.entry("cycle.opening-scheduled.v1", OpeningScheduled.class),
            Map.entry("cycle.deadline-extended.v1", DeadlineExtended.class),
            Map.entry("cycle.reminder-issued.v1", ReminderIssued.class),
            Map.entry("cycle.closed.v1", CycleClosed.class),
            Map.entry("recommendation.issued.v1", RecommendationIssued.class),
            Map.entry("recommendation.closed.v1", RecommendationClosed.class),
            Map.entry("response.submitted.v1", ResponseSubmitted.class),
            Map.entry("response.step-cleared.v1", ResponseStepCleared.class),
            Map.entry("response.returned.v1", ResponseReturned.class),
            Map.entry("response.released.v1", ResponseReleased.class),
            Map.entry("consultation.scheduled.v1", ConsultationScheduled.class),
            Map.entry("consultation.held.v1", ConsultationHeld.class),
            Map.entry("consultation.follow-up-closed.v1", FollowUpClosed.class),
            Map.entry("activity.recorded.v1", ActivityRecorded.class),
            Map.entry("activity.updated.v1", ActivityUpdated.class),
            Map.entry("activity.ended.v1", ActivityEnded.class),
            Map.entry("assistance.submitted.v1", RequestSubmitted.class),
            Map.entry("assistance.step-cleared.v1", RequestStepCleared.class),
            Map.entry("assistance.returned.v1", RequestReturned.class),
            Map.entry("assistance.published.v1", RequestPublished.class),
            Map.entry("assistance.offer-accepted.v1", OfferAccepted.class),
            Map.entry("assistance.closed.v1", RequestClosed.class),
            Map.entry("offer.made.v1", OfferMade.class),
            Map.entry("offer.delivered.v1", OfferDelivered.class),
            Map.entry("plan.submitted.v1", PlanSubmitted.class),
            Map.entry("plan.step-cleared.v1", PlanStepCleared.class),
            Map.entry("plan.returned.v1", PlanReturned.class),
            Map.entry("plan.released.v1", PlanReleased.class),
            Map.entry("determination.submitted.v1", DeterminationSubmitted.class),
            Map.entry("determination.step-cleared.v1", DeterminationStepCleared.class),
            Map.entry("determination.returned.v1", DeterminationReturned.class),
            Map.entry("determination.released.v1", DeterminationReleased.class),
            Map.entry("determination.revoked.v1", DeterminationRevoked.class),
            Map.entry("log.key-announced.v1", LogKeyAnnounced.class),
            Map.entry("national-submission.assembled.v1", NationalAssembled.class),
            Map.entry("national-submission.step-cleared.v1", NationalStepCleared.class),
            Map.entry("national-submission.returned.v1", NationalReturned.class),
            Map.entry("national-submission.released.v1", NationalReleased.class),
            Map.entry("report.opened.v2", ReportOpened.class),
            Map.entry("report.routed.v1", ReportRouted.class),
            Map.entry("report.entry-recorded.v4", EntryRecorded.class),
            Map.entry("report.entry-removed.v1", EntryRemoved.class),
            Map.entry("report.entry-delegated.v1", EntryDelegated.class),
            Map.entry("report.delegation-ended.v1", DelegationEnded.class),
            Map.entry("report.submitted.v3", ReportSubmitted.class),
            Map.entry("report.recalled.v1", ReportRecalled.class),
            Map.entry("report.step-cleared.v1", StepCleared.class),
            Map.entry("report.returned.v1", ReportReturned.class),
            Map.entry("report.entry-released.v1", EntryReleased.class),
            Map.entry("report.released.v1", ReportReleased.class),
            Map.entry("report.corrected.v1", ReportCorrected.class),
            Map.entry("report.entry-reclassified.v1", EntryReclassified.class),
            Map.entry("report.withdrawn.v1", ReportWithdrawn.class),
            Map.entry("report.content-expunged.v1", ContentExpunged.class),
            Map.entry("report.drafts-erased.v1", DraftsErased.class),
            Map.entry("report.drafts-kept.v1", DraftsKept.class),
            Map.entry("report.acknowledged.v1", ReportAcknowledged.class),
            Map.entry("report.queried.v1", ReportQueried.class),
            Map.entry("report.query-answered.v1", QueryAnswered.class));

    private static final Map<Class<?>, String> BY_CLASS =
            BY_NAME.keySet().stream().collect(Collectors.toUnmodifiableMap(BY_NAME::get, Function.identity()));

    private EventTypes() {}

    public static Set<String> names() {
        return BY_NAME.keySet();
    }

    /** The logical name of {@code type}; a missing one is a programming error. */
    public static String nameOf(Class<? extends DomainEvent> type) {
        String name = BY_CLASS.get(type);
        if (name == null) {
            throw new IllegalArgumentException("no logical name for " + type);
        }
        return name;
    }

    /** The name that {@link Envelope#type()} gives for an event that was stored as {@code stored}: that of the newest version. */
    public static String readAs(String stored) {
        return Upcasters.newest(stored);
    }

    /** Null for a name that is not of the newest version of a type. */
    static @Nullable Class<? extends DomainEvent> find(@Nullable String name) {
        return name == null ? null : BY_NAME.get(name);
    }

    static Class<? extends DomainEvent> classOf(@Nullable String name) {
        Class<? extends DomainEvent> type = find(name);
        if (type == null) {
            throw new UnknownEventTypeException(name);
        }
        return type;
    }
}
