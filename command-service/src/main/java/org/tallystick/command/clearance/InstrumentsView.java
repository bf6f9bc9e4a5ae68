package org.tallystick.command.clearance;

import org.springframework.stereotype.Component;
import org.tallystick.command.platform.FoldedView;
import org.tallystick.events.wire.Envelope;

/** Folds the instruments, for things that refer to their commitments and clear under them. */
@Component
public class InstrumentsView extends FoldedView<Instruments> {

    InstrumentsView() {
        super(Instruments.none());
    }

    @Override
    protected Instruments after(Instruments facts, Envelope event) {
        return facts.after(event);
    }
}
