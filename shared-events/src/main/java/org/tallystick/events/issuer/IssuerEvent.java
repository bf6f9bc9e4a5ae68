package org.tallystick.events.issuer;

import java.util.UUID;
import org.tallystick.events.DomainEvent;

/**
 * Stream {@code issuer/<state>/<agency>}: the numbers under which an agency signed, one event each, appended with the events of the report
 * that it signed. So no number comes twice, whichever reports are submitted at once, and a gap is seen by whoever may read the stream.
 */
public sealed interface IssuerEvent extends DomainEvent {

    /**
     * @param issuerSeq greater than {@code after}; the agency counts from 1
     * @param after the number before it, 0 for none
     * @param keyId of the agency's key
     */
    record SequenceUsed(String agency, long issuerSeq, long after, String keyId, UUID report) implements IssuerEvent {}
}
