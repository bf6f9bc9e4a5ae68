package org.tallystick.command.national.model;

/** @param cycle the period, such as {@code 2026-H2} */
public record Key(String instrument, String cycle, String state) {}
