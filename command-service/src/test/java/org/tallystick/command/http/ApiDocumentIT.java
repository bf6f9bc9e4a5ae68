package org.tallystick.command.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.tallystick.command.decision.Limits;
import org.tallystick.command.decision.RefusalCode;
import org.tallystick.command.platform.Changes;
import tools.jackson.databind.JsonNode;

class ApiDocumentIT {

    private static final JsonNode DOCUMENT =
            Client.withoutToken().get("/v3/api-docs").expect(200).json();

    static Stream<Arguments> calls() {
        Map<RequestMappingInfo, HandlerMethod> mapped = RunningService.shared()
                .part("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods();
        return mapped.entrySet().stream()
                .filter(entry -> entry.getValue().hasMethodAnnotation(Changes.class))
                .map(entry -> Arguments.of(
                        entry.getKey()
                                .getMethodsCondition()
                                .getMethods()
                                .iterator()
                                .next()
                                .name(),
                        entry.getKey().getPatternValues().iterator().next(),
                        entry.getValue().getMethodAnnotation(Changes.class)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("calls")
    void everyCallIsDocumentedWithItsHeadersShapesAndProblems(String method, String path, Changes changes) {
        JsonNode call = DOCUMENT.path("paths").path(path).path(method.toLowerCase(Locale.ROOT));
        assertThat(call.isMissingNode()).describedAs(path).isFalse();
        assertThat(call.path("summary").asString()).isNotBlank();
        assertThat(call.at("/requestBody/content/application~1json/schema").isMissingNode())
                .isEqualTo(method.equals("DELETE"));
        String success = changes.creates() ? "201" : "200";
        assertThat(call.at("/responses/" + success + "/content/application~1json/schema")
                        .toString())
                .contains("Receipt");
        assertThat(call.at("/responses/" + success + "/headers/ETag").isMissingNode())
                .isFalse();
        assertThat(call.path("parameters").toString()).contains("Idempotency-Key", "If-Match", "Prefer");
        assertThat(call.path("responses").toString())
                .contains("`BODY_TOO_LARGE`", "`TOKEN_INVALID`", "`ROLE_MISSING`", "`TEXT_TOO_LONG`");
        Arrays.stream(changes.refusals())
                .flatMap(family -> Arrays.stream(family.getEnumConstants()))
                .filter(code -> code.meets(changes.command()))
                .forEach(code -> assertThat(documented(call, code))
                        .describedAs(code.name())
                        .contains("`" + code.name() + "`"));
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
        assertThat(DOCUMENT.at("/info/description").asString()).contains(Integer.toString(Limits.BODY_BYTES));
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
