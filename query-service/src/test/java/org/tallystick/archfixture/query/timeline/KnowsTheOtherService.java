package org.tallystick.archfixture.query.timeline;

import org.tallystick.archfixture.command.report.Report;

/** Offends: code of the other service. */
public interface KnowsTheOtherService {
    Report report();
}
