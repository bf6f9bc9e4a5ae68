package org.tallystick.command.reaction;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.stereotype.Component;
import org.tallystick.command.platform.LedgerHistory;
import org.tallystick.command.platform.LedgerHistory.Past;
import org.tallystick.command.platform.TryAgainLaterException;
import org.tallystick.command.platform.TypedTexts;
import org.tallystick.command.reaction.FocalPointMails.Seat;
import org.tallystick.command.reaction.ReminderQueue.Taken;
import org.tallystick.command.reaction.ReminderQueue.Waiting;
import org.tallystick.events.Text;
import org.tallystick.events.cycle.CycleEvent.CycleOpened;
import org.tallystick.events.cycle.CycleEvent.ReminderIssued;
import org.tallystick.events.focalpoint.FocalPointEvent;
import org.tallystick.events.instrument.Catalogue;
import org.tallystick.events.instrument.InstrumentEvent.InstrumentAdopted;
import org.tallystick.events.instrument.InstrumentEvent.InstrumentRevised;

/**
 * Tells the focal points of an agency by mail that it is reminded, and those of the unit {@code coordination} that the state as a whole
 * is: each once, unless nobody knows whether the mail server took it. That there is nobody is logged and counted. Off unless {@code tallystick.mail.from} is given; reminders from before it was first
 * given are not mailed, nor what is not true any more. Whom the mail server refuses is left out; all else is tried again.
 */
@Component
@ConditionalOnProperty("tallystick.mail.from")
final class WhenReminderIssuedThenMailed implements Reaction {

    /** Older reminders are not mailed: what they say may be over. */
    static final Duration OLD = Duration.ofHours(24);

    /** How often one mail is tried, over four hours. */
    static final int TRIES = 6;

    /** How many mails one run sends. */
    static final int RUN = 20;

    /** Before anything else is tried at a mail server that fails. */
    static final Duration HOLD = Duration.ofMinutes(1);

    private static final Duration LONG_RUN = Duration.ofMinutes(1);
    private static final String NAME = "reminder-issued-mailed";
    private static final String SUBMITTED = "report.submitted";
    private static final int LOT = 1000;
    private static final Logger LOG = LoggerFactory.getLogger(WhenReminderIssuedThenMailed.class);

    private final LedgerHistory ledger;
    private final TypedTexts texts;
    private final MailSender mails;
    private final String from;
    private final Duration every;
    private final InstantSource clock;
    private final MeterRegistry registry;
    private final ReminderQueue queue;
    private final FocalPointMails focalPoints = new FocalPointMails();
    private final List<Past> reminders = new ArrayList<>();

    /** Streams of cycles, and versions of catalogues {@code <instrument>/<version>}. */
    private final Set<String> voluntary = new HashSet<>();

    private long read;

    WhenReminderIssuedThenMailed(
            LedgerHistory ledger,
            TypedTexts texts,
            @Qualifier("ledger") DataSource store,
            MailSender mails,
            @Value("${tallystick.mail.from}") String from,
            @Value("${tallystick.reaction.mails:PT10S}") Duration every,
            InstantSource clock,
            MeterRegistry registry) {
        this.ledger = ledger;
        this.texts = texts;
        this.mails = mails;
        this.from = requireAddress(from);
        this.every = every;
        this.clock = clock;
        this.registry = registry;
        this.queue = new ReminderQueue(NAME, store);
    }

