package org.tallystick.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tallystick.catalogues.Catalogues;
import org.tallystick.events.instrument.Catalogue.Item;
import org.tallystick.local.demo.Mandates.Competence;

/** Who is mandated with what: no gap but the intended ones, one leader at most. */
class MandatesTest {

    private final Set<String> reportable = Json.catalogue(Catalogues.json(DemoPlan.INSTRUMENT)).commitments().stream()
            .filter(Item::reportable)
            .map(Item::path)
            .collect(Collectors.toSet());

    @ParameterizedTest
    @EnumSource(Party.class)
    void coverReportableCommitmentsAndLeaveAFewWithoutOne(Party state) {
        List<String> given = Mandates.of(DemoData.SEED, state).given().stream()
                .map(Competence::commitment)
                .toList();
        assertThat(given).doesNotHaveDuplicates();
        assertThat(reportable).containsAll(given);
        assertThat(reportable.size() - given.size()).isBetween(5, 20);
    }

    @ParameterizedTest
    @EnumSource(Party.class)
    void noAgencyHoldsTwoMandatesOverOneCommitment(Party state) {
        assertThat(Mandates.of(DemoData.SEED, state).given())
                .allSatisfy(given ->
                        assertThat(given.agencies()).doesNotHaveDuplicates().isNotEmpty());
    }

    @ParameterizedTest
    @EnumSource(Party.class)
    void everyAgencyHasSomeAndNoOtherHasAny(Party state) {
        Set<String> registered = Agency.of(state).stream().map(Agency::code).collect(Collectors.toSet());
        Set<String> mandated = new HashSet<>();
        Mandates.of(DemoData.SEED, state).given().forEach(given -> mandated.addAll(given.agencies()));
        assertThat(mandated).isEqualTo(registered).hasSize(12);
    }

    @Test
    void customsOfKazakhstanLeadsOnTheExample() {
        assertThat(Mandates.of(DemoData.SEED, Party.KZ).ledBy("customs")).contains("II.3.5");
    }
}
