package org.tallystick.query.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.databind.json.JsonMapper;

/** Lists as CSV and JSON Lines: the same rows as in JSON. */
final class TableConverter extends AbstractHttpMessageConverter<Tabular> {

    private static final MediaType CSV = MediaType.parseMediaType(Formats.CSV);
    private static final MediaType JSON_LINES = MediaType.parseMediaType(Formats.JSON_LINES);

    private final JsonMapper json;

    TableConverter(JsonMapper json) {
        super(StandardCharsets.UTF_8, CSV, JSON_LINES);
        this.json = json;
    }

    @Override
    protected boolean supports(Class<?> type) {
        return Tabular.class.isAssignableFrom(type);
    }

    @Override
    protected boolean canRead(@Nullable MediaType mediaType) {
        return false;
    }

    @Override
    protected Tabular readInternal(Class<? extends Tabular> type, HttpInputMessage input) {
        throw new HttpMessageNotReadableException("lists are only written", input);
    }

    @Override
    protected void writeInternal(Tabular table, HttpOutputMessage output) throws IOException {
        boolean csv = CSV.isCompatibleWith(output.getHeaders().getContentType());
        String text = csv ? new Csv(json).write(table.rows()) : lines(table);
        output.getBody().write(text.getBytes(StandardCharsets.UTF_8));
    }

    private String lines(Tabular table) {
        StringBuilder lines = new StringBuilder();
        table.rows().forEach(row -> lines.append(json.writeValueAsString(row)).append('\n'));
        return lines.toString();
    }
}
