package org.tallystick.command.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the service answered. */
record Reply(int status, HttpHeaders headers, String body) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Reply of(HttpResponse<String> response) {
        return new Reply(response.statusCode(), response.headers(), response.body());
    }

    JsonNode json() {
        return JSON.readTree(body);
    }

    String text(String pointer) {
        return json().at(pointer).asString();
    }

    String etag() {
        return header("ETag");
    }

    String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    Reply expect(int expected) {
        assertThat(status).describedAs(body).isEqualTo(expected);
        return this;
    }

    /** A problem document in full, with nothing of our insides in it. */
    Reply expectProblem(int expected, String code) {
        assertThat(body).as("a problem with the code " + code).contains("\"code\":\"" + code + "\"");
        assertThat(status).describedAs(body).isEqualTo(expected);
        assertThat(header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(text("/type"))
                .isEqualTo("https://tallystick.org/problems/"
                        + code.toLowerCase(Locale.ROOT).replace('_', '-'));
        assertThat(json().at("/status").asInt()).isEqualTo(expected);
        assertThat(text("/instance")).startsWith("urn:uuid:");
        assertThat(text("/title")).isNotBlank();
        assertThat(text("/detail")).isNotBlank();
        assertThat(json().at("/findings").isArray()).isTrue();
        assertThat(body).doesNotContain("Exception", "org.spring", "org.tallystick", "tools.jackson", "\tat ", "<html");
        return this;
    }
}
