package org.tallystick.command.report.model;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.tallystick.events.report.Visibility;

/**
 * Who may read an entry.
 *
 * @param named states and organisations, with {@code NAMED} only
 */
record Terms(Visibility visibility, List<String> named) {

    Terms {
        named = List.copyOf(named);
    }

    private static final Terms NOBODY_ELSE = new Terms(Visibility.NATIONAL, List.of());

    /** @param participants whom {@code PARTICIPANTS} stands for */
    boolean widerThan(Terms cleared, Set<String> participants) {
        return switch (cleared.visibility) {
            case PUBLIC -> false;
            case PARTICIPANTS -> visibility == Visibility.PUBLIC || !participants.containsAll(named);
            case NAMED -> visibility.compareTo(Visibility.NAMED) > 0 || !cleared.named.containsAll(named);
            case NATIONAL -> visibility != Visibility.NATIONAL;
        };
    }

    /** Those who may read under both. */
    Terms and(Terms other, Set<String> participants) {
        if (visibility != Visibility.NAMED && other.visibility != Visibility.NAMED) {
            return visibility.compareTo(other.visibility) <= 0 ? this : other;
        }
        return visibility == Visibility.NAMED ? other.keeping(named, participants) : keeping(other.named, participants);
    }

    private Terms keeping(List<String> names, Set<String> participants) {
        return switch (visibility) {
            case NATIONAL -> this;
            case NAMED -> naming(names, named);
            case PARTICIPANTS -> naming(names, participants);
            case PUBLIC -> naming(names, names);
        };
    }

    private static Terms naming(List<String> names, Collection<String> among) {
        List<String> kept = names.stream().filter(among::contains).toList();
        return kept.isEmpty() ? NOBODY_ELSE : new Terms(Visibility.NAMED, kept);
    }
}
