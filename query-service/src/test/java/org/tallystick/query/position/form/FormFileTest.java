package org.tallystick.query.position.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FormFileTest {

    @Test
    void placesInListsAreCountedAndNotSpelled() {
        List<String> columns = form("challenges.10", "x").columns();
        assertThat(columns).startsWith("instrument", "cycle", "commitment", "info.title", "status", "narrative");
        assertThat(columns.indexOf("challenges.10")).isEqualTo(columns.indexOf("challenges.2") + 1);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "=1+1,'=1+1",
                "'=1,''=1",
                "-5,'-5",
                "+7,'+7",
                "@x,'@x",
                "'twas,'twas",
                "a=b,a=b",
                "a;b,a;b",
                "`\tx`,`'\tx`"
            })
    void whatReadsAsAFormulaIsGuarded(String text, String field) {
        assertThat(csv(form("narrative", text))).contains(",\"" + field + "\",");
    }

    @Test
    void aGuardStandsWithinTheQuotes() {
        assertThat(csv(form("narrative", "=a,\n\"b\""))).contains(",\"'=a,\n\"\"b\"\"\",");
    }

    @Test
    void everyFieldIsQuotedAndTheEncodingMarked() {
        assertThat(csv(form("narrative", "Посты; \"новые\"")))
                .startsWith("\uFEFF\"instrument\",\"cycle\",")
                .contains(",\"Посты; \"\"новые\"\"\",\"\",")
                .endsWith("\"\"\r\n");
    }

    /** Whatever column a report may need, it has a heading in both languages. */
    @ParameterizedTest
    @EnumSource
    void everyColumnHasAHeading(Language language) {
        assertThat(new Form(List.of(new Form.Line(Map.of("indicators.2.by.3.group", "f", "info.measured", "by men"))))
                        .columns())
                .containsSubsequence(
                        "info.title",
                        "info.measured",
                        "status",
                        "indicators.1.value",
                        "indicators.1.currency",
                        "indicators.2.by.3.group",
                        "resources.1.amount",
                        "resources.1.currency")
                .allSatisfy(column ->
                        assertThat(ColumnWords.heading(column, language)).isNotBlank());
        assertThat(ColumnWords.heading("indicators.2.by.3.group", Language.EN)).isEqualTo("Indicator 2: part 3: group");
    }

    @ParameterizedTest
    @EnumSource
    void everyCodeHasWordsInBothLanguages(Choice choice) {
        assertThat(choice.in(Language.EN))
                .hasSameSizeAs(choice.in(Language.RU))
                .allSatisfy(words -> assertThat(words).matches("[A-Z_]+ – \\p{IsLatin}.*"));
        assertThat(choice.in(Language.RU))
                .allSatisfy(words -> assertThat(words).matches("[A-Z_]+ – \\p{IsCyrillic}.*"));
    }

    private static Form form(String column, String text) {
        return new Form(List.of(new Form.Line(Map.of(column, text))));
    }

    private static String csv(Form form) {
        return new String(FormFile.csv(form), StandardCharsets.UTF_8);
    }
}
