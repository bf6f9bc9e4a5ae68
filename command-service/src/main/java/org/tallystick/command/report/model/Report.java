package org.tallystick.command.report.model;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.tallystick.events.report.ReportEvent.BoundStep;
import org.tallystick.events.report.ReportEvent.Draft;
import org.tallystick.events.report.ReportEvent.EntryRecorded;
import org.tallystick.events.report.ReportEvent.ReportOpened;
import org.tallystick.events.report.ReportEvent.ReportRouted;

/**
 * What a report holds, whatever state it is in.
 *
 * @param steps that the last submission passes
 */
public record Report(
        ReportKey key,
        Chains chains,
        List<BoundStep> steps,
        Written written,
        Course course,
        Publication publication,
        Exchange exchange) {

    public Report {
        steps = List.copyOf(steps);
    }

    static Report opened(ReportOpened e) {
        ReportKey key = new ReportKey(e.instrument(), e.cycle(), e.state(), e.agency());
        return new Report(
                key,
                new Chains(e.chain(), e.conditional()),
                e.chain().steps(),
                Written.nothing(),
                Course.notSubmitted(),
                Publication.none(),
                Exchange.none());
    }

    Report with(ReportRouted e) {
        return new Report(key, chains, e.steps(), written, course, publication, exchange);
    }

    Report with(Written now) {
        return new Report(key, chains, steps, now, course, publication, exchange);
    }

    Report with(Course now) {
        return new Report(key, chains, steps, written, now, publication, exchange);
    }

    /** At that step of its chain, which is remembered. */
    Report at(String step) {
        return steps.stream()
                .filter(bound -> bound.step().equals(step))
                .findFirst()
                .map(bound -> with(course.at(bound)))
                .orElse(this);
    }

    Report with(Publication now) {
        return new Report(key, chains, steps, written, course, now, exchange);
    }

    Report with(Exchange now) {
        return new Report(key, chains, steps, written, course, publication, now);
    }

    Map<String, EntryRecorded> entries() {
        return written.entries();
    }

    /** Of the released content, 0 before the first release. */
    public int version() {
        return publication.version();
    }

    /** Of the newest released version, the entries as they were recorded, under the terms that are in force for them. */
    public List<EntryRecorded> released() {
        return publication.newest().map(Publication.Published::inForce).toList();
    }

    /** Number of submissions so far. */
    public int submissions() {
        return course.submission();
    }

    /** Who wrote in it, with the clients that they used. */
    public Set<UUID> drafters() {
        return written.drafters();
    }

    /** As they were last recorded, whatever has left the state. */
    public List<EntryRecorded> drafted() {
        return List.copyOf(written.entries().values());
    }

    /** Whether that agency writes an entry of this report for the agency that has the mandate. */
    public boolean delegatedTo(String agency) {
        return written.isDelegatedTo(agency);
    }

    /** Whether that version was released, or is the one that stands. */
    boolean stays(Draft version) {
        EntryRecorded standing = entries().get(version.commitment());
        return publication.isReleased(version)
                || (standing != null && standing.entryVersion() == version.entryVersion());
    }

    /** Number of queries of the secretariat so far. */
    public int queries() {
        return exchange.asked();
    }

    BoundStep firstStep() {
        return steps.getFirst();
    }
}
