package org.tallystick.events;

/** A fact that was recorded. Each thing has one sealed family of records that implements this. */
public interface DomainEvent {}
