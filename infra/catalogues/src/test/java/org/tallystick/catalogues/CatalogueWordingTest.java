package org.tallystick.catalogues;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tallystick.events.instrument.Catalogue;
import org.tallystick.events.instrument.Catalogue.Group;
import org.tallystick.events.instrument.Catalogue.Item;
import org.tallystick.events.instrument.Catalogue.Section;

/** Titles and summaries: both languages, short, and nobody else's words. */
class CatalogueWordingTest {

    private final Catalogue catalogue = JointPlan.CATALOGUE;

    @Test
    void everyItemHasAShortTitleAndASentenceInEnglishAndRussian() {
        assertThat(catalogue.items()).allSatisfy(i -> {
            assertThat(i.title().keySet()).containsExactlyInAnyOrder("en", "ru");
            assertThat(i.summary().keySet()).containsExactlyInAnyOrder("en", "ru");
            assertThat(i.title().values()).allMatch(t -> t.length() <= 80 && !t.endsWith("."));
            assertThat(i.summary().values()).allMatch(t -> t.length() <= 240 && t.endsWith("."));
            assertThat(in("en", i)).doesNotContainPattern("\\p{IsCyrillic}");
            assertThat(in("ru", i)).matches("(?s).*\\p{IsCyrillic}.* / .*\\p{IsCyrillic}.*");
        });
    }

    @Test
    void everyHeadingHasAShortTitleInEnglishAndRussian() {
        assertThat(headings()).hasSize(1 + 4 + 20 + 8).allSatisfy(title -> {
            assertThat(title.keySet()).containsExactlyInAnyOrder("en", "ru");
            assertThat(title.values()).allMatch(t -> !t.isBlank() && t.length() <= 80 && !t.endsWith("."));
            assertThat(title.get("en")).doesNotContainPattern("\\p{IsCyrillic}");
            assertThat(title.get("ru")).containsPattern("\\p{IsCyrillic}");
        });
    }

    @Test
    void noTwoTitlesAreAlike() {
        for (String language : List.of("en", "ru")) {
            assertThat(catalogue.items().map(i -> i.title().getOrDefault(language, "")))
                    .doesNotHaveDuplicates();
            assertThat(headings().map(title -> title.getOrDefault(language, "")))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void russianIsSpeltWithOneConvention() {
        assertThat(Catalogues.json("JPOA-CA-2022")).doesNotContain("ё").doesNotContain("Ё");
    }

    @Test
    void titlesAndSummariesAreOurOwnWords() throws Exception {
        SourceWindows source = SourceWindows.committed();
        assertThat(headings().flatMap(title -> title.values().stream()))
                .allSatisfy(title -> assertThat(source.copiedIn(title)).isEmpty());
        assertThat(catalogue.items())
                .allSatisfy(i -> assertThat(source.copiedIn(in("en", i))).isEmpty());
    }

    @Test
    void theCheckForOurOwnWordsBites() throws Exception {
        SourceWindows source = SourceWindows.committed();
        assertThat(source.size()).isGreaterThan(25_000);
        assertThat(source.copiedIn(
                        "The name stands there: " + catalogue.document().title()))
                .hasSizeGreaterThan(5);
    }

    /** Of the instrument itself, its pillars, their sections and the groups of those. */
    private Stream<Map<String, String>> headings() {
        Stream<Map<String, String>> pillars = catalogue.pillars().stream()
                .flatMap(p -> Stream.concat(
                        Stream.of(p.title()), p.sections().stream().flatMap(CatalogueWordingTest::headings)));
        return Stream.concat(Stream.of(catalogue.title()), pillars);
    }

    private static Stream<Map<String, String>> headings(Section section) {
        return Stream.concat(
                Stream.of(section.title()), section.groups().stream().map(Group::title));
    }

    private static String in(String language, Item item) {
        return item.title().getOrDefault(language, "") + " / " + item.summary().getOrDefault(language, "");
    }
}
