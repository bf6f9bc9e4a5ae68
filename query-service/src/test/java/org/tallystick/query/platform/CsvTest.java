package org.tallystick.query.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
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

    private record Row(
            String text, @Nullable String nothing, Map<String, String> title, List<String> states, int count) {}
}
