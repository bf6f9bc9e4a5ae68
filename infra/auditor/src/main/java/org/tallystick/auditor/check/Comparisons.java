package org.tallystick.auditor.check;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.tallystick.auditor.log.CannotCheckException;

/** Several heads, all compared: one that can not be compared neither hides what another shows nor is passed over in silence. */
public final class Comparisons {

    private final Consumer<String> diverged;
    private Optional<CannotCheckException> notCompared = Optional.empty();

    /** @param diverged is told of each contradiction */
    public Comparisons(Consumer<String> diverged) {
        this.diverged = diverged;
    }

    /** @param contradiction what {@link KeptHead} says */
    public void add(Supplier<Optional<String>> contradiction) {
        try {
            contradiction.get().ifPresent(diverged);
        } catch (CannotCheckException e) {
            notCompared = notCompared.or(() -> Optional.of(e));
        }
    }

    /** @throws CannotCheckException when a comparison could not be made */
    public void requireAll() {
        notCompared.ifPresent(e -> {
            throw e;
        });
    }
}
