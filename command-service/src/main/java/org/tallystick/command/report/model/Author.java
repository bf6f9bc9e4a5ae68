package org.tallystick.command.report.model;

import java.util.UUID;
import java.util.stream.Stream;

/**
 * Who writes: both are remembered, because a client may name any person it likes.
 *
 * @param person who sits behind the client
 * @param actor the client itself
 */
public record Author(UUID person, UUID actor) {

    Stream<UUID> ids() {
        return Stream.of(person, actor);
    }
}
