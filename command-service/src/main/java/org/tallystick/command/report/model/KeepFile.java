package org.tallystick.command.report.model;

import org.jspecify.annotations.Nullable;

/**
 * A file that an agency sends for what it is going to say; nothing is recorded before an entry tells of it.
 *
 * @param facts of the agency that sends it
 * @param declared SHA-256 as the caller says it, lower hex, null where it does not
 * @param sha256 of what arrived, lower hex
 */
public record KeepFile(
        Facts facts, String mediaType, @Nullable String declared, String sha256) {}
