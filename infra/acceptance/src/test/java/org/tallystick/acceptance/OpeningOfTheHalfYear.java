package org.tallystick.acceptance;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.tallystick.events.wire.InstantFormat;

/**
 * A cycle of another instrument, which Kazakhstan's reports serve over links: it is on the same days, and opens when its time comes.
 *
 * @param opens when
 * @param scheduled index of the entry that says so
 */
record OpeningOfTheHalfYear(Thing cycle, Instant opens, long scheduled) {

    static final String INSTRUMENT = "CICA-CT-2022";

    /** Until it opens: more than a call takes on a host that stalls, and hardly more than the rest of the story. */
    private static final int SECONDS = 45;

    private static final String SECRETARIAT = "secretariat";

    /** On the same days as the cycle of the reports. */
    static OpeningOfTheHalfYear told(Cast cast, String period) throws IOException {
        Thing proposed = Thing.begun(
                cast,
                SECRETARIAT,
                "/v1/cycles",
                String.format(Locale.ROOT, """
                {"instrument":"%s","period":"%s","from":"%s","to":"2026-01-31","stateDue":"2060-08-15",
                 "closesAt":"2060-09-01T00:00:00.000Z"}""", INSTRUMENT, period, ReportsOfTheHalfYear.FIRST_DAY));
        Answer agreed = cast.post(Cast.coordinator("KZ"), proposed.path() + "/agreements", """
                {"state":"KZ","agencyDue":"2060-08-01","timeZone":"Asia/Almaty","decision":"Order 14 of the council"}""");
        Thing cycle = new Thing(cast, proposed.path(), agreed.etag());
        Instant opens = Instant.now().plusSeconds(SECONDS).truncatedTo(ChronoUnit.MILLIS);
        Answer scheduled =
                cycle.post(SECRETARIAT, "/schedule", "{\"opensAt\":\"" + InstantFormat.format(opens) + "\"}");
        return new OpeningOfTheHalfYear(cycle, opens, scheduled.lastIndex());
    }
}
