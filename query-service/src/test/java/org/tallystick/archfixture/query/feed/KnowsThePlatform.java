package org.tallystick.archfixture.query.feed;

import org.tallystick.archfixture.query.platform.KnowsTheFeed;

/** Offends: with the platform it makes a cycle. */
public interface KnowsThePlatform {
    KnowsTheFeed platform();
}
