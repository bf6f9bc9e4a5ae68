package org.tallystick.command.report.model;

import static org.tallystick.command.report.model.ReportRefusal.DRAFTS_ALREADY_KEPT;
import static org.tallystick.command.report.model.ReportRefusal.DRAFTS_NOT_THERE;
import static org.tallystick.command.report.model.ReportRefusal.REASON_MISSING;
import static org.tallystick.command.report.model.ReportRefusal.REPORT_NOT_FOUND;

import java.util.List;
import java.util.stream.Stream;
import org.tallystick.command.decision.Keeps;
import org.tallystick.command.decision.Objection;
import org.tallystick.command.decision.Policy;
import org.tallystick.command.decision.Refused;
import org.tallystick.command.decision.Rule;
import org.tallystick.command.report.model.ReportCommand.EraseDrafts;
import org.tallystick.command.report.model.ReportCommand.KeepDrafts;
import org.tallystick.command.report.model.ReportState.NotOpened;
import org.tallystick.command.report.model.ReportState.Opened;
import org.tallystick.events.report.ReportEvent;
import org.tallystick.events.report.ReportEvent.Draft;
import org.tallystick.events.report.ReportEvent.DraftsErased;
import org.tallystick.events.report.ReportEvent.DraftsKept;

/** What was typed in drafts is destroyed some time after the release that overtook them, unless the state keeps it. */
public final class Retention {

    private static final List<Policy<KeepDrafts>> RULES = List.of(Retention::keepingDraftsSaysWhy);

    private Retention() {}

    /**
     * What is left of them: versions that were replaced or removed before that release, and that no release has let out. What an agency
     * signed together with a version that was released, or that stands, stays with it: the signature holds the words of both.
     */
    public static List<Draft> drafts(ReportState state, int version) {
        if (!(state instanceof Opened opened) || opened.report().publication().keepsDrafts()) {
            return List.of();
        }
        Report report = opened.report();
        return report.publication()
                .draftsBefore(version)
                .filter(draft -> !report.written().isExpunged(draft.commitment(), draft.entryVersion()))
                .filter(draft -> !report.written().isSignedWith(draft, report::stays))
                .toList();
    }

    static List<ReportEvent> decide(ReportState state, EraseDrafts command) {
        List<Draft> drafts = command.kept() ? List.of() : drafts(state, command.version());
        if (drafts.isEmpty()) {
            throw new Refused(DRAFTS_NOT_THERE, "Nothing is left of them, or the state keeps them.");
        }
        return List.of(new DraftsErased(command.version(), drafts));
    }

    static List<ReportEvent> decide(ReportState state, KeepDrafts command) {
        Report report = switch (state) {
            case NotOpened _ -> throw new Refused(REPORT_NOT_FOUND, "Nothing was opened under this id.");
            case Opened opened -> opened.report();
        };
        Policy.require(command, RULES);
        if (report.publication().keepsDrafts()) {
            throw new Refused(DRAFTS_ALREADY_KEPT, "They are kept already.");
        }
        return List.of(new DraftsKept(command.person(), command.reason()));
    }

    @Keeps(value = Rule.WITH_A_REASON, refusing = "REASON_MISSING")
    static Stream<Objection> keepingDraftsSaysWhy(KeepDrafts command) {
        return Texts.required(command.reason(), REASON_MISSING, "/reason", "Say why they are kept.");
    }
}
