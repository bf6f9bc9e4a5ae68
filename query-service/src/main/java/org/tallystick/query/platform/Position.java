package org.tallystick.query.platform;

import java.util.List;

/**
 * Where the active version of a projection stands.
 *
 * @param freshness of the last applied entry
 * @param skipped the first hundred entries that an operator let the projection go on without
 */
record Position(int version, Freshness freshness, List<Long> skipped) {}
