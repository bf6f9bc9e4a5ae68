package org.tallystick.archfixture.events.report;

import org.tallystick.archfixture.events.wire.KnowsAReport;

/** Offends: with the wire it makes a cycle. */
public interface KnowsTheWire {
    KnowsAReport wire();
}
