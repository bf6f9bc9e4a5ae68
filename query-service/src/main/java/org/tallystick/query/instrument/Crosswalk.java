package org.tallystick.query.instrument;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.query.platform.Page;
import org.tallystick.query.platform.Paging;
import org.tallystick.query.platform.Problem;
import org.tallystick.query.platform.Snapshot;

/** Where the items of an instrument went, and what they are tied to. */
final class Crosswalk {

    private static final String NEWEST = """
            select max(catalogue_version) from instrument
             where instrument = :instrument and from_index <= :index and reads_instrument(instrument)""";

    private final Snapshot snapshot;
    private final String instrument;

    Crosswalk(Snapshot snapshot, String instrument) {
        this.snapshot = snapshot;
        this.instrument = instrument;
    }

    Page<CrosswalkLine> page(@Nullable Integer from, @Nullable Integer to, String with, Paging paging) {
        int newest = newest().orElseThrow(() -> Instruments.notFound(instrument));
        int last = to == null ? newest : to;
        int first = from == null ? Math.max(1, last - 1) : from;
        if (first > last) {
            throw Problem.PARAMETER_INVALID.because("from is a version not after to");
        }
        if (first < 1 || last > newest) {
            throw Instruments.notFound(instrument);
        }
        return page(lines(first, last, with), paging);
    }

    private Stream<CrosswalkLine> lines(int first, int last, String with) {
        Stream<CrosswalkLine> successions =
                with.isEmpty() ? new Successions(snapshot, instrument).between(first, last) : Stream.empty();
        Stream<CrosswalkLine> links = new Links(snapshot)
                .of(instrument).stream()
                        .filter(link -> !link.other().instrument().equals(instrument))
                        .filter(link ->
                                with.isEmpty() || with.equals(link.other().instrument()))
                        .map(CrosswalkLine::of);
        return Stream.concat(successions, links);
    }

    private static Page<CrosswalkLine> page(Stream<CrosswalkLine> lines, Paging paging) {
        List<CrosswalkLine> fetched = lines.filter(line -> line.place().compareTo(paging.after()) > 0)
                .sorted(Comparator.comparing(CrosswalkLine::place))
                .limit(paging.fetch())
                .toList();
        return Page.of(fetched, paging, CrosswalkLine::place);
    }

    private OptionalInt newest() {
        Integer newest = snapshot.sql(NEWEST)
                .param("instrument", instrument)
                .query((row, _) -> row.getInt(1))
                .single();
        return newest == 0 ? OptionalInt.empty() : OptionalInt.of(newest);
    }
}
