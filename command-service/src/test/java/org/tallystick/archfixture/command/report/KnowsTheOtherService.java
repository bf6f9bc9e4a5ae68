package org.tallystick.archfixture.command.report;

import org.tallystick.archfixture.query.matrix.Matrix;

/** Offends: code of the other service. */
public interface KnowsTheOtherService {
    Matrix matrix();
}
