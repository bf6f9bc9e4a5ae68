package org.tallystick.command.platform;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.ArrayList;
import java.util.List;
import org.tallystick.command.decision.Limits;

/** Headers of changing calls and of their answers, for the API document. */
final class DocumentedHeaders {

    private static final String UNLESS_DRY = " Required, except by a dry run.";

    private DocumentedHeaders() {}

    static List<Parameter> of(Changes changes) {
        List<Parameter> headers = new ArrayList<>();
        headers.add(header(
                        "Idempotency-Key",
                        "A key of the caller's own for this request, such as a UUID."
                                + (changes.rehearsable() ? UNLESS_DRY : ""))
                .required(!changes.rehearsable())
                .schema(new StringSchema().minLength(1).maxLength(Limits.KEY)));
        headers.add(changes.underVersion() ? readVersion() : readRevision(changes));
        headers.add(header(
                        "Prefer",
                        "wait=<seconds>: answer once Kafka has it too, after " + RequestHeaders.LONGEST_WAIT_SECONDS
                                + " seconds at the latest; `log` is null when it has not by then.")
                .schema(new StringSchema()));
        headers.add(header("traceparent", "W3C Trace Context; goes with the events.")
                .schema(new StringSchema()));
        return headers;
    }

    private static Parameter readRevision(Changes changes) {
        return header(
                        "If-Match",
                        "The revision that the caller read, such as \"r12\"."
                                + (changes.underRevision() && changes.rehearsable() ? UNLESS_DRY : ""))
                .required(changes.underRevision() && !changes.rehearsable())
                .schema(new StringSchema().pattern("\"r[0-9]+\""));
    }

    private static Parameter readVersion() {
        return header("If-Match", "The released version that the caller read, such as \"v1\".")
                .required(true)
                .schema(new StringSchema().pattern("\"v[0-9]+\""));
    }

    static void describeAnswers(Operation operation) {
        operation.getResponses().forEach((status, response) -> {
            if (status.startsWith("2")) {
                response.addHeaderObject("ETag", answered("The revision now, such as \"r13\"."));
            }
            if (status.equals("201")) {
                response.addHeaderObject("Location", answered("Of what was created; relative."));
            }
        });
    }

    private static Parameter header(String name, String description) {
        return new HeaderParameter().name(name).description(description);
    }

    private static Header answered(String description) {
        Schema<String> schema = new StringSchema();
        return new Header().description(description).schema(schema);
    }
}
