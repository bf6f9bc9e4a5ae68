package org.tallystick.command.report;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tallystick.command.clearance.ClearanceBodies;
import org.tallystick.command.clearance.StateReports;
import org.tallystick.command.clearance.model.Clearer;
import org.tallystick.command.clearance.model.StateReport;
import org.tallystick.command.decision.Finding;
import org.tallystick.command.decision.Refused;
import org.tallystick.command.platform.Request;
import org.tallystick.command.platform.Streams;
import org.tallystick.command.report.model.Report;
import org.tallystick.command.report.model.ReportCommand.ReleaseReport;
import org.tallystick.command.report.model.ReportDecider;
import org.tallystick.command.report.model.ReportKey;
import org.tallystick.command.report.model.ReportState;
import org.tallystick.command.report.model.ReportState.Cleared;
import org.tallystick.command.report.model.ReportState.NotOpened;
import org.tallystick.command.report.model.ReportState.Opened;
import org.tallystick.command.report.model.ReportState.Withdrawn;
import org.tallystick.events.report.EntryStatus;
import org.tallystick.events.report.ReportEvent;
import org.tallystick.events.report.ReportEvent.EntryRecorded;
import org.tallystick.events.report.ReportEvent.EntryReleased;

/** Reads what a state's agencies have reported in a cycle, and decides how each report would leave the state with the others. */
@Component
class OpenedReports implements StateReports {

    private final ReportingView view;
    private final Streams streams;

    OpenedReports(ReportingView view, Streams streams) {
        this.view = view;
        this.streams = streams;
    }

    @Override
    public List<StateReport> of(Request acting, String instrument, String cycle, String state) {
        ReportingFacts facts = view.current().facts();
        Set<String> participants = facts.participants(instrument, LocalDate.ofInstant(acting.now(), ZoneOffset.UTC));
        return facts.agenciesOf(state).standings().keySet().stream()
                .sorted()
                .flatMap(agency -> read(acting, new ReportKey(instrument, cycle, state, agency), participants).stream())
                .toList();
    }

    private Optional<StateReport> read(Request acting, ReportKey key, Set<String> participants) {
        Streams.Read<ReportState> read = streams.read(
                acting, CallFrame.stream(key), key.state(), new NotOpened(), ReportEvent.class, ReportState::after);
        return read.state() instanceof Opened opened
                ? Optional.of(report(acting, key, opened, read.lastSequence(), participants))
                : Optional.empty();
    }

    private static StateReport report(
            Request acting, ReportKey key, Opened state, long lastSequence, Set<String> participants) {
        Report report = state.report();
        Outcome outcome = state instanceof Cleared
                ? released(state, ClearanceBodies.clearer(acting), participants)
                : new Outcome(List.of(), null);
        List<EntryRecorded> standing = state instanceof Withdrawn ? List.of() : report.released();
        return new StateReport(
                ReportAnswers.id(key),
                key.agency(),
                lastSequence,
                state instanceof Cleared,
                report.submissions(),
                report.version(),
                report.drafters(),
                statuses(standing.stream()),
                statuses(leaving(report, outcome.release())),
                outcome.release(),
                outcome.obstacle());
    }

    /** @param obstacle what stands against the release, null for nothing */
    record Outcome(List<ReportEvent> release, @Nullable String obstacle) {}

    /** That one report can not be released is for those to know who release it; the others may leave without it. */
    static Outcome released(ReportState cleared, Clearer by, Set<String> participants) {
        try {
            return new Outcome(
                    ReportDecider.decide(cleared, new ReleaseReport(by, List.of(), null, participants, false)), null);
        } catch (Refused refused) {
            return new Outcome(List.of(), text(refused));
        }
    }

    private static String text(Refused refused) {
        return refused.findings().isEmpty()
                ? Objects.requireNonNull(refused.getMessage())
                : refused.findings().stream().map(Finding::text).collect(Collectors.joining(" "));
    }

    private static Stream<EntryRecorded> leaving(Report report, List<ReportEvent> release) {
        Set<String> commitments = release.stream()
                .filter(EntryReleased.class::isInstance)
                .map(event -> ((EntryReleased) event).commitment())
                .collect(Collectors.toSet());
        return report.drafted().stream().filter(entry -> commitments.contains(entry.commitment()));
    }

    private static Map<String, EntryStatus> statuses(Stream<EntryRecorded> entries) {
        Map<String, EntryStatus> statuses = new HashMap<>();
        entries.forEach(entry -> statuses.put(entry.commitment(), entry.status()));
        return statuses;
    }
}
