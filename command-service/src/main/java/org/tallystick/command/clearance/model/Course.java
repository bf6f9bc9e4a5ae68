package org.tallystick.command.clearance.model;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.clearance.ClearancePath;
import org.tallystick.events.clearance.ClearancePath.Step;

/**
 * What stays while something passes its chain.
 *
 * @param drafters everyone who ever drafted or submitted it, with the clients that were used for it
 * @param submission number of submissions so far
 * @param reached every step that ever had it, in whatever passage: who holds one has seen it
 */
public record Course(ClearancePath path, Set<UUID> drafters, int submission, Set<Step> reached) {

    public Course {
        drafters = Set.copyOf(drafters);
        reached = Set.copyOf(reached);
    }

    static Course begun(ClearancePath path, UUID person, UUID actor) {
        return begun(path, new HashSet<>(List.of(person, actor)));
    }

    static Course begun(ClearancePath path, Set<UUID> drafters) {
        return new Course(path, drafters, 1, Set.of());
    }

    Course again(ClearancePath onward, UUID person, UUID actor) {
        return again(onward, new HashSet<>(List.of(person, actor)));
    }

    Course again(ClearancePath onward, Set<UUID> others) {
        Set<UUID> more = new HashSet<>(drafters);
        more.addAll(others);
        return new Course(onward, more, submission + 1, reached);
    }

    Course reaching(String name) {
        Set<Step> more = new HashSet<>(reached);
        steps().stream().filter(step -> step.step().equals(name)).forEach(more::add);
        return new Course(path, drafters, submission, more);
    }

    Step step(String name) {
        return steps().get(indexOf(name));
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
