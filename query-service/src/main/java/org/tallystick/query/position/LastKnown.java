package org.tallystick.query.position;

import org.tallystick.events.report.EntryStatus;

/** Beside a cell without a status: the newest earlier cycle in which it has one. Nothing is carried forward. */
record LastKnown(String cycle, EntryStatus status) {}
