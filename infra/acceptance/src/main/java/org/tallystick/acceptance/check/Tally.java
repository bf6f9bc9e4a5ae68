package org.tallystick.acceptance.check;

import java.util.List;
import java.util.stream.Stream;

/**
 * What is said of one report.
 *
 * @param recorded ledger indexes of its entries, in ascending order
 * @param released ledger indexes of its released entries, in ascending order
 * @param version how often it was released
 */
record Tally(List<Long> recorded, List<Long> released, long version) {

    static final Tally NOTHING = new Tally(List.of(), List.of(), 0);

    Tally {
        recorded = List.copyOf(recorded);
        released = List.copyOf(released);
    }

    Tally and(LedgerRow row) {
        return switch (row.type()) {
            case "report.entry-recorded.v1",
                    "report.entry-recorded.v2",
                    "report.entry-recorded.v3",
                    "report.entry-recorded.v4" -> new Tally(with(recorded, row), released, version);
            case "report.entry-released.v1" -> new Tally(recorded, with(released, row), version);
            case "report.released.v1" -> new Tally(recorded, released, version + 1);
            default -> this;
        };
    }

    private static List<Long> with(List<Long> indexes, LedgerRow row) {
        return Stream.concat(indexes.stream(), Stream.of(row.index())).toList();
    }
}
