package org.tallystick.command.report.model;

/** @param cycle the period, such as {@code 2026-H2} */
public record ReportKey(String instrument, String cycle, String state, String agency) {}
