package org.tallystick.command.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The time of this service, to the millisecond, in UTC: the wall's, or while a demo load runs what {@link #set} said last. A service
 * that was not started for such a load, or whose load has ended, never leaves the wall's.
 */
public final class ServiceClock extends Clock {

    private final Clock wall;
    private final AtomicReference<@Nullable Instant> script = new AtomicReference<>();
    private volatile boolean scripted;

    public ServiceClock() {
        this(Clock.systemUTC());
    }

    /** @param wall what it says while nothing is scripted */
    public ServiceClock(Clock wall) {
        this.wall = wall;
    }

    /** Whether {@link #set} is allowed. */
    public boolean scripted() {
        return scripted;
    }

    /** For the ledger, which remembers whether a load was begun and has ended. */
    public void follow(boolean aScript) {
        this.scripted = aScript;
        script.set(null);
    }

    /**
     * @return false when {@code now} lies before what was set last: time goes forward only
     * @throws IllegalStateException when the clock follows no script
     */
    boolean set(Instant now) {
        if (!scripted) {
            throw new IllegalStateException("the clock follows no script");
        }
        Instant to = now.truncatedTo(ChronoUnit.MILLIS);
        Instant kept = script.updateAndGet(last -> last != null && last.isAfter(to) ? last : to);
        return to.equals(kept);
    }

    /** When an entry is accepted: by the database's clock, which all instances share, unless a script says. */
    public Instant acceptance(Instant databaseClock) {
        Instant set = script.get();
        return set != null ? set : databaseClock.truncatedTo(ChronoUnit.MILLIS);
    }

    /** How far the wall's time here is from the database's; not at all while a script says what time it is. */
    public Duration off(Instant databaseClock) {
        return script.get() != null
                ? Duration.ZERO
                : Duration.between(databaseClock, wall.instant()).abs();
    }

    @Override
    public Instant instant() {
        return acceptance(wall.instant());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("every instant of this service is read in UTC");
    }
}
