package org.tallystick.archfixture.command.clearance;

import org.tallystick.archfixture.command.agency.model.Agency;

/** Offends: what is common to several things with a word of one. */
public interface KnowsAThing {
    Agency agency();
}
