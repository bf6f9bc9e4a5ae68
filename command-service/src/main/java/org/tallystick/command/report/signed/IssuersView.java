package org.tallystick.command.report.signed;

import org.springframework.stereotype.Component;
import org.tallystick.command.platform.FoldedView;
import org.tallystick.events.wire.Envelope;

@Component
class IssuersView extends FoldedView<Issuers> {

    IssuersView() {
        super(Issuers.none());
    }

    @Override
    protected Issuers after(Issuers issuers, Envelope event) {
        return issuers.after(event);
    }
}
