package org.tallystick.query.platform;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.tallystick.events.report.EntryStatus;

/** What holds for every question, said once for the whole OpenAPI document. */
@Configuration(proxyBeanMethods = false)
class ApiDocument {

    private static final String ABOUT = """
            Answers from read models that follow the ledger. Every answer says with `Ledger-Index` and `Ledger-Time` which point of the
            ledger it stands for, and with `Ledger-Verified` whether the witness that reads the ledger along has cosigned a head that
            covers that point: `true`, `pending`, or `false` when the witness could not reproduce what was signed. `true` is said of the log up
            to that index, rebuilt from the topic, and not of the rows that an answer is made of: of those `Rows-Verified` says up to which
            entry, and when, they were last found equal to what a rebuild makes of the log (`false` when they were not). Without trusting
            this service the same is shown by `/v1/audit/export`, whose entries are compared with the cosigned root before they are sent and
            which anyone can verify. Where an operator let the answer's read model go on without an entry that it could not take,
            `Ledger-Skipped` names the indexes of such entries, the first hundred, with commas between; without any there is no such header. An
            answer contains only what the caller may read, and has an opaque `ETag` for `If-None-Match`. Instants are UTC
            with milliseconds. Lists exist as JSON, CSV and JSON Lines; a list's next page is also named by a `Link` header. In CSV, what a
            spreadsheet program would take for a formula (a text that begins with `=`, `+`, `-`, `@`, a tab or a carriage return, and is no
            number) has an apostrophe before it.


            `asOf` asks what was known at a point, and is about when things were recorded: the answer holds what the ledger held up to
            there, with the names, mandates, deadlines and wording of then, and says overdue what was overdue at the time of that point
            (of the entry, or the time itself). Which period something belongs to is another matter: that is its cycle, named by `cycle`,
            and days such as those of a mandate are days of the world. So `cycle=2026-H1&asOf=…` asks what was known by then about that
            half-year, whenever it was recorded. Who may ask is decided by the token of today; what may be read, by the stricter of what
            held then and what holds now; and what was destroyed reads erased at every point. Points are waited for at most 5 s, by at most
            1,000 questions at once; one more is told `TOO_MANY_WAITING`.

            Request line and headers are at most 16 KiB together. Errors are problem documents (RFC 9457) with a stable `code`. How often
            one may ask is the gateway's to say, which answers 429; the service itself never does.

            ## Status of an entry

            """ + EntryStatus.definitions();

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Question.class, Paging.class, Reader.class);
    }

    @Bean
    OpenAPI document() {
        return new OpenAPI()
                .info(new Info().title("Tallystick questions").version("v1").description(ABOUT))
                .addSecurityItem(new SecurityRequirement().addList("token"))
                .components(new Components()
                        .addSchemas("Problem", ProblemDocuments.schema())
                        .addSecuritySchemes(
                                "token",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .bearerFormat("JWT")));
    }

    @Bean
    OperationCustomizer everyQuestion() {
        return (operation, method) -> {
            List<Class<?>> parameters = Stream.of(method.getMethodParameters())
                    .<Class<?>>map(MethodParameter::getParameterType)
                    .toList();
            if (parameters.contains(Question.class)) {
                question(operation);
            }
            if (parameters.contains(Paging.class)) {
                list(operation);
            }
            ProblemDocuments.describe(operation.getResponses());
            return operation;
        };
    }

    private static void question(Operation operation) {
        parameter(
                operation,
                "asOf",
                new StringSchema(),
                "The point to answer for: a ledger index (digits only), or an RFC 3339"
                        + " time with Z. A point that has not come yet is waited for, at most 5 s.");
        parameter(
                operation,
                "atLeast",
                new IntegerSchema().format("int64").minimum(BigDecimal.ZERO),
                "A ledger index that the answer must include, such as that of a receipt; waited for, at most 5 s.");
    }

    private static void list(Operation operation) {
        IntegerSchema limit = new IntegerSchema();
        limit.minimum(BigDecimal.ONE).maximum(BigDecimal.valueOf(Paging.MOST)).setDefault(Paging.USUAL);
        parameter(operation, "limit", limit, "How many rows, at most.");
        parameter(operation, "cursor", new StringSchema(), "The member `next` of the page before.");
    }

    private static void parameter(Operation operation, String name, Schema<?> schema, String description) {
        operation.addParametersItem(new QueryParameter()
                .name(name)
                .schema(schema)
                .description(description)
                .required(false));
    }
}
