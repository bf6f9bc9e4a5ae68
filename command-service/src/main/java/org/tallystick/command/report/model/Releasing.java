package org.tallystick.command.report.model;

import static org.tallystick.command.report.model.ReportRefusal.REPORT_ALREADY_RELEASED;
import static org.tallystick.command.report.model.ReportRefusal.REPORT_NOT_CLEARED;
import static org.tallystick.command.report.model.ReportRefusal.REPORT_NOT_FOUND;
import static org.tallystick.command.report.model.ReportRefusal.REPORT_WITHDRAWN;

import java.util.ArrayList;
import java.util.List;
import org.tallystick.command.decision.Keeps;
import org.tallystick.command.decision.Policy;
import org.tallystick.command.decision.Refused;
import org.tallystick.command.decision.Rule;
import org.tallystick.command.report.model.ReportCommand.ReleaseReport;
import org.tallystick.command.report.model.ReportState.Cleared;
import org.tallystick.command.report.model.ReportState.Draft;
import org.tallystick.command.report.model.ReportState.NotOpened;
import org.tallystick.command.report.model.ReportState.Released;
import org.tallystick.command.report.model.ReportState.Returned;
import org.tallystick.command.report.model.ReportState.Submitted;
import org.tallystick.command.report.model.ReportState.Withdrawn;
import org.tallystick.events.report.ReportEvent;
import org.tallystick.events.report.ReportEvent.EntryReleased;
import org.tallystick.events.report.ReportEvent.ReportReleased;

/** Letting a cleared report leave the state. */
final class Releasing {

    private static final List<Policy<Release>> RULES = List.of(
            ReleasePolicies::audienceIsWhatTheChainCovers,
            ReleasePolicies::someEntry,
            ReleasePolicies::entriesAreInTheReport,
            ReleasePolicies::everyEntryOnce,
            ReleasePolicies::namedNamesSomebody,
            ReleasePolicies::noWiderThanCleared);

    private Releasing() {}

    @Keeps(
            value = {Rule.CLEARED_FIRST, Rule.FROZEN_ONCE_RELEASED},
            refusing = {"REPORT_NOT_CLEARED", "REPORT_ALREADY_RELEASED", "REPORT_WITHDRAWN"})
    static List<ReportEvent> decide(ReportState state, ReleaseReport command) {
        return switch (state) {
            case NotOpened _ -> throw new Refused(REPORT_NOT_FOUND, "Nothing was opened under this id.");
            case Draft _ -> throw new Refused(REPORT_NOT_CLEARED, "It is a draft.");
            case Returned _ -> throw new Refused(REPORT_NOT_CLEARED, "It was returned to the drafter.");
            case Submitted submitted ->
                throw new Refused(REPORT_NOT_CLEARED, "It waits at the step " + submitted.step() + ".");
            case Cleared cleared -> {
                Policy.require(command, List.of(ReleasePolicies::notAlone));
                yield release(Release.of(cleared.report(), command));
            }
            case Released _ -> throw new Refused(REPORT_ALREADY_RELEASED, "A released version is frozen.");
            case Withdrawn _ -> throw new Refused(REPORT_WITHDRAWN, "Nothing follows a withdrawal.");
        };
    }

    private static List<ReportEvent> release(Release release) {
        Policy.require(release, List.of(ReleasePolicies::byTheCoordinator));
        Policy.require(release, RULES);
        List<ReportEvent> events = new ArrayList<>();
        release.entries().forEach(entry -> events.add(released(release, entry)));
        events.add(new ReportReleased(release.version(), release.audience()));
        return events;
    }

    private static EntryReleased released(Release release, Release.Entry entry) {
        return new EntryReleased(
                entry.commitment(),
                entry.draftedVersion(),
                release.version(),
                entry.visibility(),
                entry.named(),
                release.audience());
    }
}
