package org.tallystick.query.replay;

import java.sql.Types;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tallystick.query.platform.Page;
import org.tallystick.query.platform.Paging;
import org.tallystick.query.platform.Problem;
import org.tallystick.query.platform.Pseudonyms;
import org.tallystick.query.platform.Reader;

/**
 * Keeps who read content through the audit questions, in a database that is not dropped with the read models. MUST be durable before the
 * content is answered: when it can not be kept, nothing is answered.
 */
@Component
final class RecordedReads {

    private static final String RECORD = """
            insert into audit_read (origin, auditor, auditor_state, instruments, question, thing, type, state, events, first_index, last_index)
            select :origin, :auditor, :auditorState, :instruments, :question, :thing, :type, n.*
              from unnest(:states::text[], :events::bigint[], :firsts::bigint[], :lasts::bigint[]) as n""";

    private static final String FIND = """
            select * from audit_read
             where origin = :origin and number < :before and (:state::text is null or state = :state)
             order by number desc limit :fetch""";

    private final JdbcClient client;
    private final Pseudonyms pseudonyms;
    private final String origin;

    RecordedReads(
            @Qualifier("recorded reads") DataSource store,
            Pseudonyms pseudonyms,
            @Value("${tallystick.origin}") String origin) {
        this.client = JdbcClient.create(store);
        this.pseudonyms = pseudonyms;
        this.origin = origin;
    }

    enum Question {
        EVENTS,
        EXPORT,
        DIFFERENCE
    }

    /** A row for each state of which something is read; sealed records alone are no content. */
    void record(Reader reader, Question question, Filter filter, List<Reach> reach) {
        if (reach.isEmpty()) {
            return;
        }
        client.sql(RECORD)
                .param("origin", origin)
                .param("auditor", pseudonyms.ofCaller())
                .param("auditorState", reader.state(), Types.VARCHAR)
                .param("instruments", reader.instruments().stream().sorted().toArray(String[]::new))
                .param("question", question.name())
                .param("thing", filter.thing(), Types.VARCHAR)
                .param("type", filter.type(), Types.VARCHAR)
                .param("states", reach.stream().map(Reach::state).toArray(String[]::new))
                .param("events", reach.stream().map(Reach::events).toArray(Long[]::new))
                .param("firsts", reach.stream().map(Reach::first).toArray(Long[]::new))
                .param("lasts", reach.stream().map(Reach::last).toArray(Long[]::new))
                .update();
    }

    /** An operator is told of all, whoever else may ask of the own state only. */
    Page<ReadLine> find(Reader reader, Paging paging) {
        boolean all = reader.roles().contains("operator");
        if (!all && reader.state() == null) {
            throw Problem.ROLE_MISSING.because("a coordinator is of a state");
        }
        List<ReadLine> found = client.sql(FIND)
                .param("origin", origin)
                .param("before", before(paging))
                .param("state", all ? null : reader.state(), Types.VARCHAR)
                .param("fetch", paging.fetch())
                .query(ReadLine::of)
                .list();
        return Page.of(found, paging, line -> Long.toString(line.number()));
    }

    private static long before(Paging paging) {
        try {
            return paging.after().isEmpty() ? Long.MAX_VALUE : Long.parseLong(paging.after());
        } catch (NumberFormatException e) {
            throw Problem.CURSOR_MALFORMED.because("not a cursor of readings");
        }
    }
}
