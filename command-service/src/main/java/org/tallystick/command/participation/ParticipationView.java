package org.tallystick.command.participation;

import org.springframework.stereotype.Component;
import org.tallystick.command.platform.FoldedView;
import org.tallystick.events.wire.Envelope;

@Component
class ParticipationView extends FoldedView<ParticipationFacts> {

    ParticipationView() {
        super(ParticipationFacts.none());
    }

    @Override
    protected ParticipationFacts after(ParticipationFacts facts, Envelope event) {
        return facts.after(event);
    }
}
