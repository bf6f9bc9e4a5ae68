package org.tallystick.query.feed;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of a projection, for operators.
 *
 * @param nextIndex the entry that it takes next
 * @param acceptedAt of the last entry that it includes, null before the first
 * @param lag how many entries it is behind the end of the topic
 * @param stop where and why it stands still; null while it does not
 * @param skipped which entries its rows are without
 * @param skips everything on record that this projection may go without, and why
 */
record ProjectionLine(
        String name,
        int version,
        ProjectionReport.State state,
        long nextIndex,
        @Nullable Instant acceptedAt,
        long lag,
        @Nullable Stop stop,
        List<Long> skipped,
        List<Decision> skips) {

    static ProjectionLine of(ProjectionReport report, List<Decision> skips) {
        return new ProjectionLine(
                report.name(),
                report.version(),
                report.state(),
                report.nextIndex(),
                report.acceptedAt(),
                report.lag(),
                report.stop(),
                report.skipped(),
                skips);
    }
}
