package org.tallystick.query.feed;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.tallystick.events.report.Visibility;

/** Who may read what, by the dice. */
final class RandomVisibility {

    private final Random dice;
    private final boolean narrows;
    private final Map<String, Visibility> last = new HashMap<>();

    /** @param narrows whether anything may ever be read by fewer than before */
    RandomVisibility(Random dice, boolean narrows) {
        this.dice = dice;
        this.narrows = narrows;
    }

    boolean narrows() {
        return narrows;
    }

    Visibility of(String thing, Visibility... some) {
        Visibility next = some[dice.nextInt(some.length)];
        return narrows ? next : last.merge(thing, next, (a, b) -> a.compareTo(b) > 0 ? a : b);
    }
}
