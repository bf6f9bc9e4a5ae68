package org.tallystick.archfixture.query.matrix;

import org.tallystick.events.DomainEvent;

/** Keeps to every rule. */
public interface Matrix {
    void on(DomainEvent event);
}
