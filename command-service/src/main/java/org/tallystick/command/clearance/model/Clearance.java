package org.tallystick.command.clearance.model;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.clearance.ClearancePath;
import org.tallystick.events.clearance.StepPassed;
import org.tallystick.events.clearance.StepReturned;

/** Where something that a state wrote stands on its way out. */
public sealed interface Clearance {

    Course course();

    /** @param step of the chain that has it */
    record AtStep(Course course, String step) implements Clearance {}

    /** Returned. */
    record WithDrafter(Course course) implements Clearance {}

    /** The chain has passed; nothing has left the state. */
    record Passed(Course course) implements Clearance {}

    record Released(Course course) implements Clearance {}

    static Clearance submitted(ClearancePath path, UUID person, UUID actor) {
        return first(Course.begun(path, person, actor));
    }

    /** @param drafters with the clients that they used */
    static Clearance submitted(ClearancePath path, Set<UUID> drafters) {
        return first(Course.begun(path, drafters));
    }

    /** @param drafters with the clients that they used, beside those of before */
    default Clearance submittedAgain(ClearancePath path, Set<UUID> drafters) {
        return first(course().again(path, drafters));
    }

    default Clearance submittedAgain(ClearancePath path, UUID person, UUID actor) {
        return first(course().again(path, person, actor));
    }

    default Clearance after(StepPassed passed) {
        return at(passed.nextStep(), new Passed(course()));
    }

    default Clearance after(StepReturned returned) {
        return at(returned.toStep(), new WithDrafter(course()));
    }

    default Clearance released() {
        return new Released(course());
    }

    /** The name in receipts and answers. */
    default String name() {
        return switch (this) {
            case AtStep _ -> "SUBMITTED";
            case WithDrafter _ -> "RETURNED";
            case Passed _ -> "CLEARED";
            case Released _ -> "RELEASED";
        };
    }

    /** The step that has it, null when none has. */
    default @Nullable String currentStep() {
        return this instanceof AtStep at ? at.step() : null;
    }

    private static Clearance first(Course course) {
        return at(course, course.path().steps().getFirst().step());
    }

    private Clearance at(@Nullable String step, Clearance otherwise) {
        return step == null ? otherwise : at(course(), step);
    }

    private static AtStep at(Course course, String step) {
        return new AtStep(course.reaching(step), step);
    }
}
