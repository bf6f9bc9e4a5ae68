package org.tallystick.command.determination.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.command.determination.model.Determinations.GOOD;
import static org.tallystick.command.determination.model.Determinations.GROUNDS;
import static org.tallystick.command.determination.model.Determinations.PATH;
import static org.tallystick.command.determination.model.Determinations.WEIGHED;
import static org.tallystick.command.determination.model.Determinations.content;
import static org.tallystick.command.determination.model.Determinations.draft;
import static org.tallystick.command.determination.model.Determinations.grounds;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tallystick.command.decision.Finding;
import org.tallystick.command.decision.Refused;
import org.tallystick.command.determination.model.DeterminationCommand.DeterminePosition;
import org.tallystick.command.determination.model.DeterminationState.NotMade;
import org.tallystick.command.determination.model.Grounds.Phase;
import org.tallystick.events.determination.DeterminationEvent.Considered;
import org.tallystick.events.determination.DeterminationEvent.Content;
import org.tallystick.events.instrument.Catalogue.Addressee;
import org.tallystick.events.instrument.Catalogue.Nature;
import org.tallystick.events.report.EntryStatus;
import org.tallystick.events.report.Visibility;

class DeterminationPoliciesTest {

    static Stream<Arguments> objections() {
        Considered other = new Considered(WEIGHED.report(), 2);
        return Stream.of(
                broken(GOOD, new Grounds(false, true, null, null, Set.of(WEIGHED)), "INSTRUMENT_UNKNOWN /instrument"),
                broken(
                        GOOD,
                        new Grounds(true, false, Phase.OPENED, GROUNDS.item(), Set.of(WEIGHED)),
                        "STATE_NOT_JOINED /instrument"),
                broken(GOOD, new Grounds(true, true, null, null, Set.of(WEIGHED)), "CYCLE_UNKNOWN /cycle"),
                broken(GOOD, new Grounds(true, true, Phase.PROPOSED, null, Set.of(WEIGHED)), "CYCLE_NOT_OPEN /cycle"),
                broken(
                        GOOD,
                        new Grounds(true, true, Phase.OPENED, null, Set.of(WEIGHED)),
                        "COMMITMENT_UNKNOWN /commitment"),
                broken(GOOD, grounds(Nature.ACHIEVABLE, Addressee.COLLECTIVE), "COMMITMENT_NOT_REPORTABLE /commitment"),
                broken(content(EntryStatus.COMPLETED), GROUNDS, "COMPLETED_ON_CONTINUING /status"),
                broken(saying(List.of(WEIGHED), Visibility.PUBLIC, List.of(), " "), GROUNDS, "REASON_MISSING /reason"),
                broken(
                        saying(List.of(WEIGHED, other), Visibility.PUBLIC, List.of(), "x"),
                        GROUNDS,
                        "CONSIDERED_NOT_RELEASED /considered/1"),
                broken(saying(List.of(), Visibility.NAMED, List.of(), "x"), GROUNDS, "NAMES_MISSING /named"),
                broken(saying(List.of(), Visibility.PUBLIC, List.of("KG"), "x"), GROUNDS, "NAMES_MISSING /named"));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("objections")
    void aBrokenRuleIsTheOnlyFinding(Content content, Grounds grounds, String found) {
        Refused refused = Assertions.catchThrowableOfType(
                Refused.class,
                () -> DeterminationDecider.decide(new NotMade(), new DeterminePosition(draft(content, grounds), PATH)));

        assertThat(refused.findings().stream()
                        .map(DeterminationPoliciesTest::told)
                        .toList())
                .containsExactly(found);
        assertThat(found).startsWith(refused.code().name());
    }

    @Test
    void whatCanBeAchievedCanBeCompletedAndNothingNeedsToBeWeighed() {
        Content content = content(EntryStatus.COMPLETED, List.of(), Visibility.NATIONAL, List.of(), "x");
        assertThat(DeterminationDecider.decide(
                        new NotMade(),
                        new DeterminePosition(draft(content, grounds(Nature.ACHIEVABLE, Addressee.STATE)), PATH)))
                .hasSize(1);
    }

    private static Arguments broken(Content content, Grounds grounds, String found) {
        return Arguments.of(content, grounds, found);
    }

    private static Content saying(List<Considered> weighed, Visibility visibility, List<String> named, String reason) {
        return content(EntryStatus.UNDER_WAY, weighed, visibility, named, reason);
    }

    private static String told(Finding finding) {
        return finding.code() + " " + finding.pointer();
    }
}
