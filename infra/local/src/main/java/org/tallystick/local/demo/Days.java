package org.tallystick.local.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;

/** When offices work, and at which moments of a working day the scripted clock stops. */
record Days(long seed) {

    /** Office hours of the region in UTC, the morning and the afternoon. */
    private static final int[] FIRST_HOUR = {4, 8};

    private static final int LAST_MINUTE = 170;
    private static final int SECOND_MILLIS = 60_000;

    static LocalDate workday(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.plusDays(2);
            case SUNDAY -> day.plusDays(1);
            case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> day;
        };
    }

    /** What prepares the day's reports. */
    Instant morning(LocalDate day) {
        return moment(day, 0);
    }

    /** When reports are worked on: one moment for all, so that their calls go side by side. */
    Instant afternoon(LocalDate day) {
        return moment(day, 1);
    }

    private Instant moment(LocalDate day, int half) {
        Dice dice = Dice.of(seed, "moment", day, half);
        return day.atTime(LocalTime.of(FIRST_HOUR[half], 0))
                .plusMinutes(dice.between(0, LAST_MINUTE))
                .plusNanos(dice.between(0, SECOND_MILLIS) * 1_000_000L)
                .toInstant(ZoneOffset.UTC);
    }
}
