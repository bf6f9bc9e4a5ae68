package org.tallystick.query.position;

/**
 * The cell, of the same state, whose position is shown over a link.
 *
 * @param basis of the position there
 */
record LinkedFrom(String instrument, String cycle, String commitment, Basis basis) {}
