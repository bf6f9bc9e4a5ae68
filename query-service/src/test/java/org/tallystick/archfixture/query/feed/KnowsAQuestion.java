package org.tallystick.archfixture.query.feed;

import org.tallystick.archfixture.query.matrix.Matrix;

/** Offends: a feed that knows what is asked. */
public interface KnowsAQuestion {
    Matrix matrix();
}
