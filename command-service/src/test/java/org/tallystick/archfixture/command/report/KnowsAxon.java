package org.tallystick.archfixture.command.report;

import org.axonframework.commandhandling.gateway.CommandGateway;

/** Offends: a controller that goes past the platform. */
public interface KnowsAxon {
    CommandGateway gateway();
}
