package org.tallystick.archfixture.command.agency.model;

import org.jspecify.annotations.Nullable;
import org.tallystick.events.DomainEvent;

/** Keeps to every rule. */
public interface Agency {
    @Nullable
    DomainEvent last();
}
