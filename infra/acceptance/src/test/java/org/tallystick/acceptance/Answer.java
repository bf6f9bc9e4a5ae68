package org.tallystick.acceptance;

import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What came back, whatever it was.
 *
 * @param location empty unless something was created
 * @param verified what query-service says of the ledger index that it answers with, else empty
 */
record Answer(int status, String etag, String location, String verified, String text) {

    private static final JsonMapper JSON = new JsonMapper();

    static Answer of(HttpResponse<String> response) {
        return new Answer(
                response.statusCode(),
                response.headers().firstValue("ETag").orElse(""),
                response.headers().firstValue("Location").orElse(""),
                response.headers().firstValue("Ledger-Verified").orElse(""),
                response.body());
    }

    JsonNode json() {
        return JSON.readTree(text);
    }

    String string(String pointer) {
        return json().at(pointer).asString();
    }

    /** Ledger index of the last event of a receipt. */
    long lastIndex() {
        JsonNode events = json().at("/events");
        return events.get(events.size() - 1).get("ledgerIndex").asLong();
    }

    Answer expect(int expected) {
        if (status != expected) {
            throw new AssertionError("expected " + expected + " but got " + status + ": " + text);
        }
        return this;
    }
}
