package org.tallystick.command.reaction;

import jakarta.mail.SendFailedException;
import java.util.Locale;
import java.util.Objects;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailSendException;

/** What became of one mail. */
enum MailOutcome {
    SENT,

    /** The report was submitted, or nobody is there to be reminded. */
    NOT_NEEDED,

    /** It lay too long. */
    TOO_OLD,

    /** For good: this address. */
    REFUSED,

    /** For now: this address. */
    NOT_YET,

    /** The server took the call and not the mail, whoever gets it; or nobody knows. */
    UNWELL,

    /** No server answered, or none lets this service in. */
    AWAY;

    /** Whether the mail is done with. */
    boolean isEnd() {
        return compareTo(REFUSED) <= 0;
    }

    /** Whether other mails would fare no better. */
    boolean holdsAll() {
        return this == UNWELL || this == AWAY;
    }

    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static MailOutcome of(MailException failure) {
        return switch (failure) {
            case MailParseException _ -> REFUSED;
            case MailAuthenticationException _ -> AWAY;
            // Only the good-bye went wrong.
            case MailSendException e when e.getFailedMessages().isEmpty() -> SENT;
            // Why no call came about is said of the call and of the mail alike.
            case MailSendException e
            when e.getCause() != null && e.getFailedMessages().containsValue(e.getCause()) -> AWAY;
            case MailSendException e ->
                e.getFailedMessages().values().stream()
                        .filter(Objects::nonNull)
                        .map(MailOutcome::ofOne)
                        .findFirst()
                        .orElse(UNWELL);
            default -> UNWELL;
        };
    }

    /** Addresses are invalid by 5xx, unsent by 4xx; only where the server refused an address, a reason per address comes along. */
    private static MailOutcome ofOne(Exception failure) {
        if (!(failure instanceof SendFailedException refusal)) {
            return UNWELL;
        }
        if (refusal.getInvalidAddresses() != null && refusal.getInvalidAddresses().length > 0) {
            return REFUSED;
        }
        return refusal.getNextException() instanceof SendFailedException ? NOT_YET : UNWELL;
    }
}
