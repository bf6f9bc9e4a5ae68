package org.tallystick.command.reaction;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tallystick.command.decision.Refused;
import org.tallystick.command.platform.ActorIds;
import org.tallystick.command.platform.Caller;
import org.tallystick.command.platform.Dispatcher;
import org.tallystick.command.platform.Request;
import org.tallystick.command.platform.Request.Idempotency;
import org.tallystick.command.platform.ServiceClock;
import org.tallystick.command.platform.Timed;
import org.tallystick.command.platform.Timed.Due;
import org.tallystick.command.platform.TryAgainLaterException;
import org.tallystick.events.NamedId;
import org.tallystick.events.wire.Envelope.Actor;
import org.tallystick.events.wire.InstantFormat;
import org.tallystick.ledger.Digests;

/**
 * Sends the commands whose time has come. Each has an idempotency key made of what is done and when it was due, so that an instance that
 * died after the append, or a second one, does nothing again.
 */
@Component
final class WhenTimeHasComeThenActed implements Reaction {

    private static final String NAME = "time-has-come";
    private static final String ISSUER = "tallystick";
    private static final Logger LOG = LoggerFactory.getLogger(WhenTimeHasComeThenActed.class);

    private final List<Timed> things;
    private final Dispatcher dispatcher;
    private final ActorIds actors;
    private final ServiceClock clock;
    private final Duration every;

    WhenTimeHasComeThenActed(
            List<Timed> things,
            Dispatcher dispatcher,
            ActorIds actors,
            ServiceClock clock,
            @Value("${tallystick.reaction.timers:PT10S}") Duration every) {
        this.every = every;
        this.things = List.copyOf(things);
        this.dispatcher = dispatcher;
        this.actors = actors;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Duration every() {
        return every;
    }

    /** While a load scripts the clock, it also says itself what happens. */
    @Override
    public void react() {
        if (clock.scripted()) {
            return;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        things.stream().flatMap(thing -> thing.due(now).stream()).forEach(due -> send(due, now));
    }

    private <R> void send(Due<R> due, Instant now) {
        try {
            dispatcher.dispatch(request(due, now), due.call());
        } catch (Refused refused) {
            // Somebody did it, or it can not be done any more: what is left to do is found the next time.
            LOG.info("{} is refused: {}", due.name(), refused.getMessage());
        } catch (TryAgainLaterException e) {
            LOG.warn("{} is tried again: {}", due.name(), e.getMessage());
        } catch (RuntimeException e) {
            // A fault in one thing holds up nothing else; it is tried again the next time.
            LOG.error("{} fails", due.name(), e);
        }
    }

    private Request request(Due<?> due, Instant now) {
        UUID key = NamedId.of(NAME + "|" + due.name() + "|" + InstantFormat.format(due.at()));
        String digest = HexFormat.of().formatHex(Digests.sha256(key.toString().getBytes(StandardCharsets.UTF_8)));
        UUID actor = actors.of(ISSUER, NAME);
        return new Request(
                new Caller(ISSUER, NAME, Set.of(), null, null, Set.of(), Set.of(), null),
                new Actor(actor, "timer", actor),
                key,
                new Idempotency(ISSUER + " " + NAME, digest, digest),
                now,
                null,
                null,
                Duration.ZERO,
                null);
    }
}
