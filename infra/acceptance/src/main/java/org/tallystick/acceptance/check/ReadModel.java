package org.tallystick.acceptance.check;

import java.util.Map;

/**
 * What the active projections have, in one snapshot.
 *
 * @param slowest how many entries the slowest of them has applied
 * @param fastest how many the fastest has applied
 * @param positions how many the positions stand for; {@link #NONE} when there are no positions
 * @param reports by report id
 */
record ReadModel(long slowest, long fastest, long positions, Map<String, Tally> reports) {

    static final long NONE = -1;

    ReadModel {
        reports = Map.copyOf(reports);
    }
}
