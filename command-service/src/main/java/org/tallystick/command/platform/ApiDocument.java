package org.tallystick.command.platform;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import java.util.Locale;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tallystick.command.decision.Limits;
import org.tallystick.events.report.EntryStatus;

/** The OpenAPI document; what it says of a call's headers and problems comes from {@link Changes}, {@link Roles} and the refusals. */
@Configuration(proxyBeanMethods = false)
class ApiDocument {

    private static final String TOKEN = "token";

    private static final String ABOUT = String.format(
            Locale.ROOT, """
            Changing calls of Tallystick: what is decided here is recorded in the ledger, and nothing else is.

            Every changing call carries an `Idempotency-Key` (kept 30 days): the same key with the same request gives the same answer. \
            With `?dryRun=true` it is only decided: the same findings come back with a verdict, and nothing is recorded. \
            A call on an existing thing carries `If-Match` with the revision that the caller read, and answers with the new one as `ETag`. \
            Problems are `application/problem+json` (RFC 9457) with a stable `code`; findings point into the body. \
            Bodies are UTF-8 JSON of at most %d bytes, arrive within %d seconds (503 otherwise); unknown or repeated members are refused. \
            An event is at most %d bytes as it is stored, its texts encrypted; request line and headers are at most %d bytes together. \
            Lengths of texts are counted in UTF-16 code units. \
            What a token does not cover does not exist for its bearer (404). \
            How often one may call is the gateway's to say, which answers 429; the service itself never does.""", Limits.BODY_BYTES, Limits.BODY_SECONDS, Limits.EVENT_BYTES, Limits.HEADER_BYTES);

    private static final String STATUSES = """


            ## Status of an entry

            In the words of the agency that reports; to go back to an earlier one needs a reason.

            """ + EntryStatus.definitions();

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Request.class, Caller.class);
    }

    @Bean
    OpenAPI document() {
        return new OpenAPI()
                .info(new Info()
                        .title("Tallystick commands")
                        .version("v1")
                        .description(ABOUT + DocumentedRules.text() + STATUSES)
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .components(new Components()
                        .addSecuritySchemes(
                                TOKEN,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .bearerFormat("JWT")
                                        .description("Of the configured issuer, for the audience `tallystick`.")))
                .addSecurityItem(new SecurityRequirement().addList(TOKEN));
    }

    @Bean
    OperationCustomizer documentedCalls() {
        return (operation, method) -> {
            Changes changes = method.getMethodAnnotation(Changes.class);
            Roles roles = method.getMethodAnnotation(Roles.class);
            if (changes != null) {
                DocumentedHeaders.of(changes).forEach(operation::addParametersItem);
                DocumentedHeaders.describeAnswers(operation);
                DocumentedDryRun.describe(operation, changes);
            }
            if (roles != null) {
                DocumentedProblems.of(changes).forEach(operation.getResponses()::addApiResponse);
                describe(operation, "Role: " + String.join(" or ", roles.value()) + ".");
            }
            if (method.hasMethodAnnotation(Open.class)) {
                DocumentedProblems.ofOpen().forEach(operation.getResponses()::addApiResponse);
                describe(operation, "Role: none, and no token.");
                operation.setSecurity(List.of());
            }
            return operation;
        };
    }

    private static void describe(Operation operation, String roles) {
        String more = operation.getDescription();
        operation.setDescription(more == null ? roles : roles + " " + more);
    }

    @Bean
    OpenApiCustomizer problemSchema() {
        return document -> {
            ModelConverters shapes = ModelConverters.getInstance(true);
            shapes.readAll(Problem.class).forEach(document.getComponents()::addSchemas);
            shapes.readAll(Receipt.Verdict.class).forEach(document.getComponents()::addSchemas);
        };
    }
}
