package org.tallystick.command.report;

import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tallystick.command.platform.FoldedView;
import org.tallystick.command.report.model.ReportKey;
import org.tallystick.events.participation.ParticipationEvent.DraftRetentionChosen;
import org.tallystick.events.wire.Envelope;

/** Which states keep the drafts that their releases overtake: streams of their participations. */
@Component
class RetentionView extends FoldedView<Set<String>> {

    RetentionView() {
        super(Set.of());
    }

    static String participation(ReportKey key) {
        return "participation/" + key.instrument() + "/" + key.state();
    }

    @Override
    protected Set<String> after(Set<String> keeping, Envelope event) {
        if (!(event.payload() instanceof DraftRetentionChosen chosen)) {
            return keeping;
        }
        Set<String> now = new HashSet<>(keeping);
        boolean changed = chosen.kept() ? now.add(event.stream()) : now.remove(event.stream());
        return changed ? Set.copyOf(now) : keeping;
    }
}
