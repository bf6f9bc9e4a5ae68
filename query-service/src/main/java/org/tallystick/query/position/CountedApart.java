package org.tallystick.query.position;

import java.util.List;

/** Items that are counted apart from commitments: undertakings, components, roadmap. */
record CountedApart(Counts counts, List<Cell> cells) {

    static CountedApart of(List<Cell> cells) {
        return new CountedApart(Counts.of(cells), cells);
    }
}
