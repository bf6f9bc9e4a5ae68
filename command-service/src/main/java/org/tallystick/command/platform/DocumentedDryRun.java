package org.tallystick.command.platform;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;

/** The dry run of a changing call, for the API document. */
final class DocumentedDryRun {

    private static final String ABOUT =
            "true: the same findings, as 200 with a verdict; nothing is recorded, and no Idempotency-Key is needed. A request of another shape, "
                    + "an event that would be too large and what is no business of the caller are problems, as they always are. ";

    private static final String REVISION =
            "No If-Match is needed; one that is given and not the current revision is a problem, 412.";

    private static final String VERSION =
            "If-Match is needed all the same; a version that is not the newest is among the findings.";

    private DocumentedDryRun() {}

    static void describe(Operation operation, Changes changes) {
        if (!changes.rehearsable()) {
            return;
        }
        operation.addParametersItem(new QueryParameter()
                .name("dryRun")
                .description(ABOUT + (changes.underVersion() ? VERSION : REVISION))
                .schema(new BooleanSchema()));
        ApiResponse recorded = operation.getResponses().get("200");
        if (recorded == null) {
            Content verdict = new Content()
                    .addMediaType(org.springframework.http.MediaType.APPLICATION_JSON_VALUE, media(verdict()));
            operation
                    .getResponses()
                    .addApiResponse(
                            "200",
                            new ApiResponse()
                                    .description("The verdict of a dry run.")
                                    .content(verdict));
        } else {
            recorded.setDescription(recorded.getDescription() + " Or the verdict of a dry run.");
            recorded.getContent()
                    .values()
                    .forEach(media -> media.setSchema(new Schema<>().oneOf(List.of(media.getSchema(), verdict()))));
        }
    }

    private static MediaType media(Schema<?> schema) {
        return new MediaType().schema(schema);
    }

    private static Schema<?> verdict() {
        return new Schema<>().$ref("#/components/schemas/Verdict");
    }
}
