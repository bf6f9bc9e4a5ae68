package org.tallystick.command.instrument.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.tallystick.command.decision.Finding;
import org.tallystick.command.decision.Refused;
import org.tallystick.command.instrument.model.InstrumentCommand.Details;
import org.tallystick.command.instrument.model.InstrumentState.Adopted;
import org.tallystick.events.instrument.Catalogue;
import org.tallystick.events.instrument.Catalogue.Addressee;
import org.tallystick.events.instrument.Catalogue.Citation;
import org.tallystick.events.instrument.Catalogue.Item;
import org.tallystick.events.instrument.Catalogue.Kind;
import org.tallystick.events.instrument.Catalogue.Nature;
import org.tallystick.events.instrument.Catalogue.SourceDocument;

/** Small instruments for the tests of this package. */
public final class Instruments {

    public static final String PLAN = "PLAN-1";
    public static final Map<String, String> TEXT = Map.of("en", "words", "ru", "слова");
    public static final Details NOTHING = new Details(List.of(), List.of());

    private Instruments() {}

    /** Without pillars: commitments of these paths. */
    public static Catalogue catalogue(String... paths) {
        return of(PLAN, Stream.of(paths).map(path -> item(path, "words")).toList());
    }

    static Catalogue of(String code, List<Item> commitments) {
        LocalDate day = LocalDate.parse("2022-03-03");
        return new Catalogue(
                code,
                TEXT,
                new SourceDocument("Plan", "Tashkent", day),
                day,
                false,
                List.of(),
                List.of(),
                List.of(),
                commitments,
                List.of(),
                List.of());
    }

    static Item item(String path, String words) {
        Map<String, String> text = Map.of("en", words, "ru", "слова");
        return new Item(
                path, text, text, new Citation("Plan", "1", 1), Addressee.STATE, Kind.ACTION, Nature.ACHIEVABLE);
    }

    static Adopted adopted(String... paths) {
        return Adopted.of(1, catalogue(paths), Set.of());
    }

    static void assertRefused(
            InstrumentState state, InstrumentCommand command, InstrumentRefusal code, String... pointers) {
        assertThatThrownBy(() -> InstrumentDecider.decide(state, command))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.code()).isEqualTo(code);
                    assertThat(refused.findings().stream()
                                    .filter(finding -> finding.code().equals(code.name()))
                                    .map(Finding::pointer))
                            .containsExactly(pointers);
                });
    }
}
