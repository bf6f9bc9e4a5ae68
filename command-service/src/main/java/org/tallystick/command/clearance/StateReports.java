package org.tallystick.command.clearance;

import java.util.List;
import org.tallystick.command.clearance.model.StateReport;
import org.tallystick.command.platform.Request;

/** The reports of a state in a cycle, for what is released together; how each leaves the state is its own rule. */
public interface StateReports {

    /**
     * Those that were opened, of whatever agency the state ever had, in the order of their agencies' codes.
     *
     * @param cycle the period, such as {@code 2026-H2}
     */
    List<StateReport> of(Request acting, String instrument, String cycle, String state);
}
