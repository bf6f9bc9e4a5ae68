package org.tallystick.events.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tallystick.events.participation.ClearanceChain.Holder;
import org.tallystick.events.participation.ClearanceChain.HolderKind;
import org.tallystick.events.participation.ClearanceChain.Step;
import org.tallystick.events.participation.ClearanceChains.Topic;
import org.tallystick.events.report.Visibility;

class ClearanceChainsTest {

    private static final ClearanceChain STANDARD = chain("default", List.of(), List.of(), List.of(), "unit", "mfa");
    private static final ClearanceChain CUSTOMS = chain("customs", List.of("customs"), List.of(), List.of(), "head");
    private static final ClearanceChain SECTION = chain("borders", List.of(), List.of("II.3"), List.of(), "council");
    private static final ClearanceChain PILLAR = chain("pillar", List.of(), List.of("II"), List.of(), "police");
    private static final ClearanceChain PUBLIC =
            chain("public", List.of(), List.of(), List.of(Visibility.PUBLIC), "press", "mfa");

    private final ClearanceChains chains = new ClearanceChains(List.of(SECTION, PUBLIC, STANDARD, PILLAR));

    @Test
    void withoutAConditionOneTakesWhatNoOtherTakes() {
        assertThat(asked(null, topic("I.1.1", Visibility.NATIONAL))).containsExactly("default");
        assertThat(asked("police")).containsExactly("default");
    }

    @Test
    void theNearestPlaceAroundTheCommitmentComesFirst() {
        assertThat(asked(null, topic("II.3.5", Visibility.NATIONAL))).containsExactly("borders");
        assertThat(asked(null, topic("II.3", Visibility.NATIONAL))).containsExactly("borders");
        assertThat(asked(null, topic("II.31.1", Visibility.NATIONAL))).containsExactly("pillar");
        assertThat(asked(null, topic("III.1", Visibility.NATIONAL))).containsExactly("default");
    }

    @Test
    void aPlaceComesBeforeAVisibilityAndBothTogetherBeforeEither() {
        ClearanceChain both = chain("both", List.of(), List.of("II.3"), List.of(Visibility.PUBLIC), "minister");

        assertThat(asked(null, topic("I.1.1", Visibility.PUBLIC))).containsExactly("public");
        assertThat(asked(null, topic("II.3.5", Visibility.PUBLIC))).containsExactly("borders");
        assertThat(names(with(both).asked(null, List.of(topic("II.3.5", Visibility.PUBLIC)))))
                .containsExactly("both");
    }

    @Test
    void whatNamesTheAgencyComesBeforeAllThatNameNone() {
        ClearanceChain own = chain("own", List.of("customs"), List.of("II"), List.of(), "head");
        ClearanceChains all = new ClearanceChains(List.of(STANDARD, SECTION, CUSTOMS, own));

        assertThat(names(all.asked("customs", List.of(topic("II.3.5", null))))).containsExactly("own");
        assertThat(names(all.asked("customs", List.of(topic("I.1.1", null))))).containsExactly("customs");
        assertThat(names(all.asked("police", List.of(topic("II.3.5", null))))).containsExactly("borders");
        assertThat(names(all.conditional("customs"))).containsExactly("own");
        assertThat(names(all.conditional("police"))).containsExactly("borders");
    }

    @Test
    void severalEntriesPassEveryChainThatOneOfThemAsksFor() {
        assertThat(asked(
                        null,
                        topic("II.3.5", Visibility.NATIONAL),
                        topic("I.1.1", Visibility.PUBLIC),
                        topic("I.1.2", Visibility.NATIONAL)))
                .containsExactly("default", "public", "borders");
    }

    @Test
    void stepsAreUnitedInTheOrderOfTheMostGeneral() {
        assertThat(ClearanceChains.united(List.of(STANDARD, PUBLIC, SECTION)))
                .extracting(Step::step)
                .containsExactly("unit", "press", "mfa", "council");
        assertThat(ClearanceChains.united(
                        List.of(STANDARD, chain("turned", List.of(), List.of("I"), List.of(), "mfa", "unit"))))
                .extracting(Step::step)
                .containsExactly("unit", "mfa");
    }

    @Test
    void withoutAStandardChainSomethingHasNone() {
        ClearanceChains some = new ClearanceChains(List.of(SECTION));

        assertThat(some.asked(null, List.of(topic("II.3.5", null), topic("I.1.1", null))))
                .isEmpty();
    }

    @Test
    void twoTieWhereNeitherComesFirst() {
        ClearanceChain another = chain("another", List.of(), List.of("I", "II.3"), List.of(), "x");

        assertThat(ClearanceChains.tie(SECTION, another)).isTrue();
        assertThat(ClearanceChains.tie(SECTION, PILLAR)).isFalse();
        assertThat(ClearanceChains.tie(STANDARD, CUSTOMS)).isFalse();
        assertThat(ClearanceChains.tie(SECTION, PUBLIC)).isFalse();
    }

    @Test
    void whatNamesAnAgencyAndNothingElseNeverMeetsWhatNamesNone() {
        assertThat(ClearanceChains.meet(STANDARD, CUSTOMS)).isFalse();
        assertThat(ClearanceChains.meet(STANDARD, SECTION)).isTrue();
        assertThat(ClearanceChains.meet(STANDARD, chain("own", List.of("customs"), List.of("II"), List.of(), "head")))
                .isTrue();
    }

    private List<String> asked(@Nullable String agency, Topic... topics) {
        return names(chains.asked(agency, Arrays.asList(topics)));
    }

    private ClearanceChains with(ClearanceChain more) {
        return new ClearanceChains(
                Stream.concat(chains.all().stream(), Stream.of(more)).toList());
    }

    private static List<String> names(List<ClearanceChain> some) {
        return some.stream().map(ClearanceChain::name).toList();
    }

    private static Topic topic(String commitment, @Nullable Visibility visibility) {
        return new Topic(commitment, visibility);
    }

    private static ClearanceChain chain(
            String name, List<String> agencies, List<String> sections, List<Visibility> visibilities, String... steps) {
        return new ClearanceChain(
                name,
                1,
                agencies,
                sections,
                visibilities,
                Stream.of(steps)
                        .map(step -> new Step(step, new Holder(HolderKind.ROLE, "clearer")))
                        .toList());
    }
}
