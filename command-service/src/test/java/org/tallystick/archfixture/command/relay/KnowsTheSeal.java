package org.tallystick.archfixture.command.relay;

import org.tallystick.archfixture.command.seal.KnowsTheRelay;

/** The other half of the cycle. */
public interface KnowsTheSeal {
    KnowsTheRelay seal();
}
