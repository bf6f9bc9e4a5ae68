package org.tallystick.command.report.model;

import static org.tallystick.command.report.model.ReportRefusal.COMMITMENT_NOT_REPORTABLE;
import static org.tallystick.command.report.model.ReportRefusal.COMMITMENT_NOT_REPORTED;
import static org.tallystick.command.report.model.ReportRefusal.COMMITMENT_REPEATED;
import static org.tallystick.command.report.model.ReportRefusal.COMMITMENT_UNKNOWN;
import static org.tallystick.command.report.model.ReportRefusal.COMPLETED_ON_CONTINUING;
import static org.tallystick.command.report.model.ReportRefusal.MANDATE_MISSING;
import static org.tallystick.command.report.model.ReportRefusal.NAMES_MISSING;
import static org.tallystick.command.report.model.ReportRefusal.NARRATIVE_MISSING;
import static org.tallystick.command.report.model.ReportRefusal.NIL_REPORT_WITH_ENTRIES;
import static org.tallystick.command.report.model.ReportRefusal.PREFILL_NOT_KEPT;
import static org.tallystick.command.report.model.ReportRefusal.PREFILL_WITHOUT_SOURCE;
import static org.tallystick.command.report.model.ReportRefusal.REASON_MISSING;
import static org.tallystick.command.report.model.ReportRefusal.REPORT_EMPTY;
import static org.tallystick.command.report.model.ReportRefusal.UNCHANGED_WITHOUT_RELEASE;
import static org.tallystick.command.report.model.ReportRefusal.UNCHANGED_WITH_CONTENT;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.command.decision.Keeps;
import org.tallystick.command.decision.Objection;
import org.tallystick.command.decision.Rule;
import org.tallystick.events.instrument.Catalogue;
import org.tallystick.events.instrument.Catalogue.Nature;
import org.tallystick.events.report.EntryStatus;
import org.tallystick.events.report.Visibility;

/** What an agency may say in a report. */
final class EntryPolicies {

    private EntryPolicies() {}

    @Keeps(value = Rule.BOUND_WHEN_OPENED, refusing = "COMMITMENT_UNKNOWN")
    static Stream<Objection> commitmentIsInTheCatalogue(Submission s) {
        return s.where(
                entry -> s.item(entry) == null,
                COMMITMENT_UNKNOWN,
                "/commitment",
                "the catalogue of the cycle has no such path.");
    }

    static Stream<Objection> commitmentIsReportable(Submission s) {
        return s.where(
                entry -> !reportable(s.item(entry)),
                COMMITMENT_NOT_REPORTABLE,
                "/commitment",
                "no state alone can act on this item.");
    }

    static Stream<Objection> everyCommitmentOnce(Submission s) {
        Set<String> seen = new HashSet<>();
        return s.where(
                entry -> !seen.add(entry.commitment()),
                COMMITMENT_REPEATED,
                "/commitment",
                "an earlier entry is on the same commitment.");
    }

    /** An agency reports only within its mandate. */
    @Keeps(value = Rule.WITHIN_THE_MANDATE, refusing = "MANDATE_MISSING")
    static Stream<Objection> withinTheMandate(Submission s) {
        return s.where(
                entry -> s.item(entry) != null && !s.facts().mandated().contains(entry.commitment()),
                MANDATE_MISSING,
                "/commitment",
                "the agency has no mandate over it in the period of the cycle.");
    }

    static Stream<Objection> nilReportStandsAlone(Submission s) {
        boolean alone = s.lines().isEmpty() && s.complete();
        return s.nil() && !alone
                ? Stream.of(new Objection(
                        NIL_REPORT_WITH_ENTRIES, "/nil", "A nil report has no entries and is submitted at once."))
                : Stream.empty();
    }

    static Stream<Objection> prefillHasASource(Submission s) {
        boolean nothing = s.prefilled() != null && s.prefilled().isEmpty();
        return nothing
                ? Stream.of(new Objection(
                        PREFILL_WITHOUT_SOURCE,
                        "/prefill",
                        "The agency has released nothing before that it could report on in this cycle."))
                : Stream.empty();
    }

    static Stream<Objection> prefillIsReadBeforeItIsSubmitted(Submission s) {
        return s.prefilled() != null && s.complete()
                ? Stream.of(
                        new Objection(PREFILL_NOT_KEPT, "/submit", "Keep it as a draft, look at it, then submit it."))
                : Stream.empty();
    }

    static Stream<Objection> unchangedRepeatsARelease(Submission s) {
        return s.where(
                entry -> entry.repeat() != null && !repeatsStatus(entry, entry.repeat()),
                UNCHANGED_WITHOUT_RELEASE,
                "/unchanged",
                "the agency's last released entry on it does not exist, or has another status.");
    }

