package org.tallystick.query.platform;

import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The problems of this service in the OpenAPI document. */
final class ProblemDocuments {

    private ProblemDocuments() {}

    static Schema<?> schema() {
        StringSchema code = new StringSchema();
        Stream.of(Problem.values()).map(Problem::name).forEach(code::addEnumItem);
        return new ObjectSchema()
                .addProperty("type", new StringSchema().format("uri"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("code", code)
                .addProperty("detail", new StringSchema())
                .addProperty("instance", new StringSchema().format("uri"))
                .addProperty("findings", findings());
    }

    static void describe(ApiResponses responses) {
        Map<Integer, String> codes = Stream.of(Problem.values())
                .collect(Collectors.groupingBy(
                        problem -> problem.status().value(),
                        TreeMap::new,
                        Collectors.mapping(
                                problem -> "- `" + problem.name() + "`: " + problem.title() + ". " + problem.remedy(),
                                Collectors.joining("\n"))));
        codes.forEach((status, description) -> responses.addApiResponse(status.toString(), response(description)));
        ApiResponse answer = responses.get("200");
        if (answer != null) {
            answer.addHeaderObject("Ledger-Index", new Header().schema(new IntegerSchema().format("int64")))
                    .addHeaderObject("Ledger-Time", new Header().schema(new StringSchema().format("date-time")))
                    .addHeaderObject("Ledger-Verified", new Header().schema(verified()))
                    .addHeaderObject("Rows-Verified", new Header().schema(rows()))
                    .addHeaderObject("Ledger-Skipped", new Header().schema(new StringSchema()))
                    .addHeaderObject("ETag", new Header().schema(new StringSchema()));
        }
    }

    private static Schema<?> rows() {
        return new StringSchema()
                .example("true; index=411; time=2026-07-01T08:00:00.000Z")
                .description(
                        "Whether the rows were found equal to what a rebuild from the log makes of it, up to which entry and"
                                + " when that was: true, false (some are not), or pending (never compared).");
    }

    private static Schema<?> verified() {
        return new StringSchema()
                .addEnumItem(Verification.TRUE)
                .addEnumItem(Verification.PENDING)
                .addEnumItem(Verification.FALSE)
                .description("Of the log up to Ledger-Index, not of the rows that the answer is made of.");
    }

    private static Schema<?> findings() {
        return new ArraySchema()
                .items(new ObjectSchema())
                .description("As in the problems of commands; a question has no body to point into, and so none.");
    }

    private static ApiResponse response(String description) {
        Schema<?> problem = new Schema<>().$ref("#/components/schemas/Problem");
        return new ApiResponse()
                .description(description)
                .content(new Content().addMediaType("application/problem+json", new MediaType().schema(problem)));
    }
}
