package org.tallystick.archfixture.query.timeline;

import org.tallystick.archfixture.query.matrix.Matrix;

/** Offends: a question that leans on another. */
public interface KnowsAnotherQuestion {
    Matrix matrix();
}