    static Stream<Objection> unchangedSaysNothingElse(Submission s) {
        return s.where(
                entry -> entry.repeats()
                        && (entry.narrative() != null || entry.reason() != null || entry.details() != null),
                UNCHANGED_WITH_CONTENT,
                "/unchanged",
                "leave out texts and details, or leave out unchanged.");
    }

    private static boolean repeatsStatus(EntryDraft entry, EntryDraft.Repeat repeat) {
        return repeat.of() != null && repeat.of().status() == entry.status();
    }

    @Keeps(value = Rule.TWO_LEVELS, refusing = "REPORT_EMPTY")
    static Stream<Objection> somethingIsReported(Submission s) {
        return s.lines().isEmpty() && !s.nil()
                ? Stream.of(new Objection(REPORT_EMPTY, "/entries", "Give an entry, or \"nil\": true with a reason."))
                : Stream.empty();
    }

    @Keeps(value = Rule.TWO_LEVELS, refusing = "COMPLETED_ON_CONTINUING")
    static Stream<Objection> neverCompletedWhereItContinues(Submission s) {
        return s.where(
                entry -> entry.status() == EntryStatus.COMPLETED && continuing(s.item(entry)),
                COMPLETED_ON_CONTINUING,
                "/status",
                "the commitment never ends; SUSTAINED says that it is kept up.");
    }

    @Keeps(value = Rule.TWO_LEVELS, refusing = "REASON_MISSING")
    static Stream<Objection> stalledSaysWhy(Submission s) {
        return withoutReason(s, EntryStatus.STALLED);
    }

    @Keeps(value = Rule.TWO_LEVELS, refusing = "REASON_MISSING")
    static Stream<Objection> notApplicableSaysWhy(Submission s) {
        return withoutReason(s, EntryStatus.NOT_APPLICABLE);
    }

    /** Compared with what the agency last submitted in this report. */
    @Keeps(value = Rule.TWO_LEVELS, refusing = "REASON_MISSING")
    static Stream<Objection> goingBackSaysWhy(Submission s) {
        return s.where(
                entry -> Progress.isBackwards(s.told().get(entry.commitment()), entry.status())
                        && !Texts.present(entry.reason()),
                REASON_MISSING,
                "/reason",
                "say why the status is lower than the one submitted before.");
    }

    @Keeps(value = Rule.TWO_LEVELS, refusing = "NAMES_MISSING")
    static Stream<Objection> namedNamesSomebody(Submission s) {
        return s.where(
                entry -> (entry.visibility() == Visibility.NAMED)
                        == entry.named().isEmpty(),
                NAMES_MISSING,
                "/named",
                "list states or organisations with the visibility NAMED, and only with it.");
    }

    @Keeps(value = Rule.TWO_LEVELS, refusing = "REASON_MISSING")
    static Stream<Objection> nilReportSaysWhy(Submission s) {
        return s.nil() && !Texts.present(s.nilReason())
                ? Stream.of(new Objection(REASON_MISSING, "/reason", "Say why there is nothing to report."))
                : Stream.empty();
    }

    @Keeps(value = Rule.TWO_LEVELS, refusing = "COMMITMENT_NOT_REPORTED")
    static Stream<Objection> mandatedCommitmentsAreThere(Submission s) {
        Set<String> there =
                s.lines().stream().map(line -> line.entry().commitment()).collect(Collectors.toSet());
        return s.nil()
                ? Stream.empty()
                : s.facts().mandated().stream()
                        .filter(commitment -> !there.contains(commitment))
                        .sorted()
                        .map(commitment -> new Objection(
                                COMMITMENT_NOT_REPORTED, "/entries", commitment + ": mandated, and not reported on."));
    }

    @Keeps(value = Rule.TWO_LEVELS, refusing = "NARRATIVE_MISSING")
    static Stream<Objection> statusIsExplained(Submission s) {
        return s.where(
                entry -> Progress.claimsSomething(entry.status())
                        && !Texts.present(entry.narrative())
                        && !entry.repeats(),
                NARRATIVE_MISSING,
                "/narrative",
                "tell what was done.");
    }

    private static Stream<Objection> withoutReason(Submission s, EntryStatus status) {
        return s.where(
                entry -> entry.status() == status && !Texts.present(entry.reason()) && !entry.repeats(),
                REASON_MISSING,
                "/reason",
                "say why the status is " + status + ".");
    }

    private static boolean reportable(Catalogue.@Nullable Item item) {
        return item == null || item.reportable();
    }

    private static boolean continuing(Catalogue.@Nullable Item item) {
        return item != null && item.nature() == Nature.CONTINUING;
    }
}
