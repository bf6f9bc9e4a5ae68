package org.tallystick.archfixture.command.seal;

import org.tallystick.archfixture.command.relay.KnowsTheSeal;

/** Offends: with the relay it makes a cycle. */
public interface KnowsTheRelay {
    KnowsTheSeal relay();
}
