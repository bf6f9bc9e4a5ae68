package org.tallystick.command.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class RequestHeadersTest {

    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "wait=5|5",
                "WAIT = 7|7",
                "respond-async, wait=3|3",
                "wait=3; x=y|3",
                "wait=99|10",
                "wait=0|0",
                "wait|0",
                "wait=-1|0",
                "wait=1e3|0",
                "await=5|0"
            })
    void anAnswerWaitsAtMostAsLongAsDocumented(String preference, int seconds) {
        request.addHeader("Prefer", preference);
        assertThat(RequestHeaders.waitForLog(request)).hasSeconds(seconds);
    }

    @Test
    void aValidTraceIsTakenOver() {
        String trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        request.addHeader("traceparent", trace);
        assertThat(RequestHeaders.traceparent(request)).isEqualTo(trace);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00-00000000000000000000000000000000-b7ad6b7169203331-01",
                "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01",
                "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01",
                "nonsense"
            })
    void aTraceThatIsNotValidIsDropped(String trace) {
        request.addHeader("traceparent", trace);
        assertThat(RequestHeaders.traceparent(request)).isNull();
    }

    @Test
    void aRevisionHasOneForm() {
        request.addHeader("If-Match", "\"r12\"");
        assertThat(RequestHeaders.ifMatch(request, true)).isEqualTo(12L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "r12",
                "\"12\"",
                "\"v1\"",
                "*",
                "W/\"r1\"",
                "\"r01\"",
                "\"r1\", \"r2\"",
                "\"r99999999999999999999\""
            })
    void anyOtherFormIsMalformed(String value) {
        request.addHeader("If-Match", value);
        assertRefused(WebRefusal.IF_MATCH_MALFORMED, true);
    }

    @Test
    void aRevisionIsMissedOnlyWhereItIsNeeded() {
        assertRefused(WebRefusal.REVISION_MISSING, true);
        assertThat(RequestHeaders.ifMatch(request, false)).isNull();
    }

    private void assertRefused(WebRefusal code, boolean required) {
        assertThatThrownBy(() -> RequestHeaders.ifMatch(request, required))
                .isInstanceOfSatisfying(
                        WebRefused.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
