package org.tallystick.command.report.sheet;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a column holds, whatever its heading says: the place within an entry as the API document names it, with dots, and with places
 * in lists from 1. Such as {@code narrative}, {@code challenges.2} and {@code evidence.1.link}.
 */
record ColumnId(String id, List<String> steps) {

    static final String INSTRUMENT = "instrument";
    static final String CYCLE = "cycle";
    static final String COMMITMENT = "commitment";

    /** Its columns are for who fills the sheet in. */
    private static final String INFO = "info";

    private static final Pattern FORM = Pattern.compile(
            INFO + "\\..{1,80}|[a-z][A-Za-z0-9]{0,39}(\\.([1-9][0-9]?|[a-z][A-Za-z0-9]{0,39})){0,5}", Pattern.DOTALL);
    /** A template fills them in for every row. */
    private static final Set<String> GIVEN = Set.of(INSTRUMENT, CYCLE, COMMITMENT, "language", INFO);

    private static final Pattern DOT = Pattern.compile("\\.");

    static Optional<ColumnId> parse(String text) {
        String id = text.strip();
        return FORM.matcher(id).matches() ? Optional.of(new ColumnId(id, List.of(DOT.split(id)))) : Optional.empty();
    }

    /** Whether something in it makes a row an entry. */
    boolean isFilledIn() {
        return !GIVEN.contains(steps.getFirst());
    }

    /** Whether it is part of an entry. */
    boolean isOfEntry() {
        return !Set.of(INSTRUMENT, CYCLE, INFO).contains(steps.getFirst());
    }

    String last() {
        return steps.getLast();
    }
}
