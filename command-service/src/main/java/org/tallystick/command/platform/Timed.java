package org.tallystick.command.platform;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/** What a thing does because time has come. Deciders refuse by instant, so that doing it late opens no gap. */
public interface Timed {

    /** Commands whose instant has come and that were not done yet, as far as this instance knows. */
    List<Due<?>> due(Instant now);

    /**
     * @param name of what is done, to what: the same on every instance; with {@code at} it makes a repeat recognisable
     * @param call made anew whenever it is decided
     */
    record Due<R>(String name, Instant at, Supplier<Call<R>> call) {}
}
