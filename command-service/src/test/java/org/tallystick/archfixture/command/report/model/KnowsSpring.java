package org.tallystick.archfixture.command.report.model;

import org.springframework.core.env.Environment;

/** Offends: a model that knows a framework. */
public interface KnowsSpring {
    Environment environment();
}
