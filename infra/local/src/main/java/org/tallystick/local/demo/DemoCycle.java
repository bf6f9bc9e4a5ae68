package org.tallystick.local.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/**
 * One cycle and its calendar.
 *
 * @param lastAction the last day on which anything happens to its reports
 */
record DemoCycle(
        String period,
        LocalDate from,
        LocalDate to,
        LocalDate proposed,
        LocalDate opened,
        LocalDate firstReports,
        LocalDate stateDue,
        LocalDate closes,
        LocalDate lastAction,
        boolean closed) {

    static final int OPEN_FOR_DAYS = 60;

    /** The earliest day of loading for which the calendar below lies in the past as it stands. */
    private static final LocalDate FITS_FROM = LocalDate.of(2026, 9, 29);

    private static final LocalTime EVENING = LocalTime.of(18, 0);
    private static final int LAST_ROUND_DAYS = 75;

    /** Days between an agency's due day and its state's. */
    private static final int CLEARING_DAYS = 24;

    /** How far the calendar is moved back, for whoever loads earlier than {@link #FITS_FROM}. */
    static long shift(LocalDate loadDay) {
        return Math.max(0, FITS_FROM.toEpochDay() - loadDay.toEpochDay());
    }

    static List<DemoCycle> threeUpTo(LocalDate loadDay) {
        long back = shift(loadDay);
        return Stream.of(
                        past("2025-H2", LocalDate.of(2025, 7, 1), LocalDate.of(2025, 11, 3), LocalDate.of(2026, 2, 27)),
                        past("2026-H1", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 5, 4), LocalDate.of(2026, 8, 28)),
                        open("2026-H2", LocalDate.of(2026, 7, 1), LocalDate.of(2026, 9, 1), loadDay.plusDays(back)))
                .map(cycle -> cycle.earlier(back))
                .toList();
    }

    private static DemoCycle past(String period, LocalDate from, LocalDate proposed, LocalDate closes) {
        LocalDate opened = proposed.plusDays(28);
        return new DemoCycle(
                period,
                from,
                from.plusMonths(6).minusDays(1),
                proposed,
                opened,
                opened.plusDays(7),
                closes.minusDays(10),
                closes,
                closes.minusDays(1),
                true);
    }

    private static DemoCycle open(String period, LocalDate from, LocalDate proposed, LocalDate loadDay) {
        LocalDate opened = proposed.plusDays(7);
        LocalDate yesterday = loadDay.minusDays(1);
        LocalDate lastRound = opened.plusDays(LAST_ROUND_DAYS);
        return new DemoCycle(
                period,
                from,
                from.plusMonths(6).minusDays(1),
                proposed,
                opened,
                opened.plusDays(2),
                loadDay.plusDays(OPEN_FOR_DAYS - 10L),
                loadDay.plusDays(OPEN_FOR_DAYS),
                lastRound.isBefore(yesterday) ? lastRound : yesterday,
                false);
    }

    private DemoCycle earlier(long days) {
        return new DemoCycle(
                period,
                from.minusDays(days),
                to.minusDays(days),
                proposed.minusDays(days),
                opened.minusDays(days),
                firstReports.minusDays(days),
                stateDue.minusDays(days),
                closes.minusDays(days),
                lastAction.minusDays(days),
                closed);
    }

    Instant closesAt() {
        return closes.atTime(EVENING).toInstant(ZoneOffset.UTC);
    }

    /** Each state gives its agencies a few days more or less. */
    LocalDate agencyDue(Party state) {
        return stateDue.minusDays(CLEARING_DAYS + state.daysApart());
    }

    String path() {
        return "/v1/cycles/" + DemoPlan.INSTRUMENT + "/" + period;
    }
}
