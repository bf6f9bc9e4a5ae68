package org.tallystick.command.reaction;

import jakarta.mail.SendFailedException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.MailSender;
import org.springframework.stereotype.Component;
import org.tallystick.command.platform.LedgerHistory;
import org.tallystick.command.platform.LedgerHistory.Past;
import org.tallystick.command.platform.TryAgainLaterException;
import org.tallystick.command.platform.TypedTexts;
import org.tallystick.command.reaction.FocalPointMails.Seat;
import org.tallystick.events.Text;
import org.tallystick.events.cycle.CycleEvent.ReminderIssued;
import org.tallystick.events.focalpoint.FocalPointEvent;

/**
 * Tells the focal points of an agency by mail that it is reminded; at least once, since the position moves when the mail server has taken
 * the mail. A reminder to a state as a whole has no address. Off unless {@code tallystick.mail.from} is given; reminders from before it was
 * first given are not mailed. A mail server that is away is tried again; whom it refuses is left out.
 */
@Component
@ConditionalOnProperty("tallystick.mail.from")
final class WhenReminderIssuedThenMailed implements Reaction {

    private static final String NAME = "reminder-issued-mailed";
    private static final int LOT = 1000;
    private static final Logger LOG = LoggerFactory.getLogger(WhenReminderIssuedThenMailed.class);

    private final LedgerHistory ledger;
    private final TypedTexts texts;
    private final MailSender mails;
    private final String from;
    private final Duration every;
    private final FollowerPosition position;
    private final FocalPointMails focalPoints = new FocalPointMails();
    private long read;

    WhenReminderIssuedThenMailed(
            LedgerHistory ledger,
            TypedTexts texts,
            @Qualifier("ledger") DataSource store,
            MailSender mails,
            @Value("${tallystick.mail.from}") String from,
            @Value("${tallystick.reaction.mails:PT10S}") Duration every) {
        this.ledger = ledger;
        this.texts = texts;
        this.mails = mails;
        this.from = from;
        this.every = every;
        this.position = new FollowerPosition(NAME, store);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Duration every() {
        return every;
    }

    /** What another instance has mailed is only read: focal points are known to each from the beginning. */
    @Override
    public void react() {
        long next = position.read().orElse(Long.MAX_VALUE);
        try {
            goOn(next);
        } catch (MailException | TryAgainLaterException e) {
            LOG.warn("reminders wait to be mailed: {}", e.getMessage());
            return;
        }
        if (next < read || next == Long.MAX_VALUE) {
            position.moveTo(read);
        }
    }

    private void goOn(long next) {
        List<Past> lot;
        do {
            lot = ledger.reference(read, LOT);
            for (Past past : lot) {
                take(past, past.index() >= next);
                read = past.index() + 1;
            }
        } while (lot.size() == LOT);
    }

    private void take(Past past, boolean mailed) {
        switch (past.event().payload()) {
            case FocalPointEvent event -> focalPoints.on(event, past.event());
            case ReminderIssued reminder -> {
                if (mailed) {
                    mail(reminder, past);
                }
            }
            default -> {
                // Nothing else is mailed.
            }
        }
    }

    private void mail(ReminderIssued reminder, Past past) {
        String agency = reminder.agency();
        if (agency != null) {
            focalPoints.of(reminder.state(), agency).forEach(seat -> mail(reminder, past, seat));
            position.moveTo(past.index() + 1);
        }
    }

    private void mail(ReminderIssued reminder, Past past, Seat seat) {
        if (!(texts.opened().read(seat.stream(), seat.mail()) instanceof Text.Plain address)) {
            return;
        }
        try {
            mails.send(ReminderMail.of(reminder, past.event().stream(), from, address.value()));
        } catch (MailParseException e) {
            LOG.warn("the address of {} is none", seat.person());
        } catch (MailSendException e) {
            requireRefused(e);
            LOG.warn("the mail server refuses the address of {}", seat.person());
        }
    }

    /** @throws MailSendException when it is not the recipient whom the server refuses */
    private static void requireRefused(MailSendException e) {
        boolean refused = e.getFailedMessages().values().stream()
                .filter(Objects::nonNull)
                .anyMatch(SendFailedException.class::isInstance);
        if (!refused) {
            throw e;
        }
    }
}
