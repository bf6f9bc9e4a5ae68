package org.tallystick.query.platform;

/**
 * Where the active version of a projection stands.
 *
 * @param freshness of the last applied entry
 */
record Position(int version, Freshness freshness) {}