    private static String requireAddress(String from) {
        try {
            new InternetAddress(from, true).validate();
            return from;
        } catch (AddressException e) {
            throw new IllegalArgumentException("tallystick.mail.from is no mail address", e);
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Duration every() {
        return every;
    }

    @Override
    public void react() {
        try {
            readOn();
            queue();
            mail();
        } catch (TryAgainLaterException e) {
            LOG.warn("reminders wait to be mailed: {}", e.getMessage());
        }
    }

    /** To the end of the ledger, whatever another instance has mailed: focal points are known to each from the beginning. */
    private void readOn() {
        List<Past> lot;
        do {
            lot = ledger.reference(read, LOT);
            for (Past past : lot) {
                take(past);
                read = past.index() + 1;
            }
        } while (lot.size() == LOT);
    }

    private void take(Past past) {
        switch (past.event().payload()) {
            case FocalPointEvent event -> focalPoints.on(event, past.event());
            case ReminderIssued _ -> reminders.add(past);
            case InstrumentAdopted e -> take(e.catalogueVersion(), e.catalogue());
            case InstrumentRevised e -> take(e.catalogueVersion(), e.catalogue());
            case CycleOpened e -> take(past.event().stream(), e.catalogueVersion());
            default -> {
                // Nothing else is mailed.
            }
        }
    }

    private void take(int version, Catalogue catalogue) {
        if (catalogue.voluntary()) {
            voluntary.add(catalogue.instrument() + "/" + version);
        }
    }

    /** The cycle keeps to the catalogue that it opened with. */
    private void take(String cycle, int version) {
        if (voluntary.contains(ReminderMail.plan(cycle) + "/" + version)) {
            voluntary.add(cycle);
        }
    }

    private void queue() {
        OptionalLong position = queue.position();
        if (position.isEmpty()) {
            queue.start(read);
            return;
        }
        long next = position.getAsLong();
        reminders.removeIf(past -> past.index() < next);
        List<Waiting> waiting = reminders.stream()
                .flatMap(past -> seats(past).stream().map(seat -> new Waiting(past.index(), seat.person())))
                .toList();
        reminders.stream().filter(past -> seats(past).isEmpty()).forEach(this::tellOfTheGap);
        queue.move(next, read, waiting);
    }

    private void tellOfTheGap(Past past) {
        if (past.event().payload() instanceof ReminderIssued reminder) {
            LOG.warn(
                    "a reminder has nobody to go to: {} {}",
                    reminder.state(),
                    reminder.agency() == null ? "as a whole" : reminder.agency());
            count("nobody");
        }
    }

    private List<Seat> seats(Past past) {
        return past.event().payload() instanceof ReminderIssued reminder
                ? focalPoints.of(reminder.state(), reminder.agency())
                : List.of();
    }

    /** Few at a time, so that other reactions find a thread. */
    private void mail() {
        Instant enough = clock.instant().plus(LONG_RUN);
        for (int i = 0; i < RUN && !clock.instant().isAfter(enough); i++) {
            readOn();
            Optional<Taken> taken = queue.take(clock.instant());
            if (taken.isEmpty() || !goesOn(taken.get())) {
                return;
            }
        }
    }

    /** @return false when other mails would fare no better now */
    private boolean goesOn(Taken taken) {
        Waiting mail = taken.mail();
        MailOutcome outcome = outcome(mail);
        count(outcome.label());
        if (outcome == MailOutcome.AWAY) {
            queue.uncount(mail);
        } else if (outcome.isEnd()) {
            queue.end(mail);
        } else if (taken.tries() >= TRIES) {
            LOG.error("a reminder is not mailed to {}, after {} tries", mail.person(), taken.tries());
            count("given-up");
            queue.end(mail);
        }
        if (outcome.holdsAll()) {
            queue.holdAll(clock.instant().plus(HOLD));
        }
        return !outcome.holdsAll();
    }

    private void count(String outcome) {
        registry.counter("tallystick.reminder.mails", "outcome", outcome).increment();
    }

    private MailOutcome outcome(Waiting mail) {
        Past past = ledger.reference(mail.reminder(), 1).getFirst();
        Text address = seats(past).stream()
                .filter(seat -> seat.person().equals(mail.person()))
                .findFirst()
                .map(seat -> texts.opened().read(seat.stream(), seat.mail()))
                .orElse(null);
        if (!(address instanceof Text.Plain plain)
                || !(past.event().payload() instanceof ReminderIssued reminder)
                || isSubmitted(reminder, past.event().stream())) {
            return MailOutcome.NOT_NEEDED;
        }
        if (past.event().occurredAt().plus(OLD).isBefore(clock.instant())) {
            LOG.warn("a reminder is too old to be mailed to {}", mail.person());
            return MailOutcome.TOO_OLD;
        }
        try {
            mails.send(mail(reminder, past.event().stream(), plain.value()));
            return MailOutcome.SENT;
        } catch (MailException e) {
            MailOutcome outcome = MailOutcome.of(e);
            LOG.warn("a reminder is not mailed to {}: {}, {}", mail.person(), outcome.label(), e.getClass());
            return outcome;
        }
    }

    private SimpleMailMessage mail(ReminderIssued reminder, String stream, String to) {
        return ReminderMail.of(reminder, stream, voluntary.contains(stream), from, to);
    }

    private boolean isSubmitted(ReminderIssued reminder, String stream) {
        String agency = reminder.agency();
        return agency != null
                && !ledger.streamsWith(
                                Set.of("report/" + ReminderMail.report(reminder.state(), agency, stream)), SUBMITTED)
                        .isEmpty();
    }
}
