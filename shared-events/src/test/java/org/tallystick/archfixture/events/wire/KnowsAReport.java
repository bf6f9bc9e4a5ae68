package org.tallystick.archfixture.events.wire;

import org.tallystick.archfixture.events.report.KnowsTheWire;

/** The other half of the cycle. */
public interface KnowsAReport {
    KnowsTheWire report();
}
