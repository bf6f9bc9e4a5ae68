package org.tallystick.archfixture.query.matrix;

/** Stands for the other service. */
public interface Matrix {}
