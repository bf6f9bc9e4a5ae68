package org.tallystick.command.report.model;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.command.decision.Objection;
import org.tallystick.command.report.model.ReportCommand.Content;
import org.tallystick.command.report.model.ReportCommand.Resubmit;
import org.tallystick.command.report.model.ReportCommand.SubmitReport;
import org.tallystick.events.Text;
import org.tallystick.events.instrument.Catalogue;
import org.tallystick.events.report.EntryStatus;
import org.tallystick.events.report.ReportEvent.EntryRecorded;

/**
 * A report as it would stand, before anything is recorded: what policies look at.
 *
 * @param lines what the request says, then what the report holds besides
 * @param told statuses of the last submission
 * @param complete whether it is to be submitted, and not only kept
 */
record Submission(
        Facts facts,
        List<Line> lines,
        Map<String, EntryStatus> told,
        boolean nil,
        @Nullable Text nilReason,
        boolean complete,
        Instant now) {

    /** @param pointer of the entry in the request, or of the list for what is kept from before */
    record Line(String pointer, EntryDraft entry) {

        Objection objection(ReportRefusal code, String member, String text) {
            return new Objection(code, pointer + member, entry.commitment() + ": " + text);
        }
    }

    static Submission first(SubmitReport c) {
        Content content = c.content();
        return new Submission(
                c.facts(), lines(content), Map.of(), content.nil(), content.nilReason(), c.submit(), c.now());
    }

    static Submission again(Report report, Resubmit c) {
        Content content = c.content();
        Map<String, EntryRecorded> kept = new LinkedHashMap<>(report.entries());
        content.entries().forEach(entry -> kept.remove(entry.commitment()));
        List<Line> lines = Stream.concat(
                        lines(content).stream(),
                        kept.values().stream().map(entry -> new Line("/entries", EntryDraft.of(entry))))
                .toList();
        boolean stillNil = lines.isEmpty() && report.nilReason() != null;
        Text reason = stillNil && !content.nil() ? report.nilReason() : content.nilReason();
        Facts facts = c.facts().boundTo(report.chain());
        return new Submission(facts, lines, report.told(), stillNil || content.nil(), reason, true, c.now());
    }

    Stream<Objection> where(Predicate<EntryDraft> wrong, ReportRefusal code, String member, String text) {
        return lines.stream().filter(line -> wrong.test(line.entry())).map(line -> line.objection(code, member, text));
    }

    Catalogue.@Nullable Item item(EntryDraft entry) {
        return facts.catalogue().get(entry.commitment());
    }

    private static List<Line> lines(Content content) {
        return IntStream.range(0, content.entries().size())
                .mapToObj(i -> new Line("/entries/" + i, content.entries().get(i)))
                .toList();
    }
}
