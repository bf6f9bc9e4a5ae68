package org.tallystick.query.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class CsvTest {

    private final Csv csv = new Csv(new JsonMapper());

    @Test
    void fieldsAreQuotedWhereTheyMustBeAndMembersGetDottedNames() {
        Row row = new Row("a,\"b\"\nc", null, Map.of("en", "title"), List.of("KZ", "KG"), 3);

        assertThat(csv.write(List.of(row)))
                .isEqualTo(
                        "text,nothing,title.en,states,count\r\n\"a,\"\"b\"\"\nc\",,title,\"[\"\"KZ\"\",\"\"KG\"\"]\",3\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1-1", "-x", "@SUM(A1)", "'=1", "-1+2", "- a list"})
    void whatASpreadsheetProgramWouldRunIsAText(String typed) {
        assertThat(csv.write(List.of(Map.of("text", typed)))).isEqualTo("text\r\n'" + typed + "\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-3", "-0.25", "12", "a=1", "x-y"})
    void aNumberAndAnOrdinaryTextStayAsTheyAre(String typed) {
        assertThat(csv.write(List.of(Map.of("text", typed)))).isEqualTo("text\r\n" + typed + "\r\n");
    }

    @Test
    void aSemicolonEndsNoField() {
        assertThat(csv.write(List.of(Map.of("text", "a;=1")))).isEqualTo("text\r\n\"a;=1\"\r\n");
    }

    private record Row(
            String text, @Nullable String nothing, Map<String, String> title, List<String> states, int count) {}
}
