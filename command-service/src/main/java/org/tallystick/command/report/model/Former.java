package org.tallystick.command.report.model;

import org.tallystick.events.report.EntryStatus;
import org.tallystick.events.report.ReportEvent.ReleasedBefore;

/** What the agency last released on a commitment, in whichever of its reports. */
public record Former(ReleasedBefore at, EntryStatus status) {}
