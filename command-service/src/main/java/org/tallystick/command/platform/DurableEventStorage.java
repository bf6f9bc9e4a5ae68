package org.tallystick.command.platform;

import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/**
 * The only storage engine that may stand behind the command bus. {@code appendEvents} MUST have made the events, and the answer to the
 * command, durable in one transaction when it returns; when it throws, nothing was recorded, or the exception says that it is unknown. If
 * the process dies meanwhile, all of it is there or nothing.
 */
public interface DurableEventStorage extends EventStorageEngine {}
