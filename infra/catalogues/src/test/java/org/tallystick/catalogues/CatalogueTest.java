package org.tallystick.catalogues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Scanner;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tallystick.events.instrument.Catalogue;
import org.tallystick.events.instrument.Catalogue.Addressee;
import org.tallystick.events.instrument.Catalogue.Item;
import org.tallystick.events.instrument.Catalogue.Kind;
import org.tallystick.events.instrument.InstrumentEvent.InstrumentAdopted;
import org.tallystick.events.wire.Envelope;
import org.tallystick.events.wire.EventCodec;

/** The catalogue of the Joint Plan of Action: complete, in its order, and small enough for one event. */
class CatalogueTest {

    private static final int EVENT_LIMIT = 512 * 1024;

    private final Catalogue catalogue = JointPlan.CATALOGUE;

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
                .contains("II.5.A.8", "R.M.3", "R.C.3", "R.C.4");
        assertThat(catalogue.items().filter(i -> i.kind() == Kind.DECLARATORY).map(Item::path))
                .containsExactly("U.1", "U.4");
    }

    @Test
    void anUnknownInstrumentIsSaid() {
        assertThatThrownBy(() -> Catalogues.json("NONE-1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("NONE-1");
    }

    @Test
    void fitsIntoOneEvent() {
        UUID id = UUID.fromString("00000000-0000-4000-8000-000000000001");
        byte[] event = new EventCodec()
                .encode(
                        new Envelope(
                                "instrument/JPOA-CA-2022",
                                0,
                                Envelope.NO_STATE,
                                null,
                                new Envelope.Actor(id, "secretariat", id),
                                id,
                                Instant.parse("2022-03-04T08:00:00.000Z"),
                                new InstrumentAdopted(1, catalogue)),
                        () -> fail("nothing in a catalogue is encrypted"));
        assertThat(event).hasSizeLessThan(EVENT_LIMIT);
        assertThat(catalogue.adoptedOn()).isEqualTo(LocalDate.of(2022, 3, 3));
        assertThat(catalogue.parties()).containsExactly("KG", "KZ", "TJ", "TM", "UZ");
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
