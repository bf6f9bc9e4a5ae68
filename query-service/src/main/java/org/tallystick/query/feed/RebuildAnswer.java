package org.tallystick.query.feed;

import java.util.List;

/** @param differences of a proof, the first {@value Divergence#MOST} of each table */
record RebuildAnswer(Rebuild rebuild, List<Difference> differences) {

    RebuildAnswer {
        differences = List.copyOf(differences);
    }
}
