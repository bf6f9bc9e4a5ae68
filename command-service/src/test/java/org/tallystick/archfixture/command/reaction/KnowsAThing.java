package org.tallystick.archfixture.command.reaction;

import org.axonframework.commandhandling.CommandBus;
import org.tallystick.archfixture.command.agency.model.Agency;

/** Keeps to every rule: a reaction turns one thing's event into another's command. */
public interface KnowsAThing {
    Agency agency();

    CommandBus commands();
}
