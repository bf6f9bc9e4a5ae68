package org.tallystick.archfixture.command.report;

/** Stands for the other service. */
public interface Report {}
