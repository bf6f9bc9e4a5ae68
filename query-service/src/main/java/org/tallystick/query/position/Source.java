package org.tallystick.query.position;

import java.util.UUID;
import org.tallystick.events.report.EntryStatus;

/**
 * A released entry that a position rests on.
 *
 * @param version of the report
 */
record Source(UUID reportId, int version, String agency, EntryStatus status) {}
