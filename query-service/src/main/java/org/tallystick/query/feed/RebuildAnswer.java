package org.tallystick.query.feed;

import java.util.List;

/** @param differences of a proof, the first of them: all are listed below the rebuild */
record RebuildAnswer(Rebuild rebuild, List<Difference> differences) {

    RebuildAnswer {
        differences = List.copyOf(differences);
    }
}
