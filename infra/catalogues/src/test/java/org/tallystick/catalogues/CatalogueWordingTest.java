package org.tallystick.catalogues;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallystick.events.instrument.Catalogue.Item;
import org.tallystick.events.instrument.Link;

/** Titles, summaries, methods and reasons: both languages, short, and nobody else's words. */
class CatalogueWordingTest {

    private static final Set<String> LANGUAGES = Set.of("en", "ru");

    @ParameterizedTest
    @MethodSource("org.tallystick.catalogues.Shipped#all")
    void everyItemHasAShortTitleAndASentenceInEnglishAndRussian(Shipped shipped) {
        assertThat(shipped.catalogue().items()).allSatisfy(i -> {
            assertThat(i.title().keySet()).isEqualTo(LANGUAGES);
            assertThat(i.summary().keySet()).isEqualTo(LANGUAGES);
            assertThat(i.title().values()).allMatch(t -> t.length() <= 80 && !t.endsWith("."));
            assertThat(i.summary().values()).allMatch(t -> t.length() <= 240 && t.endsWith("."));
        });
    }

    @ParameterizedTest
    @MethodSource("org.tallystick.catalogues.Shipped#all")
    void everyHeadingHasAShortTitleInEnglishAndRussian(Shipped shipped) {
        assertThat(shipped.headings()).isNotEmpty().allSatisfy(title -> {
            assertThat(title.keySet()).isEqualTo(LANGUAGES);
            assertThat(title.values()).allMatch(t -> !t.isBlank() && t.length() <= 80 && !t.endsWith("."));
        });
    }

    @Test
    void noHeadingOfTheJointPlanIsLeftOut() {
        assertThat(Shipped.of("JPOA-CA-2022").headings()).hasSize(1 + 4 + 20 + 8);
    }

    @ParameterizedTest
    @MethodSource("org.tallystick.catalogues.Shipped#all")
    void everyTextIsWrittenInItsLanguage(Shipped shipped) {
        assertThat(shipped.texts("en"))
                .allSatisfy(t -> assertThat(t).isNotBlank().doesNotContainPattern("\\p{IsCyrillic}"));
        assertThat(shipped.texts("ru")).allSatisfy(t -> assertThat(t).containsPattern("\\p{IsCyrillic}"));
    }

    @ParameterizedTest
    @MethodSource("org.tallystick.catalogues.Shipped#all")
    void noTwoTitlesAreAlike(Shipped shipped) {
        for (String language : LANGUAGES) {
            assertThat(shipped.catalogue().items().map(i -> i.title().getOrDefault(language, "")))
                    .doesNotHaveDuplicates();
            assertThat(shipped.headings().map(title -> title.getOrDefault(language, "")))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void russianIsSpeltWithOneConvention() {
        assertThat(Stream.concat(
                        Catalogues.instruments().stream().map(Catalogues::json),
                        Catalogues.linked().stream().map(Catalogues::links)))
                .allSatisfy(json -> assertThat(json).doesNotContain("ё").doesNotContain("Ё"));
    }

    @ParameterizedTest
    @MethodSource("org.tallystick.catalogues.Shipped#all")
    void titlesAndSummariesAreOurOwnWords(Shipped shipped) throws Exception {
        SourceWindows source = SourceWindows.committed();
        assertThat(Stream.concat(
                                shipped.texts("en"), shipped.catalogue().items().map(CatalogueWordingTest::english))
                        .flatMap(text -> source.copiedIn(text).stream()))
                .isEmpty();
    }

    @Test
    void reasonsOfLinksAreShortAndOurOwnWords() throws Exception {
        SourceWindows source = SourceWindows.committed();
        assertThat(Catalogues.linked().stream()
                        .map(Shipped::links)
                        .flatMap(List::stream)
                        .map(Link::reason))
                .allSatisfy(reason -> {
                    assertThat(reason.keySet()).isEqualTo(LANGUAGES);
                    assertThat(reason.values()).allMatch(t -> t.length() <= 120 && t.endsWith("."));
                    assertThat(reason.get("en")).doesNotContainPattern("\\p{IsCyrillic}");
                    assertThat(reason.get("ru")).containsPattern("\\p{IsCyrillic}");
                    assertThat(source.copiedIn(reason.getOrDefault("en", ""))).isEmpty();
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"JPOA-CA-2022", "CICA-CT-2022", "SCO-CR-2023", "HSS-2017"})
    void theCheckForOurOwnWordsBites(String code) throws Exception {
        SourceWindows source = SourceWindows.committed();
        assertThat(source.size()).isGreaterThan(25_000);
        assertThat(source.copiedIn("The name stands there: "
                        + Shipped.of(code).catalogue().document().title()))
                .isNotEmpty();
    }

    private static String english(Item item) {
        return item.title().getOrDefault("en", "") + " / " + item.summary().getOrDefault("en", "");
    }
}
