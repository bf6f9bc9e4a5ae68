package org.tallystick.archfixture.command.platform;

import org.tallystick.archfixture.command.agency.model.Agency;

/** Offends: a platform with a word of the domain. */
public interface KnowsAThing {
    Agency agency();
}
