package org.tallystick.query.position;

/** What the OpenAPI document says of positions. */
final class Definitions {

    static final String POSITIONS = """
            What stands in a cell (state × commitment × cycle). It is decided when it is asked, for the caller: entries that the
            caller may not read do not count. Answers depend on the time of asking too, for what is due; with `asOf` on the time of
            that point.""";

    static final String CYCLE = "without it: the newest open cycle, else the newest";

    static final String WHOLE = """
            Not paged: a cell for each party and item of one catalogue, at most some thousands, which are counted together and compared
            as of one point.

            """;

    static final String STRUCTURE =
            "version of the catalogue to show the cycle under; without it, its own. An item is shown with what was reported on the"
                    + " items that it came from or went into: of several, `AGREED` where all say the same, else `DIVERGENT`";

    static final String CELL = """
            **basis**: `DETERMINED`: what the state itself has released as its position, whatever its agencies reported; `needsReview`
            once a report version that it weighed is superseded or withdrawn. Whoever may not read it is answered by the rules below.
            `LEAD`: the released entry of the agency that has the LEAD mandate on the last day of the cycle's period (while
            that is not released there is no status, and `sources` lists what others released). `AGREED`: no agency leads and all
            released entries say the same; `NOT_APPLICABLE` is no exception, it stands only where all say it. `DIVERGENT`: no agency
            leads and they differ; there is no status, `sources` lists each. `LINKED`: nobody has released anything about the cell, and
            what was reported, on the same days, on a commitment that serves it (`linkedFrom`) has a status; where several that serve it
            differ, none is shown. `empty` then says why there is no position of the cell's own: it is counted as that, and apart as
            `linked`.

            **empty**, why there is no position. To others: `NOT_REPORTABLE`: the item asks nothing of a state. `NOT_DUE`: the cycle is
            not open yet, the cell was not expected when it opened, or a nil report was released for it. `NOT_RELEASED`: expected, and
            nothing that the caller may read was released. The own state reads instead: `NO_MANDATE`: not expected, and no agency has
            a mandate on the last day of the period. `WITHHELD`: an agency that answers for the cell (its lead, or without one every
            mandated agency) wrote about it, and its report was released without it. `OVERDUE`: the agencies' due date has ended and
            nothing about the cell was submitted, or the state's has ended and what was submitted is not released; never where the
            cycle's catalogue is voluntary. `AWAITED`: expected, and none of the above.

            **late**: with a position: what it rests on was first released after the state's due date; without one: the cell is
            expected, that date has ended, and no nil report was released for it. A due date ends at 24:00 in the zone that the state
            agreed to (UTC where it did not agree): 23:59:59.999 is on time, 24:00:00.000 is not. Never where the cycle's
            catalogue is voluntary.

            **lastKnown**: beside a cell without a status, the newest earlier cycle that has one. Nothing is carried forward.""";

    static final String COUNTS = """
            Counts are numbers of reportable cells by what stands in them; never one status for many cells, never an average.
            `completeness` = cells with a status ÷ reportable cells; `advanced` = (SUBSTANTIAL + COMPLETED + SUSTAINED) ÷ (reportable −
            NOT_APPLICABLE); `ratio` is null where the denominator is 0. Divergent cells are counted apart and are in the denominators.
            Undertakings, components and roadmap are never counted with the commitments.

            Of an agency, others see what it released to them; `phase`, `submittedAt` and `late` are the own state's. An agency is late
            when it first submits after the agencies' due date has ended, or owes a submission since then.

            """ + CELL;

    private Definitions() {}
}
