package org.tallystick.command.report.model;

import static org.tallystick.command.report.model.ReportRefusal.ANSWER_MISSING;
import static org.tallystick.command.report.model.ReportRefusal.ENTRY_NOT_FOUND;
import static org.tallystick.command.report.model.ReportRefusal.QUERIES_TOO_MANY;
import static org.tallystick.command.report.model.ReportRefusal.QUERY_ALREADY_ANSWERED;
import static org.tallystick.command.report.model.ReportRefusal.QUERY_NOT_FOUND;
import static org.tallystick.command.report.model.ReportRefusal.QUESTION_MISSING;
import static org.tallystick.command.report.model.ReportRefusal.REPORT_ALREADY_ACKNOWLEDGED;
import static org.tallystick.command.report.model.ReportRefusal.VERSION_STALE;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.command.decision.Limits;
import org.tallystick.command.decision.Objection;
import org.tallystick.command.decision.Policy;
import org.tallystick.command.decision.Refused;
import org.tallystick.command.report.model.Publication.Published;
import org.tallystick.command.report.model.ReportCommand.AcknowledgeReport;
import org.tallystick.command.report.model.ReportCommand.AnswerQuery;
import org.tallystick.command.report.model.ReportCommand.QueryReport;
import org.tallystick.events.Text;
import org.tallystick.events.report.ReportEvent;
import org.tallystick.events.report.ReportEvent.QueryAnswered;
import org.tallystick.events.report.ReportEvent.ReportAcknowledged;
import org.tallystick.events.report.ReportEvent.ReportQueried;
import org.tallystick.events.report.Visibility;

/** What the secretariat says about a released version, and what the state answers. */
final class Conversing {

    private Conversing() {}

    static List<ReportEvent> decide(ReportState state, AcknowledgeReport command) {
        Report report = read(state, command.version());
        if (report.exchange().acknowledged() == report.version()) {
            throw new Refused(REPORT_ALREADY_ACKNOWLEDGED, "Version " + report.version() + " is acknowledged.");
        }
        return List.of(new ReportAcknowledged(report.version(), command.person()));
    }

    static List<ReportEvent> decide(ReportState state, QueryReport command) {
        Report report = read(state, command.version());
        if (!asksOfWhatItReads(report.publication(), command.commitment())) {
            throw new Refused(ENTRY_NOT_FOUND, "No entry on this commitment is released to the participants.");
        }
        Policy.require(command.question(), List.of(Conversing::aQueryAsks));
        if (report.exchange().open().size() >= Limits.QUERIES) {
            throw new Refused(QUERIES_TOO_MANY, "The state has " + Limits.QUERIES + " queries to answer already.");
        }
        return List.of(new ReportQueried(
                report.exchange().asked() + 1,
                report.version(),
                command.commitment(),
                command.person(),
                command.question()));
    }

    static List<ReportEvent> decide(ReportState state, AnswerQuery command) {
        Exchange exchange = Standing.released(state).exchange();
        if (command.query() < 1 || command.query() > exchange.asked()) {
            throw new Refused(QUERY_NOT_FOUND, "Nothing was asked under this number.");
        }
        if (!exchange.open().contains(command.query())) {
            throw new Refused(QUERY_ALREADY_ANSWERED, "The query has its answer.");
        }
        Policy.require(command.answer(), List.of(Conversing::anAnswerSaysSomething));
        return List.of(new QueryAnswered(command.query(), command.person(), command.answer()));
    }

    static Stream<Objection> aQueryAsks(Text question) {
        return Texts.required(question, QUESTION_MISSING, "/question", "Say what is asked.");
    }

    static Stream<Objection> anAnswerSaysSomething(Text answer) {
        return Texts.required(answer, ANSWER_MISSING, "/answer", "Say something.");
    }

    private static Report read(ReportState state, long version) {
        Report report = Standing.known(state);
        if (report.version() != version) {
            throw new Refused(VERSION_STALE, "The newest released version is v" + report.version() + ".");
        }
        return report;
    }

    private static boolean asksOfWhatItReads(Publication publication, @Nullable String commitment) {
        return commitment == null
                || publication
                        .current(commitment)
                        .map(Published::terms)
                        .filter(terms -> terms.visibility().compareTo(Visibility.PARTICIPANTS) >= 0)
                        .isPresent();
    }
}
