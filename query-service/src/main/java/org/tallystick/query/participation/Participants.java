package org.tallystick.query.participation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tallystick.query.feed.Documents;
import org.tallystick.query.participation.ParticipationDocument.Period;
import org.tallystick.query.platform.Page;
import org.tallystick.query.platform.Paging;
import org.tallystick.query.platform.Problem;
import org.tallystick.query.platform.Reader;
import org.tallystick.query.platform.Snapshot;

/** Finds who takes part in an instrument. */
@Component
final class Participants {

    private static final String FIND = """
            select p.doc
              from participation p
             where p.instrument = :instrument and reads_instrument(p.instrument)
               and p.from_index <= :index and p.to_index > :index""";

    private static final String LIST = FIND + " and p.state > :after order by p.state limit :fetch";

    Page<ParticipantLine> list(Snapshot snapshot, String instrument, Paging paging) {
        if (!snapshot.reader().instruments().contains(instrument)) {
            throw Problem.NOT_FOUND.because("no such instrument");
        }
        List<ParticipantLine> lines = snapshot
                .sql(LIST)
                .param("instrument", instrument)
                .param("after", paging.after())
                .param("fetch", paging.fetch())
                .query((row, _) -> document(row.getString("doc")))
                .list()
                .stream()
                .map(document -> line(document, snapshot.reader()))
                .toList();
        return Page.of(lines, paging, ParticipantLine::state);
    }

    ParticipationAnswer one(Snapshot snapshot, String instrument, String state) {
        ParticipationDocument document = snapshot.sql(FIND + " and p.state = :state")
                .param("instrument", instrument)
                .param("state", state)
                .query((row, _) -> document(row.getString("doc")))
                .optional()
                .orElseThrow(() -> Problem.NOT_FOUND.because(state + " never took part"));
        boolean own = state.equals(snapshot.reader().state());
        return new ParticipationAnswer(
                snapshot.freshness(),
                line(document, snapshot.reader()),
                document.periods(),
                isCoordinator(snapshot.reader(), state)
                        ? List.copyOf(document.chains().values())
                        : null,
                own ? document.oneSignature() : null,
                own ? document.keepsDrafts() : null);
    }

    private static ParticipationDocument document(String json) {
        return Documents.read(json, ParticipationDocument.class);
    }

    private static ParticipantLine line(ParticipationDocument document, Reader reader) {
        Period newest = document.periods().getLast();
        return new ParticipantLine(
                document.instrument(), document.state(), newest.from(), newest.until(), revision(document, reader));
    }

    private static @Nullable Long revision(ParticipationDocument document, Reader reader) {
        return isCoordinator(reader, document.state()) ? document.revision() : null;
    }

    private static boolean isCoordinator(Reader reader, String state) {
        return state.equals(reader.state()) && reader.roles().contains("coordinator");
    }
}
