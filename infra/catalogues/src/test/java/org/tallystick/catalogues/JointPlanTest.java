package org.tallystick.catalogues;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Scanner;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tallystick.events.instrument.Catalogue;
import org.tallystick.events.instrument.Catalogue.Addressee;
import org.tallystick.events.instrument.Catalogue.Item;
import org.tallystick.events.instrument.Catalogue.Kind;

/** The catalogue of the Joint Plan of Action: complete, in its order. */
class JointPlanTest {

    private final Catalogue catalogue = Shipped.of("JPOA-CA-2022").catalogue();

    @Test
    void holdsTheWholePlan() {
        assertThat(catalogue.undertakings()).hasSize(6);
        assertThat(catalogue.commitments()).hasSize(176);
        assertThat(catalogue.components()).hasSize(11);
        assertThat(catalogue.roadmap()).hasSize(15);
    }

    @Test
    void countsPerSectionAreThoseOfTheSource() {
        Map<String, Integer> sizes = new LinkedHashMap<>();
        catalogue.items().forEach(i -> sizes.merge(i.citation().section(), 1, Integer::sum));
        assertThat(sizes).containsExactlyEntriesOf(expectedSizes());
    }

    @Test
    void codesAreUniqueAndInTheOrderOfTheSource() {
        List<String> expected = expectedSizes().entrySet().stream()
                .flatMap(s ->
                        Stream.iterate(1, n -> n <= s.getValue(), n -> n + 1).map(n -> s.getKey() + "." + n))
                .toList();
        assertThat(catalogue.items().map(Item::path)).doesNotHaveDuplicates().containsExactlyElementsOf(expected);
    }

    @Test
    void citationsAgreeWithTheCodes() {
        assertThat(catalogue.items())
                .allSatisfy(i -> assertThat(
                                i.citation().section() + "." + i.citation().ordinal())
                        .isEqualTo(i.path()));
    }

    @Test
    void pillarsHoldTheSectionsAndGroupsThatItemsStandIn() {
        Stream<String> places = catalogue.pillars().stream()
                .flatMap(p -> p.sections().stream())
                .flatMap(s -> s.groups().isEmpty()
                        ? Stream.of(s.path())
                        : s.groups().stream().map(g -> g.path()));
        assertThat(places)
                .containsExactlyElementsOf(catalogue.commitments().stream()
                        .map(i -> i.citation().section())
                        .distinct()
                        .toList());
    }

    @Test
    void addresseesFollowWhoMustAct() {
        assertThat(catalogue
                        .items()
                        .filter(i -> i.addressee() == Addressee.PARTNERS)
                        .map(Item::path))
                .containsExactlyInAnyOrder("U.5", "III.3.3", "IV.2.6", "R.I.6");
        assertThat(catalogue
                        .items()
                        .filter(i -> i.addressee() == Addressee.COLLECTIVE)
                        .map(Item::path))
                .containsExactlyInAnyOrder(
                        "U.1", "I.1.1", "II.5.A.8", "R.M.1", "R.M.3", "R.M.4", "R.M.5", "R.C.3", "R.C.4");
        assertThat(catalogue.items().filter(i -> i.kind() == Kind.DECLARATORY).map(Item::path))
                .containsExactly("U.1", "U.4");
    }

    private static Map<String, Integer> expectedSizes() {
        Map<String, Integer> sizes = new LinkedHashMap<>();
        String table = "U 6 I.1 9 I.2 3 I.3 9 I.4.A 13 I.4.B 8 I.4.C 4 I.5 5 I.6 6"
                + " II.1 10 II.2 10 II.3 9 II.4 8 II.5.A 8 II.5.B 7 II.6 6 II.7 6 III.1 10 III.2 5 III.3 4"
                + " IV.1 6 IV.2 8 IV.3 5 IV.S.A 3 IV.S.B 7 IV.S.C 7 IV.S.C.7 11 R.I 6 R.M 5 R.C 4";
        try (Scanner words = new Scanner(table)) {
            while (words.hasNext()) {
                sizes.put(words.next(), words.nextInt());
            }
        }
        return sizes;
    }
}
