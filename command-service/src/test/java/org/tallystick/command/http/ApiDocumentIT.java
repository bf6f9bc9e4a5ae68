package org.tallystick.command.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tallystick.command.decision.Limits;
import org.tallystick.command.decision.RefusalCode;
import org.tallystick.command.decision.Rule;
import org.tallystick.command.platform.Changes;
import org.tallystick.command.platform.Formats;
import org.tallystick.events.report.EntryStatus;
import tools.jackson.databind.JsonNode;

class ApiDocumentIT {

    private static final JsonNode DOCUMENT =
            Client.withoutToken().get("/v3/api-docs").expect(200).json();

    static Stream<Arguments> calls() {
        return RunningService.shared().calls().entrySet().stream()
                .filter(entry -> entry.getValue().hasMethodAnnotation(Changes.class))
                .map(entry -> Arguments.of(entry.getKey(), entry.getValue().getMethodAnnotation(Changes.class)));
    }

    static Stream<String> everyCall() {
        return RunningService.shared().calls().keySet().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyCall")
    void everyCallIsDocumentedWithItsRolesAndWhatTheDoorRefuses(String name) {
        JsonNode call = call(name);
        assertThat(call.path("description").asString()).startsWith("Role: ");
        assertThat(call.path("responses").toString()).contains("`NOT_FOUND`", "`INTERNAL_ERROR`");
        if (!CallRoles.of(name).contains(CallRoles.ANYONE)) {
            assertThat(call.path("responses").toString())
                    .contains("`TOKEN_MISSING`", "`TOKEN_INVALID`", "`ROLE_MISSING`");
        }
    }

    @Test
    void theClockTakesNoKeyAndNoRevision() {
        String clock = call("PUT /v1/clock").toString();
        assertThat(clock).contains("`VALUE_MALFORMED`").doesNotContain("IDEMPOTENCY_KEY", "REVISION", "If-Match");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("calls")
    void everyChangeIsDocumentedWithItsHeadersShapesAndProblems(String name, Changes changes) {
        JsonNode call = call(name);
        assertThat(call.path("summary").asString()).isNotBlank();
        String body = CallRoles.mediaType(name).replace("/", "~1");
        assertThat(call.at("/requestBody/content/" + body + "/schema").isMissingNode())
                .isEqualTo(name.startsWith("DELETE"));
        String success = changes.creates() ? "201" : "200";
        assertThat(call.at("/responses/" + success + "/content/application~1json/schema")
                        .toString())
                .contains("Receipt");
        assertThat(call.at("/responses/" + success + "/headers/ETag").isMissingNode())
                .isFalse();
        assertThat(call.path("parameters").toString()).contains("Idempotency-Key", "If-Match", "Prefer");
        assertThat(call.path("parameters").toString().contains("\"dryRun\"")).isEqualTo(changes.rehearsable());
        assertThat(required(call, "Idempotency-Key")).isNotEqualTo(changes.rehearsable());
        assertThat(required(call, "If-Match"))
                .isEqualTo(changes.underVersion() || (changes.underRevision() && !changes.rehearsable()));
        assertThat(call.at("/responses/200").toString().contains("#/components/schemas/Verdict"))
                .isEqualTo(changes.rehearsable());
        assertThat(call.path("responses").toString())
                .contains("`BODY_TOO_LARGE`", "`TOKEN_INVALID`", "`ROLE_MISSING`", "`TEXT_TOO_LONG`");
        Arrays.stream(changes.refusals())
                .flatMap(family -> Arrays.stream(family.getEnumConstants()))
                .filter(code -> code.meets(changes.command()))
                .forEach(code -> assertThat(documented(call, code))
                        .describedAs(code.name())
                        .contains("`" + code.name() + "`"));
    }

    private static boolean required(JsonNode call, String header) {
        return call.path("parameters")
                .valueStream()
                .filter(parameter -> parameter.path("name").asString().equals(header))
                .findAny()
                .orElseThrow()
                .path("required")
                .asBoolean();
    }

    @Test
    void theDocumentIsOpenApi31AndNamesItsSecurity() {
        assertThat(DOCUMENT.path("openapi").asString()).startsWith("3.1");
        assertThat(DOCUMENT.at("/components/securitySchemes/token/scheme").asString())
                .isEqualTo("bearer");
        assertThat(DOCUMENT.at("/security/0/token").isArray()).isTrue();
        assertThat(DOCUMENT.at("/components/schemas/Problem/properties/code").isMissingNode())
                .isFalse();
    }

    @Test
    void limitsStandInTheSchemas() {
        assertThat(DOCUMENT.at("/components/schemas/Entry/properties/narrative/maxLength")
                        .asInt())
                .isEqualTo(Limits.NARRATIVE);
        assertThat(DOCUMENT.at("/components/schemas/NewReport/properties/entries/maxItems")
                        .asInt())
                .isEqualTo(Limits.ENTRIES);
        assertThat(DOCUMENT.at("/components/schemas/Entry/required").toString())
                .contains("commitment", "status", "visibility")
                .doesNotContain("narrative");
        assertThat(DOCUMENT.at("/info/description").asString())
                .contains(
                        Integer.toString(Limits.BODY_BYTES),
                        Integer.toString(Limits.EVENT_BYTES),
                        Integer.toString(Limits.HEADER_BYTES));
    }

    @Test
    void limitsOfSpreadsheetsStandWithTheirCall() {
        JsonNode body = call("POST /v1/reports:spreadsheet").at("/requestBody");
        assertThat(body.path("description").asString())
                .contains(
                        Integer.toString(Limits.SHEET_PARTS),
                        Integer.toString(Limits.SHEET_BYTES),
                        Integer.toString(Limits.SHEET_RATIO),
                        Integer.toString(Limits.SHEET_ROWS),
                        Integer.toString(Limits.SHEET_COLUMNS),
                        Integer.toString(Limits.SHEET_CELLS),
                        Integer.toString(Limits.SHEET_TEXT));
        assertThat(body.path("content").propertyNames()).containsExactlyInAnyOrder(Formats.XLSX, Formats.CSV);
        assertThat(DOCUMENT.at("/components/schemas/Finding/properties/cell").isMissingNode())
                .isFalse();
    }

    @Test
    void limitsOfFilesStandWithTheirCall() {
        JsonNode body = call("POST /v1/reports/{id}/evidence").at("/requestBody");
        assertThat(body.path("description").asString())
                .contains(Integer.toString(Limits.FILE_BYTES), Integer.toString(Limits.FILES));
        assertThat(body.path("content").propertyNames()).hasSize(9).contains("application/pdf", "text/plain");
    }

    @ParameterizedTest
    @EnumSource
    void everyRuleStandsInTheDocumentWithWhatKeepsItAndHowItRefuses(Rule rule) {
        assertThat(DOCUMENT.at("/info/description").asString())
                .contains("\n" + rule.number() + ". " + rule.sentence() + "\n")
                .containsPattern("\n\\| " + rule.number() + " \\| `[\\w.]+` \\| `[A-Z_]+`");
    }

    @ParameterizedTest
    @EnumSource
    void everyStatusIsDefined(EntryStatus status) {
        assertThat(DOCUMENT.at("/info/description").asString())
                .contains("\n- `" + status + "`: " + status.meaning() + "\n");
    }

    @Test
    void aLimitOfRatesIsTheGatewaysToKeep() {
        assertThat(DOCUMENT.at("/info/description").asString()).contains("gateway", "429");
    }

    private static JsonNode call(String name) {
        String[] parts = name.split(" ", 2);
        JsonNode call =
                DOCUMENT.path("paths").path(parts[1].replace("{*", "{")).path(parts[0].toLowerCase(Locale.ROOT));
        assertThat(call.isMissingNode()).describedAs(name).isFalse();
        return call;
    }

    private static String documented(JsonNode call, RefusalCode code) {
        String status = switch (code.kind()) {
            case FORBIDDEN -> "403";
            case UNKNOWN -> "404";
            case CONFLICT -> "409";
            case STALE -> "412";
            case CONTENT -> "422";
            case UNCONDITIONAL -> "428";
        };
        return call.at("/responses/" + status + "/description").asString();
    }
}
