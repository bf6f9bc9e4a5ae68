package org.tallystick.command.clearance.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.agency.Agencies.Standing;

/**
 * Who hands something to a clearance chain.
 *
 * @param agency that it is from, null for the coordinator
 * @param standing of the agency that acts, null when none such was ever registered; the coordinator acts for none and is active
 * @param person who sits behind the client
 * @param actor the client itself: whatever person it names, it may not clear what it drafted
 */
public record Drafter(@Nullable String agency, @Nullable Standing standing, UUID person, UUID actor) {}
