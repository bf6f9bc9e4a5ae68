package org.tallystick.events.wire;

import org.tallystick.events.DomainEvent;
import tools.jackson.databind.JsonNode;

/** A payload as it comes out of stored bytes. */
sealed interface Payload {

    /** Of the newest version of its type. */
    record Event(DomainEvent event) implements Payload {}

    /** Of an older version, of an unknown type, or one that stands before its type. */
    record Tree(JsonNode json) implements Payload {}
}
