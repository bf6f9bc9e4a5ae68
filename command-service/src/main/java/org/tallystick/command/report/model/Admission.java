package org.tallystick.command.report.model;

/** That a report may be worked on now: the open cycle, and the chains that it would be bound to. */
record Admission(Facts.Cycle cycle, Chains chain) {}
