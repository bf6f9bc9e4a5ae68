package org.tallystick.command.report;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.tallystick.command.platform.Copies;
import org.tallystick.command.platform.FoldedView;
import org.tallystick.events.agency.AgencyEvent;
import org.tallystick.events.agency.Mandates;
import org.tallystick.events.cycle.CycleEvent;
import org.tallystick.events.cycle.CycleEvent.CycleAgreed;
import org.tallystick.events.cycle.CycleEvent.CycleClosed;
import org.tallystick.events.cycle.CycleEvent.CycleOpened;
import org.tallystick.events.cycle.CycleEvent.CycleProposed;
import org.tallystick.events.cycle.CycleEvent.DeadlineExtended;
import org.tallystick.events.cycle.CycleEvent.OpeningScheduled;
import org.tallystick.events.cycle.CycleEvent.ReminderIssued;
import org.tallystick.events.instrument.Catalogue;
import org.tallystick.events.instrument.InstrumentEvent.IndicatorsDefined;
import org.tallystick.events.instrument.InstrumentEvent.InstrumentAdopted;
import org.tallystick.events.instrument.InstrumentEvent.InstrumentRevised;
import org.tallystick.events.participation.ClearanceChain;
import org.tallystick.events.participation.ParticipationEvent;
import org.tallystick.events.participation.ParticipationEvent.ClearanceChainEnded;
import org.tallystick.events.participation.ParticipationEvent.ClearanceChainSet;
import org.tallystick.events.participation.ParticipationEvent.DraftRetentionChosen;
import org.tallystick.events.participation.ParticipationEvent.NationalSubmissionChosen;
import org.tallystick.events.participation.ParticipationEvent.StateJoined;
import org.tallystick.events.participation.ParticipationEvent.StateLeft;
import org.tallystick.events.wire.Envelope;

/** Folds what reports are decided by from the events of all other things. */
@Component
class ReportingView extends FoldedView<ReportingFacts> {

    private static final String INSTRUMENT = "instrument/";

    ReportingView() {
        super(ReportingFacts.none());
    }

    @Override
    protected ReportingFacts after(ReportingFacts facts, Envelope event) {
        return switch (event.payload()) {
            case InstrumentAdopted e -> inForce(facts, e.catalogueVersion(), e.catalogue());
            case InstrumentRevised e -> inForce(facts, e.catalogueVersion(), e.catalogue());
            case IndicatorsDefined e -> measured(facts, event.stream(), e);
            case ParticipationEvent e -> participating(facts, e);
            case AgencyEvent e -> withRoster(facts, event.state(), e);
            case CycleEvent e -> withCycle(facts, event.stream(), e);
            default -> facts;
        };
    }

    private static ReportingFacts inForce(ReportingFacts facts, int version, Catalogue catalogue) {
        return with(facts, catalogue.instrument(), version, Edition.of(catalogue));
    }

    /** Appended right after the version that is measured so. */
    private static ReportingFacts measured(ReportingFacts facts, String stream, IndicatorsDefined event) {
        String instrument = stream.substring(INSTRUMENT.length());
        Edition edition = editions(facts, instrument).getOrDefault(event.catalogueVersion(), Edition.NONE);
        return with(facts, instrument, event.catalogueVersion(), edition.measuredBy(event.indicators()));
    }

    private static Map<Integer, Edition> editions(ReportingFacts facts, String instrument) {
        return facts.catalogues().getOrDefault(instrument, Map.of());
    }

    private static ReportingFacts with(ReportingFacts facts, String instrument, int version, Edition edition) {
        Map<Integer, Edition> versions = Copies.with(editions(facts, instrument), version, edition);
        return new ReportingFacts(
                Copies.with(facts.catalogues(), instrument, versions),
                facts.chains(),
                facts.participations(),
                facts.signatures(),
                facts.agencies(),
                facts.mandates(),
                facts.cycles(),
                facts.keys());
    }

    private static ReportingFacts participating(ReportingFacts facts, ParticipationEvent event) {
        ReportingFacts with = switch (event) {
            case ClearanceChainSet e ->
                withChains(
                        facts,
                        e.instrument(),
                        e.state(),
                        Copies.with(chains(facts, event), e.chain().name(), e.chain()));
            case ClearanceChainEnded e ->
                withChains(facts, e.instrument(), e.state(), Copies.without(chains(facts, event), e.chain()));
            case NationalSubmissionChosen chosen -> facts.with(chosen);
            case DraftRetentionChosen _, StateJoined _, StateLeft _ -> facts;
        };
        return new ReportingFacts(
                with.catalogues(),
                with.chains(),
                with.participations().after(event),
                with.signatures(),
                with.agencies(),
                with.mandates(),
                with.cycles(),
                with.keys());
    }

    private static Map<String, ClearanceChain> chains(ReportingFacts facts, ParticipationEvent event) {
        return facts.chains().getOrDefault(event.instrument(), Map.of()).getOrDefault(event.state(), Map.of());
    }

    private static ReportingFacts withChains(
            ReportingFacts facts, String instrument, String state, Map<String, ClearanceChain> chains) {
        Map<String, Map<String, ClearanceChain>> ofInstrument =
                Copies.with(facts.chains().getOrDefault(instrument, Map.of()), state, chains);
        return new ReportingFacts(
                facts.catalogues(),
                Copies.with(facts.chains(), instrument, ofInstrument),
                facts.participations(),
                facts.signatures(),
                facts.agencies(),
                facts.mandates(),
                facts.cycles(),
                facts.keys());
    }

    private static ReportingFacts withRoster(ReportingFacts facts, String state, AgencyEvent event) {
        Mandates mandates =
                facts.mandates().getOrDefault(state, Mandates.none()).after(event);
        return new ReportingFacts(
                facts.catalogues(),
                facts.chains(),
                facts.participations(),
                facts.signatures(),
                Copies.with(facts.agencies(), state, facts.agenciesOf(state).after(event)),
                Copies.with(facts.mandates(), state, mandates),
                facts.cycles(),
                facts.keys());
    }

    private static ReportingFacts withCycle(ReportingFacts facts, String stream, CycleEvent event) {
        return switch (event) {
            case CycleProposed e -> with(facts, stream, KnownCycle.proposed(e));
            case CycleAgreed e -> changed(facts, stream, cycle -> cycle.agreedBy(e.state()));
            case CycleOpened e -> changed(facts, stream, cycle -> cycle.opened(e.catalogueVersion()));
            case DeadlineExtended e -> changed(facts, stream, cycle -> cycle.extended(e));
            case OpeningScheduled _, ReminderIssued _ -> facts;
            case CycleClosed _ -> changed(facts, stream, KnownCycle::closed);
        };
    }

    private static ReportingFacts changed(ReportingFacts facts, String stream, UnaryOperator<KnownCycle> change) {
        KnownCycle known = facts.cycles().get(stream);
        if (known == null) {
            throw new IllegalStateException("nothing proposed " + stream);
        }
        return with(facts, stream, change.apply(known));
    }

    private static ReportingFacts with(ReportingFacts facts, String stream, KnownCycle cycle) {
        return new ReportingFacts(
                facts.catalogues(),
                facts.chains(),
                facts.participations(),
                facts.signatures(),
                facts.agencies(),
                facts.mandates(),
                Copies.with(facts.cycles(), stream, cycle),
                facts.keys());
    }
}
