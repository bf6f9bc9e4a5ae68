package org.tallystick.archfixture.command.report;

import org.tallystick.archfixture.command.agency.model.Agency;

/** Offends: a thing that knows another not through events. */
public interface KnowsAnotherThing {
    Agency agency();
}
