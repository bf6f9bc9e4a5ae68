package org.tallystick.events.wire;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.DomainEvent;
import org.tallystick.events.agency.AgencyEvent.AgencyRegistered;
import org.tallystick.events.agency.AgencyEvent.MandateAssigned;
import org.tallystick.events.cycle.CycleEvent.CycleAgreed;
import org.tallystick.events.cycle.CycleEvent.CycleClosed;
import org.tallystick.events.cycle.CycleEvent.CycleOpened;
import org.tallystick.events.cycle.CycleEvent.CycleProposed;
import org.tallystick.events.instrument.InstrumentEvent.InstrumentAdopted;
import org.tallystick.events.participation.ParticipationEvent.ClearanceChainSet;
import org.tallystick.events.participation.ParticipationEvent.StateJoined;
import org.tallystick.events.report.ReportEvent.EntryRecorded;
import org.tallystick.events.report.ReportEvent.EntryReleased;
import org.tallystick.events.report.ReportEvent.ReportOpened;
import org.tallystick.events.report.ReportEvent.ReportReleased;
import org.tallystick.events.report.ReportEvent.ReportReturned;
import org.tallystick.events.report.ReportEvent.ReportSubmitted;
import org.tallystick.events.report.ReportEvent.StepCleared;

/** Logical names of the event types. Class names never reach the wire, so that a class may move and an event may not. */
public final class EventTypes {

    private static final Map<String, Class<? extends DomainEvent>> BY_NAME = Map.ofEntries(
            Map.entry("instrument.adopted.v1", InstrumentAdopted.class),
            Map.entry("participation.joined.v1", StateJoined.class),
            Map.entry("participation.clearance-chain-set.v1", ClearanceChainSet.class),
            Map.entry("agency.registered.v1", AgencyRegistered.class),
            Map.entry("agency.mandate-assigned.v1", MandateAssigned.class),
            Map.entry("cycle.proposed.v1", CycleProposed.class),
            Map.entry("cycle.agreed.v1", CycleAgreed.class),
            Map.entry("cycle.opened.v1", CycleOpened.class),
            Map.entry("cycle.closed.v1", CycleClosed.class),
            Map.entry("report.opened.v1", ReportOpened.class),
            Map.entry("report.entry-recorded.v1", EntryRecorded.class),
            Map.entry("report.submitted.v1", ReportSubmitted.class),
            Map.entry("report.step-cleared.v1", StepCleared.class),
            Map.entry("report.returned.v1", ReportReturned.class),
            Map.entry("report.entry-released.v1", EntryReleased.class),
            Map.entry("report.released.v1", ReportReleased.class));

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

    static Class<? extends DomainEvent> classOf(@Nullable String name) {
        Class<? extends DomainEvent> type = name == null ? null : BY_NAME.get(name);
        if (type == null) {
            throw new UnknownEventTypeException(name);
        }
        return type;
    }
}
