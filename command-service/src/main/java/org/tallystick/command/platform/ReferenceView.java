package org.tallystick.command.platform;

import org.tallystick.events.wire.Envelope;

/**
 * Facts that a thing keeps in memory from the events of other things, to decide by. Fed in ledger order by one thread at a time; readers
 * on other threads MUST see each event wholly or not at all. What a decision read from here goes into its {@link Call#reliances()}.
 */
public interface ReferenceView {

    /** Called for every event whose type does not start with {@code report.}, from index 0 on, each exactly once. */
    void apply(Envelope event);
}
