package org.tallystick.archfixture.events.report;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/** Keeps to every rule. */
public interface Report {
    @JsonValue
    @Nullable
    String text();
}
