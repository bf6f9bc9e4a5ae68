package org.tallystick.command.report.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.command.decision.Objection;
import org.tallystick.command.report.model.ReportCommand.Content;
import org.tallystick.command.report.model.ReportCommand.CorrectReport;
import org.tallystick.command.report.model.ReportCommand.RecordEntry;
import org.tallystick.command.report.model.ReportCommand.Resubmit;
import org.tallystick.command.report.model.ReportCommand.SubmitReport;
import org.tallystick.events.Text;
import org.tallystick.events.instrument.Catalogue;
import org.tallystick.events.report.EntryStatus;

/**
 * A report as it would stand, before anything is recorded: what policies look at.
 *
 * @param lines what the request says, then what the report holds besides
 * @param told statuses of the last submission
 * @param complete whether it is to be submitted, and not only kept
 * @param corrects whether something of the report has been released already
 * @param signature of the agency over what the request says, null when it is not signed
 * @param unsaid what is submitted and the request does not say
 * @param prefilled null when the request does not ask for a pre-filled draft
 */
record Submission(
        Facts facts,
        List<Line> lines,
        Map<String, EntryStatus> told,
        boolean nil,
        @Nullable Text nilReason,
        boolean complete,
        boolean corrects,
        @Nullable Signature signature,
        List<String> unsaid,
        @Nullable List<EntryDraft> prefilled,
        Instant now) {

    /** @param pointer of the entry in the request, or of the list for what is kept from before */
    record Line(String pointer, EntryDraft entry) {

        Objection objection(ReportRefusal code, String member, String text) {
            return new Objection(code, pointer + member, entry.commitment() + ": " + text);
        }
    }

    static Submission first(SubmitReport c) {
        Content content = c.content();
        List<EntryDraft> prefill = c.prefill();
        List<EntryDraft> prefilled = prefill == null ? null : usable(prefill, c);
        return new Submission(
                c.facts(),
                lines(content, prefilled == null ? List.of() : prefilled, "/prefill"),
                Map.of(),
                content.nil(),
                content.nilReason(),
                c.submit(),
                false,
                content.signature(),
                List.of(),
                prefilled,
                c.now());
    }

    static Submission again(Report report, Resubmit c) {
        return over(report, c.facts(), c.content(), true, c.now());
    }

    /** What it leaves as it was cleared was submitted before. */
    static Submission correction(Report report, CorrectReport c) {
        return over(report, c.facts(), c.content(), false, c.now());
    }

    /** One entry of a draft, looked at alone. */
    static Submission of(Report report, RecordEntry c) {
        return new Submission(
                c.facts().boundTo(report.chains()),
                List.of(new Line("", c.entry())),
                report.course().told(),
                false,
                null,
                false,
                report.version() > 0,
                null,
                List.of(),
                null,
                c.now());
    }

    /** @param whole whether it is all to be said at once, where it is signed */
    private static Submission over(Report report, Facts facts, Content content, boolean whole, Instant now) {
        List<EntryDraft> kept = report.entries().values().stream()
                .filter(entry -> content.entries().stream()
                        .noneMatch(said -> said.commitment().equals(entry.commitment())))
                // Of what is expunged there is no word left to judge.
                .filter(entry -> !report.written().isExpunged(entry.commitment(), entry.entryVersion()))
                .map(EntryDraft::of)
                .toList();
        List<Line> lines = lines(content, kept, "/entries");
        Text before = report.course().nilReason();
        boolean stillNil = lines.isEmpty() && before != null;
        return new Submission(
                facts.boundTo(report.chains()),
                lines,
                report.course().told(),
                stillNil || content.nil(),
                stillNil && !content.nil() ? before : content.nilReason(),
                true,
                report.version() > 0,
                content.signature(),
                whole ? unsaid(report, kept, stillNil && !content.nil()) : List.of(),
                null,
                now);
    }

    private static List<String> unsaid(Report report, List<EntryDraft> kept, boolean nilAsBefore) {
        return Stream.concat(
                        kept.stream()
                                .map(EntryDraft::commitment)
                                .filter(commitment -> !report.written().isByDelegate(commitment)),
                        nilAsBefore ? Stream.of("That there is nothing to report") : Stream.empty())
                .toList();
    }

    /** What the agency may say in this cycle, and does not say anew; without values that this cycle's catalogue defines otherwise. */
    private static List<EntryDraft> usable(List<EntryDraft> prefill, SubmitReport c) {
        Facts facts = c.facts();
        return prefill.stream()
                .filter(entry -> facts.mandated().contains(entry.commitment()))
                .filter(entry -> reportable(facts, entry))
                .filter(entry -> c.content().entries().stream()
                        .noneMatch(said -> said.commitment().equals(entry.commitment())))
                .map(entry -> entry.telling(value -> facts.defines(value, entry.commitment())))
                .toList();
    }

    private static boolean reportable(Facts facts, EntryDraft entry) {
        Catalogue.Item item = facts.catalogue().get(entry.commitment());
        return item != null && item.reportable();
    }

    Stream<Objection> where(Predicate<EntryDraft> wrong, ReportRefusal code, String member, String text) {
        return lines.stream().filter(line -> wrong.test(line.entry())).map(line -> line.objection(code, member, text));
    }

    Catalogue.@Nullable Item item(EntryDraft entry) {
        return facts.catalogue().get(entry.commitment());
    }

    private static List<Line> lines(Content content, List<EntryDraft> besides, String place) {
        Stream<Line> said = IntStream.range(0, content.entries().size())
                .mapToObj(i -> new Line("/entries/" + i, content.entries().get(i)));
        return Stream.concat(said, besides.stream().map(entry -> new Line(place, entry)))
                .toList();
    }
}
