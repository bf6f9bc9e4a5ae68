package org.tallystick.command.national.model;

import static org.tallystick.command.national.model.NationalRefusal.AUDIENCE_NOT_COVERED;
import static org.tallystick.command.national.model.NationalRefusal.DIVERGENCE_OPEN;
import static org.tallystick.command.national.model.NationalRefusal.NATIONAL_SUBMISSION_EMPTY;
import static org.tallystick.command.national.model.NationalRefusal.ONE_SIGNATURE_NOT_WANTED;
import static org.tallystick.command.national.model.NationalRefusal.REPORT_CHANGED;
import static org.tallystick.command.national.model.NationalRefusal.REPORT_NOT_CLEARED;
import static org.tallystick.command.national.model.NationalRefusal.REPORT_NOT_RELEASABLE;
import static org.tallystick.command.national.model.NationalRefusal.REPORT_REPEATED;
import static org.tallystick.command.national.model.NationalRefusal.REPORT_UNKNOWN;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tallystick.command.clearance.model.StateReport;
import org.tallystick.command.decision.Keeps;
import org.tallystick.command.decision.Objection;
import org.tallystick.command.decision.Rule;
import org.tallystick.command.national.model.NationalCommand.Assembly;
import org.tallystick.command.national.model.NationalCommand.ReleaseSubmission;
import org.tallystick.command.national.model.NationalState.Assembled;
import org.tallystick.events.national.NationalEvent.Contained;

/** What a state may submit as one, and when that may leave it. */
final class NationalPolicies {

    private NationalPolicies() {}

    /** @param chosen ids of the reports, in the order in which they were named */
    record Together(List<UUID> chosen, Grounds grounds) {

        static Together of(Assembly assembly) {
            List<UUID> chosen = assembly.chosen();
            return new Together(
                    chosen != null
                            ? chosen
                            : assembly.grounds().reports().stream()
                                    .filter(StateReport::cleared)
                                    .map(StateReport::id)
                                    .toList(),
                    assembly.grounds());
        }

        List<StateReport> reports() {
            return chosen.stream()
                    .map(grounds::report)
                    .flatMap(Optional::stream)
                    .toList();
        }
    }

    record Leaving(Assembled submission, ReleaseSubmission command) {

        List<StateReport> reports() {
            return submission.reports().stream()
                    .map(contained -> command.grounds().report(contained.report()))
                    .flatMap(Optional::stream)
                    .toList();
        }

        boolean isAsItWas(Contained contained) {
            return command.grounds()
                    .report(contained.report())
                    .filter(now -> now.cleared() && now.submission() == contained.submission())
                    .isPresent();
        }
    }

    static Stream<Objection> theStateWantsOneSignature(Grounds grounds) {
        return grounds.wanted()
                ? Stream.empty()
                : Stream.of(new Objection(
                        ONE_SIGNATURE_NOT_WANTED,
                        "",
                        "The state releases each report by itself under this instrument."));
    }

    static Stream<Objection> somethingIsSubmitted(Together together) {
        return together.chosen().isEmpty()
                ? Stream.of(
                        new Objection(NATIONAL_SUBMISSION_EMPTY, "/reports", "Name a report whose chain has passed."))
                : Stream.empty();
    }

    static Stream<Objection> reportsAreOfTheStateAndCycle(Together together) {
        return where(
                together,
                id -> together.grounds().report(id).isEmpty(),
                REPORT_UNKNOWN,
                "The state has no such report in this cycle.");
    }

    static Stream<Objection> everyReportOnce(Together together) {
        Set<UUID> seen = new HashSet<>();
        return where(together, id -> !seen.add(id), REPORT_REPEATED, "It is named before.");
    }

    static Stream<Objection> everyReportIsCleared(Together together) {
        return where(
                together,
                id -> together.grounds()
                        .report(id)
                        .filter(report -> !report.cleared())
                        .isPresent(),
                REPORT_NOT_CLEARED,
                "Its own chain has not passed, or it has left the state already.");
    }

    static Stream<Objection> everyReportCanBeReleased(Together together) {
        return IntStream.range(0, together.chosen().size())
                .boxed()
                .flatMap(i -> together.grounds().report(together.chosen().get(i)).stream()
                        .flatMap(report -> obstacle(report, "/reports/" + i)));
    }

    /** It could when it was put in: who takes part, and what it was released as, may have changed since. */
    static Stream<Objection> everyReportCanStillBeReleased(Leaving leaving) {
        return leaving.reports().stream().flatMap(report -> obstacle(report, ""));
    }

    private static Stream<Objection> obstacle(StateReport report, String pointer) {
        String obstacle = report.obstacle();
        return obstacle == null
                ? Stream.empty()
                : Stream.of(new Objection(
                        REPORT_NOT_RELEASABLE, pointer, "The report of " + report.agency() + ": " + obstacle));
    }

    /** No algorithm chooses for a state: it says which of its agencies is right before it signs. */
    static Stream<Objection> nothingDiverges(Together together) {
        return objections(Divergences.of(together.grounds(), together.reports()));
    }

    static Stream<Objection> nothingDivergesStill(Leaving leaving) {
        return objections(Divergences.of(leaving.command().grounds(), leaving.reports()));
    }

    /** What leaves is what was cleared. */
    @Keeps(value = Rule.CLEARED_FIRST, refusing = "REPORT_CHANGED")
    static Stream<Objection> reportsAreAsTheyWereCleared(Leaving leaving) {
        return leaving.submission().reports().stream()
                .filter(contained -> !leaving.isAsItWas(contained))
                .map(contained -> new Objection(
                        REPORT_CHANGED,
                        "",
                        "The report of " + contained.agency() + " is not the one that was cleared: return this and"
                                + " assemble it anew."));
    }

    @Keeps(value = Rule.AUDIENCE_NAMED, refusing = "AUDIENCE_NOT_COVERED")
    static Stream<Objection> audienceIsWhatTheChainCovers(Leaving leaving) {
        List<String> audience = leaving.command().audience();
        return IntStream.range(0, audience.size())
                .filter(i -> !audience.get(i).equals(leaving.submission().key().instrument()))
                .mapToObj(i -> new Objection(
                        AUDIENCE_NOT_COVERED, "/audience/" + i, "Name its own instrument, or leave it out."));
    }

    private static Stream<Objection> objections(List<Divergences.Divergence> divergences) {
        return divergences.stream()
                .map(one -> new Objection(DIVERGENCE_OPEN, "", one.commitment() + ": " + one.voices() + "."));
    }

    private static Stream<Objection> where(
            Together together, Predicate<UUID> wrong, NationalRefusal code, String text) {
        return IntStream.range(0, together.chosen().size())
                .filter(i -> wrong.test(together.chosen().get(i)))
                .mapToObj(i -> new Objection(code, "/reports/" + i, text));
    }
}
