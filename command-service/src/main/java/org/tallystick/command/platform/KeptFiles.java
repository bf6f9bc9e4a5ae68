package org.tallystick.command.platform;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Files, each encrypted under a key of its own that lies beside it: who destroys the key destroys the file. */
public interface KeptFiles {

    /**
     * @param id of the file, and of its key
     * @param stream of the report that it was sent for
     * @param sha256 of its content, lower hex
     */
    record Kept(UUID id, String stream, String mediaType, String sha256) {}

    /**
     * Durable when this returns. The same request again is given the same file.
     *
     * @param state under whose key the file's is wrapped
     * @return empty when the report has as many files as it may
     * @throws IdempotencyKeyReusedException when the request's key came with another file before
     * @throws TryAgainLaterException when the key database can not be reached
     */
    Optional<Kept> keep(Request request, String state, String stream, String mediaType, String sha256, byte[] content);

    /**
     * What this very request was answered before, whatever has happened to the report since; empty at first.
     *
     * @throws IdempotencyKeyReusedException when the request's key came with another file before
     * @throws TryAgainLaterException when the key database can not be reached
     */
    Optional<Kept> kept(Request request, String stream, String mediaType, String sha256);

    /**
     * For an entry that is about to tell of it: it is not forgotten meanwhile.
     *
     * @throws TryAgainLaterException when the key database can not be reached
     */
    Optional<Kept> find(UUID id);

    /** Some of those that no entry was known to tell of for long; the stream of each. */
    List<Forgotten> forgotten(int most);

    record Forgotten(UUID id, String stream) {}

    /** Some entry tells of it. */
    void keepOn(UUID id);

    /** Unless an entry is about to tell of it. */
    void remove(UUID id);
}
