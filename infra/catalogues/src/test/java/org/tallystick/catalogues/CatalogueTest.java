package org.tallystick.catalogues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tallystick.events.DomainEvent;
import org.tallystick.events.instrument.Catalogue.Item;
import org.tallystick.events.instrument.Catalogue.Kind;
import org.tallystick.events.instrument.Catalogue.Pillar;
import org.tallystick.events.instrument.InstrumentEvent.IndicatorsDefined;
import org.tallystick.events.instrument.InstrumentEvent.InstrumentAdopted;
import org.tallystick.events.instrument.InstrumentEvent.LinksRecorded;
import org.tallystick.events.instrument.InstrumentEvent.ReferencesRecorded;
import org.tallystick.events.wire.Envelope;
import org.tallystick.events.wire.EventCodec;

/** All catalogues that ship: codes, counts, parties, declaratory items, and each small enough for the ledger. */
class CatalogueTest {

    private static final int EVENT_LIMIT = 512 * 1024;

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "JPOA-CA-2022, 208, 2022-03-03, false, U.1 U.4",
                "TASHKENT-2022, 16, 2022-03-03, false, 1 2 3 10 11 16",
                "CICA-CT-2022, 29, 2022-10-13, true, I.7 IV.2",
                "SCO-CR-2023, 11, 2023-07-04, false, 1",
                "HSS-2017, 5, 2017-10-05, false, 1"
            })
    void holdsTheWholeInstrument(String code, int items, LocalDate adopted, boolean voluntary, String declaratory) {
        Shipped shipped = Shipped.of(code);
        assertThat(shipped.catalogue().items()).hasSize(items);
        assertThat(shipped.catalogue().adoptedOn()).isEqualTo(adopted);
        assertThat(shipped.catalogue().voluntary()).isEqualTo(voluntary);
        assertThat(shipped.catalogue()
                        .items()
                        .filter(i -> i.kind() == Kind.DECLARATORY)
                        .map(Item::path))
                .containsExactly(declaratory.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"TASHKENT-2022, 16", "SCO-CR-2023, 11", "HSS-2017, 5"})
    void codesOfDeclarationsCountParagraphs(String code, int paragraphs) {
        assertThat(Shipped.of(code).catalogue().items().map(Item::path))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, paragraphs)
                        .mapToObj(Integer::toString)
                        .toList());
    }

    @Test
    void codesOfTheAsianPlanCountMeasuresOfEachPillar() {
        assertThat(Shipped.of("CICA-CT-2022").catalogue().items().map(Item::path))
                .containsExactlyElementsOf(
                        Stream.of(measures("I", 7), measures("II", 12), measures("III", 7), measures("IV", 3))
                                .flatMap(paths -> paths)
                                .toList());
    }

    @Test
    void pillarsOfBothPlansAreThoseOfTheGlobalStrategy() {
        assertThat(Shipped.of("CICA-CT-2022").catalogue().pillars().stream().map(Pillar::title))
                .containsExactlyElementsOf(Shipped.of("JPOA-CA-2022").catalogue().pillars().stream()
                        .map(Pillar::title)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "JPOA-CA-2022, KG KZ TJ TM UZ",
                "TASHKENT-2022, KG KZ TJ TM UZ",
                "CICA-CT-2022, AE AF AZ BD BH CN EG IL IN IQ IR JO KG KH KR KW KZ LK MN PK PS QA RU TH TJ TR UZ VN",
                "SCO-CR-2023, CN IN IR KG KZ PK RU TJ UZ"
            })
    void partiesAreStates(String code, String parties) {
        assertThat(Shipped.of(code).catalogue().parties()).containsExactly(parties.split(" "));
        assertThat(Set.of(Locale.getISOCountries()))
                .containsAll(Shipped.of(code).catalogue().parties());
    }

    @Test
    void aMeetingOfServicesHasNoFixedListOfParties() {
        assertThat(Shipped.of("HSS-2017").catalogue().parties()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("org.tallystick.catalogues.Shipped#all")
    void citationsNameThePlaceInTheSource(Shipped shipped) {
        assertThat(shipped.catalogue().items())
                .allSatisfy(i -> assertThat(i.path())
                        .endsWith(Integer.toString(i.citation().ordinal())));
    }

    @ParameterizedTest
    @MethodSource("org.tallystick.catalogues.Shipped#all")
    void referencesAndIndicatorsStandAtPlacesOfTheCatalogue(Shipped shipped) {
        Set<String> items = shipped.catalogue().items().map(Item::path).collect(Collectors.toSet());
        Set<String> headings = shipped.catalogue().pillars().stream()
                .flatMap(p ->
                        Stream.concat(Stream.of(p.path()), p.sections().stream().map(s -> s.path())))
                .collect(Collectors.toSet());
        assertThat(shipped.references())
                .isNotEmpty()
                .allMatch(r -> items.contains(r.path())
                        || headings.contains(r.path())
                        || r.path().equals(shipped.code()));
        assertThat(shipped.indicators()).allMatch(i -> items.containsAll(i.paths()));
        assertThat(shipped.indicators().stream().map(i -> i.code())).doesNotHaveDuplicates();
    }

    @Test
    void linksTieItemsThatExistAndEachPairOnce() {
        for (String code : Catalogues.linked()) {
            assertThat(Shipped.links(code))
                    .allMatch(link -> has(code, link.from())
                            && has(link.to().instrument(), link.to().path()));
            assertThat(Shipped.links(code).stream().map(link -> List.of(link.from(), link.to())))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void anUnknownInstrumentIsSaid() {
        assertThatThrownBy(() -> Catalogues.json("NONE-1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("NONE-1");
    }

    static Stream<DomainEvent> events() {
        return Stream.concat(
                Shipped.all().stream()
                        .flatMap(shipped -> Stream.of(
                                new InstrumentAdopted(1, shipped.catalogue()),
                                new ReferencesRecorded(1, shipped.references()),
                                new IndicatorsDefined(1, shipped.indicators()))),
                Catalogues.linked().stream().map(code -> new LinksRecorded(Shipped.links(code))));
    }

    @ParameterizedTest
    @MethodSource("events")
    void fitsIntoOneEvent(DomainEvent payload) {
        UUID id = UUID.fromString("00000000-0000-4000-8000-000000000001");
        Envelope envelope = new Envelope(
                "instrument/X",
                0,
                Envelope.NO_STATE,
                null,
                new Envelope.Actor(id, "secretariat", id),
                id,
                Instant.parse("2022-03-04T08:00:00.000Z"),
                payload);
        assertThat(new EventCodec().encode(envelope, () -> fail("nothing in a catalogue is encrypted")))
                .hasSizeLessThan(EVENT_LIMIT);
    }

    private static boolean has(String instrument, String path) {
        return Shipped.of(instrument).catalogue().items().anyMatch(i -> i.path().equals(path));
    }

    private static Stream<String> measures(String pillar, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(n -> pillar + "." + n);
    }
}
