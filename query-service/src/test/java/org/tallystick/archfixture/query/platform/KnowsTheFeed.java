package org.tallystick.archfixture.query.platform;

import org.tallystick.archfixture.query.feed.KnowsThePlatform;

/** The other half of the cycle. */
public interface KnowsTheFeed {
    KnowsThePlatform feed();
}
