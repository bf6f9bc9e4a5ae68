package org.tallystick.command.consultation;

import org.springframework.stereotype.Component;
import org.tallystick.command.platform.FoldedView;
import org.tallystick.events.wire.Envelope;

@Component
class ConsultationView extends FoldedView<ConsultationFacts> {

    ConsultationView() {
        super(ConsultationFacts.none());
    }

    @Override
    protected ConsultationFacts after(ConsultationFacts facts, Envelope event) {
        return facts.after(event);
    }
}
