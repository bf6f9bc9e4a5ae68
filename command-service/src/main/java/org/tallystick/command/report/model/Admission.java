package org.tallystick.command.report.model;

import org.tallystick.events.report.ReportEvent.BoundChain;

/** That a report may be worked on now: the open cycle, and the chain that it would be bound to. */
record Admission(Facts.Cycle cycle, BoundChain chain) {}
