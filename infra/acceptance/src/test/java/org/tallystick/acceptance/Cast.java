package org.tallystick.acceptance;

import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Those who act in a story, and up to which entry of the ledger it has been told. */
final class Cast {

    private static final JsonMapper JSON = new JsonMapper();

    private final Api api;
    private long told;

    Cast(Api api) {
        this.api = api;
    }

    static String coordinator(String state) {
        return "coordinator-" + state.toLowerCase(Locale.ROOT);
    }

    static String customs(String state) {
        return "reporter-" + state.toLowerCase(Locale.ROOT) + "-customs";
    }

    /** In Kazakhstan the coordinator holds both steps of the chain. */
    static String clearer(String state) {
        return state.equals("KZ") ? coordinator(state) : "clearer-" + state.toLowerCase(Locale.ROOT);
    }

    /** Without a revision: something begins, or the call asks for none. */
    Answer post(String client, String path, String body) throws IOException {
        return post(client, path, null, body);
    }

    /** @param ifMatch null where the call asks for none */
    Answer post(String client, String path, @Nullable String ifMatch, String body) throws IOException {
        return recorded(api.post(client, path, TestCycle.key(), ifMatch, json(body)));
    }

    Answer put(String client, String path, String ifMatch, String body) throws IOException {
        return recorded(api.put(client, path, TestCycle.key(), ifMatch, json(body)));
    }

    Answer delete(String client, String path, String ifMatch) throws IOException {
        return recorded(api.delete(client, path, TestCycle.key(), ifMatch));
    }

    /** @return the code of the refusal */
    String refused(String client, String path, String ifMatch, String body) throws IOException {
        Answer answer = api.post(client, path, TestCycle.key(), ifMatch, json(body));
        if (answer.status() / 100 != 4) {
            throw new AssertionError("not refused: " + answer.status() + " " + answer.text());
        }
        return answer.string("/code");
    }

    /** What calls about a state's participation carry. */
    String participating(String state, String instrument) throws IOException {
        Answer now = ask(coordinator(state), "/v1/instruments/" + instrument + "/participants/" + state);
        return "\"r" + now.expect(200).json().at("/participant/revision").asLong() + "\"";
    }

    /** The last entry of the ledger that a call of the story has made. */
    long told() {
        return told;
    }

    /** The answer after all that was told. */
    Answer ask(String client, String path) throws IOException {
        return api.get(client, afterAllToldOf(path));
    }

    /** The same in another form than the usual one. */
    Answer askAs(String mediaType, String client, String path) throws IOException {
        return api.getAs(mediaType, client, afterAllToldOf(path));
    }

    Answer askAsOf(long index, String client, String path) throws IOException {
        return api.get(client, with(path, "asOf", index));
    }

    private String afterAllToldOf(String path) {
        return with(path, "atLeast", told);
    }

    private static String with(String path, String parameter, long index) {
        return path + (path.contains("?") ? "&" : "?") + parameter + "=" + index;
    }

    /** As comma-separated values. */
    Answer sheet(String client, String path, String lines) throws IOException {
        return api.postAs("text/csv", client, path, null, lines);
    }

    /** What was sent in another form than JSON is part of the story as well. */
    Answer recorded(Answer answer) {
        if (answer.status() / 100 != 2) {
            throw new AssertionError("not recorded: " + answer.status() + " " + answer.text());
        }
        told = Math.max(told, answer.lastIndex());
        return answer;
    }

    private static JsonNode json(String body) {
        return JSON.readTree(body);
    }
}
