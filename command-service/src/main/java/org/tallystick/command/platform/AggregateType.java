package org.tallystick.command.platform;

import java.util.function.Supplier;

/**
 * How a thing makes its shell known: one bean of this type per shell, in the thing's own configuration. Its command handlers are
 * subscribed at start-up; two shells that handle the same command stop it. A {@link ReferenceView} needs nothing but to be a bean.
 *
 * @param empty a shell before its first event; called for every command
 */
public record AggregateType<T extends AggregateShell<?, ?>>(Class<T> shell, Supplier<T> empty) {}
