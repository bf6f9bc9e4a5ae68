package org.tallystick.acceptance;

import java.io.IOException;

/** Something that a story works on: each call carries the revision that the one before it told. */
final class Thing {

    private final Cast cast;
    private final String path;
    private String revision;

    Thing(Cast cast, String path, String revision) {
        this.cast = cast;
        this.path = path;
        this.revision = revision;
    }

    /** @param at where things of its kind begin */
    static Thing begun(Cast cast, String client, String at, String body) throws IOException {
        Answer begun = cast.post(client, at, body);
        return new Thing(cast, begun.location(), begun.etag());
    }

    String path() {
        return path;
    }

    String id() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    Answer post(String client, String below, String body) throws IOException {
        return seen(cast.post(client, path + below, revision, body));
    }

    /** @return the code of the refusal */
    String refused(String client, String below, String body) throws IOException {
        return cast.refused(client, path + below, revision, body);
    }

    Answer put(String client, String below, String body) throws IOException {
        return seen(cast.put(client, path + below, revision, body));
    }

    Answer delete(String client, String below) throws IOException {
        return seen(cast.delete(client, path + below, revision));
    }

    /** Through both steps of the state's chain and out, as it was drafted. */
    Thing released(String state) throws IOException {
        return released(state, "{}");
    }

    Thing released(String state, String how) throws IOException {
        cleared(state).post(Cast.coordinator(state), "/release", how);
        return this;
    }

    /** Through both steps of the state's chain. */
    Thing cleared(String state) throws IOException {
        post(Cast.clearer(state), "/clearance", "{\"step\":\"mfa\"}");
        post(Cast.clearer(state), "/clearance", "{\"step\":\"security-council\"}");
        return this;
    }

    /** Others moved it on: what its own state reads is the revision from here. */
    Thing reread(String reader) throws IOException {
        revision = "\"r"
                + cast.ask(reader, path).expect(200).json().at("/revision").asLong() + "\"";
        return this;
    }

    private Answer seen(Answer answer) {
        revision = answer.etag();
        return answer;
    }
}
