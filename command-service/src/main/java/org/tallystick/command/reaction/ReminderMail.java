package org.tallystick.command.reaction;

import java.util.UUID;
import org.springframework.mail.SimpleMailMessage;
import org.tallystick.events.cycle.CycleEvent.ReminderIssued;
import org.tallystick.events.report.ReportId;

/** The words of a reminder, in English and Russian: what is due and by when, and nothing of what anybody reported. */
final class ReminderMail {

    private static final String BEFORE = """
        The report of your agency on %plan, cycle %cycle, is due by the end of %due. It has not been submitted yet.

        Отчёт вашего ведомства по документу %plan за период %cycle ожидается до конца дня %due. Он ещё не представлен.
        """;

    private static final String AFTER = """
        The report of your agency on %plan, cycle %cycle, was due by the end of %due. It has not been submitted yet.

        Отчёт вашего ведомства по документу %plan за период %cycle ожидался до конца дня %due. Он ещё не представлен.
        """;

    private static final String STATE_BEFORE = """
        The reports of your state on %plan, cycle %cycle, are due by the end of %due. Not all of them have been released yet.

        Отчёты вашего государства по документу %plan за период %cycle ожидаются до конца дня %due. Выпущены ещё не все.
        """;

    private static final String STATE_AFTER = """
        The reports of your state on %plan, cycle %cycle, were due by the end of %due. Not all of them have been released yet.

        Отчёты вашего государства по документу %plan за период %cycle ожидались до конца дня %due. Выпущены ещё не все.
        """;

    private static final String VOLUNTARY = """
        Reporting on %plan is voluntary. A report of your agency for the cycle %cycle is welcome by the end of %due. None has been submitted so far.

        Отчётность по документу %plan добровольная. Отчёт вашего ведомства за период %cycle можно представить до конца дня %due. Пока он не представлен.
        """;

    private static final String STATE_VOLUNTARY = """
        Reporting on %plan is voluntary. Reports of your state for the cycle %cycle are welcome by the end of %due. Not all of them have been released so far.

        Отчётность по документу %plan добровольная. Отчёты вашего государства за период %cycle можно выпустить до конца дня %due. Пока выпущены не все.
        """;

    private ReminderMail() {}

    /**
     * @param stream of the cycle, {@code cycle/<instrument>/<period>}
     * @param voluntary where true, nothing is said to be due, nor to have been
     */
    static SimpleMailMessage of(ReminderIssued reminder, String stream, boolean voluntary, String from, String to) {
        SimpleMailMessage mail = new SimpleMailMessage();
        mail.setFrom(from);
        mail.setTo(to);
        mail.setSubject(filled("%plan %cycle: %due", reminder, stream));
        mail.setText(filled(voluntary ? invitation(reminder) : words(reminder), reminder, stream));
        return mail;
    }

    private static String invitation(ReminderIssued reminder) {
        return reminder.agency() == null ? STATE_VOLUNTARY : VOLUNTARY;
    }

    private static String words(ReminderIssued reminder) {
        return switch (reminder.kind()) {
            case BEFORE -> reminder.agency() == null ? STATE_BEFORE : BEFORE;
            case AFTER -> reminder.agency() == null ? STATE_AFTER : AFTER;
        };
    }

    /** Id of the report that is missing. */
    static UUID report(String state, String agency, String stream) {
        return ReportId.of(plan(stream), cycle(stream), state, agency);
    }

    private static String filled(String words, ReminderIssued reminder, String stream) {
        return words.replace("%plan", plan(stream))
                .replace("%cycle", cycle(stream))
                .replace("%due", reminder.due().toString());
    }

    static String plan(String stream) {
        return stream.substring(stream.indexOf('/') + 1, stream.lastIndexOf('/'));
    }

    private static String cycle(String stream) {
        return stream.substring(stream.lastIndexOf('/') + 1);
    }
}
