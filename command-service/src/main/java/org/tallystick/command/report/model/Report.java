package org.tallystick.command.report.model;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.report.ReportEvent.BoundChain;
import org.tallystick.events.report.ReportEvent.BoundStep;
import org.tallystick.events.report.ReportEvent.EntryRecorded;
import org.tallystick.events.report.ReportEvent.ReportOpened;

/** What a report holds, whatever state it is in. */
public record Report(
        ReportKey key, BoundChain chain, Written written, Course course, Publication publication, Exchange exchange) {

    static Report opened(ReportOpened e) {
        ReportKey key = new ReportKey(e.instrument(), e.cycle(), e.state(), e.agency());
        return new Report(
                key, e.chain(), Written.nothing(), Course.notSubmitted(), Publication.none(), Exchange.none());
    }

    Report with(Written now) {
        return new Report(key, chain, now, course, publication, exchange);
    }

    Report with(Course now) {
        return new Report(key, chain, written, now, publication, exchange);
    }

    Report with(Publication now) {
        return new Report(key, chain, written, course, now, exchange);
    }

    Report with(Exchange now) {
        return new Report(key, chain, written, course, publication, now);
    }

    Map<String, EntryRecorded> entries() {
        return written.entries();
    }

    int submission() {
        return course.submission();
    }

    /** Of the released content, 0 before the first release. */
    public int version() {
        return publication.version();
    }

    /** Of the newest released version, the entries as they were recorded, under the terms that are in force for them. */
    public List<EntryRecorded> released() {
        return publication.newest().map(Publication.Published::inForce).toList();
    }

    /** Whether that agency writes an entry of this report for the agency that has the mandate. */
    public boolean delegatedTo(String agency) {
        return written.delegated().containsValue(agency);
    }

    /** Number of queries of the secretariat so far. */
    public int queries() {
        return exchange.asked();
    }

    List<BoundStep> steps() {
        return chain.steps();
    }

    BoundStep firstStep() {
        return steps().getFirst();
    }

    BoundStep lastStep() {
        return steps().getLast();
    }

    BoundStep step(String name) {
        return steps().get(indexOf(name));
    }

    /** Null after the last one. */
    @Nullable
    String stepAfter(String name) {
        int next = indexOf(name) + 1;
        return next < steps().size() ? steps().get(next).step() : null;
    }

    /** Null before the first one. */
    @Nullable
    String stepBefore(String name) {
        int previous = indexOf(name) - 1;
        return previous >= 0 ? steps().get(previous).step() : null;
    }

    private int indexOf(String name) {
        return IntStream.range(0, steps().size())
                .filter(i -> steps().get(i).step().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the bound chain has no step " + name));
    }
}
