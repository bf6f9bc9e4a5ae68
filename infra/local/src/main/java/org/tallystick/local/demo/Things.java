package org.tallystick.local.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What happens beside the reports, as {@code things.txt} has it: one thing after the other. */
final class Things {

    private static final Pattern COLUMNS = Pattern.compile(" \\| ");
    private static final Pattern DAY = Pattern.compile("~(\\d{4}-\\d{2}-\\d{2})~");
    private static final Set<String> PUTS = Set.of("=", "^");
    private static final Set<String> CHANGES = Set.of("!", "=");
    private static final Set<String> BEGINS = Set.of("+", "^");
    private static final String REVISION = "revision";

    private final Days days;
    private final long back;

    /** @param back by how many days the calendar is moved back */
    Things(Days days, long back) {
        this.days = days;
        this.back = back;
    }

    List<PlannedCall> calls() {
        return Resource.lines("things.txt").stream()
                .map(line -> List.of(COLUMNS.split(line, -1)))
                .map(this::call)
                .toList();
    }

    private PlannedCall call(List<String> row) {
        String how = row.get(2).substring(0, 1);
        String path = row.get(2).substring(2);
        String body = row.get(4).equals(REVISION) ? Revision.body() : dated(row.get(4));
        return new PlannedCall(
                days.morning(LocalDate.parse(row.get(0)).minusDays(back)),
                "things",
                row.get(1),
                PUTS.contains(how) ? "PUT" : "POST",
                path,
                body,
                row.get(3),
                CHANGES.contains(how),
                BEGINS.contains(how) ? PlannedCall.CREATED : PlannedCall.DONE);
    }

    private String dated(String body) {
        return DAY.matcher(body)
                .replaceAll(day -> LocalDate.parse(day.group(1)).minusDays(back).toString());
    }
}
