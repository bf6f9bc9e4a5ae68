package org.tallystick.command.report.model;

import java.util.stream.Collectors;
import org.tallystick.command.clearance.model.Clearance;
import org.tallystick.command.clearance.model.Clearance.AtStep;
import org.tallystick.command.clearance.model.Clearance.Passed;
import org.tallystick.command.clearance.model.Clearance.WithDrafter;
import org.tallystick.command.clearance.model.Course;
import org.tallystick.command.report.model.ReportState.Cleared;
import org.tallystick.command.report.model.ReportState.Draft;
import org.tallystick.command.report.model.ReportState.Opened;
import org.tallystick.command.report.model.ReportState.Released;
import org.tallystick.command.report.model.ReportState.Returned;
import org.tallystick.command.report.model.ReportState.Submitted;
import org.tallystick.command.report.model.ReportState.Withdrawn;
import org.tallystick.events.clearance.ClearancePath;
import org.tallystick.events.clearance.ClearancePath.Step;
import org.tallystick.events.participation.ClearanceChain.HolderKind;
import org.tallystick.events.report.ReportEvent.BoundStep;

/** A report as those see it who clear it: the rule that it shares with all that leaves a state knows nothing else of it. */
final class Passage {

    private Passage() {}

    static Clearance of(Opened state) {
        return switch (state) {
            case Draft _, Returned _ -> new WithDrafter(course(state.report()));
            case Submitted submitted -> at(submitted);
            case Cleared cleared -> passed(cleared);
            case Released _, Withdrawn _ -> new Clearance.Released(course(state.report()));
        };
    }

    static AtStep at(Submitted submitted) {
        return new AtStep(course(submitted.report()), submitted.step());
    }

    static Passed passed(Cleared cleared) {
        return new Passed(course(cleared.report()));
    }

    private static Course course(Report report) {
        ClearancePath path = new ClearancePath(
                report.chains().standard().name(),
                report.chains().standard().version(),
                report.steps().stream().map(Passage::step).toList());
        return new Course(
                path,
                report.written().drafters(),
                report.submissions(),
                report.course().reached().stream().map(Passage::step).collect(Collectors.toSet()));
    }

    private static Step step(BoundStep step) {
        return new Step(step.step(), HolderKind.valueOf(step.holderKind()), step.holder());
    }
}
