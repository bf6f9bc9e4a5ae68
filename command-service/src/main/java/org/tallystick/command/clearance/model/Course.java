package org.tallystick.command.clearance.model;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.clearance.ClearancePath;
import org.tallystick.events.clearance.ClearancePath.Step;

/**
 * What stays while something passes its chain.
 *
 * @param drafters everyone who ever drafted or submitted it, with the clients that were used for it
 * @param submission number of submissions so far
 */
public record Course(ClearancePath path, Set<UUID> drafters, int submission) {

    public Course {
        drafters = Set.copyOf(drafters);
    }

    static Course begun(ClearancePath path, UUID person, UUID actor) {
        return new Course(path, new HashSet<>(List.of(person, actor)), 1);
    }

    Course again(ClearancePath onward, UUID person, UUID actor) {
        return again(onward, new HashSet<>(List.of(person, actor)));
    }

    Course again(ClearancePath onward, Set<UUID> others) {
        Set<UUID> more = new HashSet<>(drafters);
        more.addAll(others);
        return new Course(onward, more, submission + 1);
    }

    Step step(String name) {
        return steps().get(indexOf(name));
    }

    /** Up to and with that one. */
    Stream<Step> until(String name) {
        return steps().stream().limit(indexOf(name) + 1L);
    }

    /** The first step, once it was submitted. */
    Stream<Step> begun() {
        return steps().stream().limit(Math.min(submission, 1));
    }

    Step lastStep() {
        return steps().getLast();
    }

    /** Null after the last one. */
    @Nullable
    String stepAfter(String name) {
        int next = indexOf(name) + 1;
        return next < steps().size() ? steps().get(next).step() : null;
    }

    /** Null before the first one. */
    @Nullable
    String stepBefore(String name) {
        int previous = indexOf(name) - 1;
        return previous >= 0 ? steps().get(previous).step() : null;
    }

    private List<Step> steps() {
        return path.steps();
    }

    private int indexOf(String name) {
        return IntStream.range(0, steps().size())
                .filter(i -> steps().get(i).step().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the bound chain has no step " + name));
    }
}
