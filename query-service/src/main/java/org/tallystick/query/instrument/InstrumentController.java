package org.tallystick.query.instrument;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tallystick.events.instrument.Catalogue;
import org.tallystick.query.platform.Answers;
import org.tallystick.query.platform.Formats;
import org.tallystick.query.platform.Page;
import org.tallystick.query.platform.Paging;
import org.tallystick.query.platform.Problem;
import org.tallystick.query.platform.Question;
import org.tallystick.query.platform.Snapshot;
import tools.jackson.databind.json.JsonMapper;

@RestController
@RequestMapping("/v1/instruments")
@Tag(name = "Instruments")
class InstrumentController {

    private static final String LIST = """
            select distinct on (instrument) catalogue_version, catalogue
              from instrument
             where from_index <= :index and reads_instrument(instrument) and instrument > :after
             order by instrument, from_index desc
             limit :fetch""";

    private static final String ONE = """
            select catalogue_version, revision, catalogue
              from instrument
             where from_index <= :index and reads_instrument(instrument) and instrument = :instrument
             order by from_index desc
             limit 1""";

    private final Answers answers;
    private final JsonMapper json;

    InstrumentController(Answers answers, JsonMapper json) {
        this.answers = answers;
        this.json = json;
    }

    @GetMapping(produces = {Formats.JSON, Formats.CSV, Formats.JSON_LINES})
    @Operation(summary = "The instruments that the caller's token covers")
    ResponseEntity<Page<InstrumentLine>> list(Question question, Paging paging) {
        return answers.answer(InstrumentProjection.NAME, question, snapshot -> list(snapshot, paging));
    }

    private Page<InstrumentLine> list(Snapshot snapshot, Paging paging) {
        RowMapper<InstrumentLine> line =
                (row, _) -> InstrumentLine.of(row.getInt("catalogue_version"), catalogue(row.getString("catalogue")));
        List<InstrumentLine> lines = snapshot.sql(LIST)
                .param("after", paging.after())
                .param("fetch", paging.fetch())
                .query(line)
                .list();
        return Page.of(lines, paging, InstrumentLine::instrument);
    }

    @GetMapping(path = "/{code}", produces = Formats.JSON)
    @Operation(summary = "An instrument with its catalogue")
    ResponseEntity<InstrumentAnswer> one(@PathVariable String code, Question question) {
        return answers.answer(InstrumentProjection.NAME, question, snapshot -> one(snapshot, code));
    }

    private InstrumentAnswer one(Snapshot snapshot, String code) {
        RowMapper<InstrumentAnswer> answer = (row, _) -> InstrumentAnswer.of(
                snapshot.freshness(),
                row.getInt("catalogue_version"),
                row.getLong("revision"),
                catalogue(row.getString("catalogue")));
        return snapshot.sql(ONE)
                .param("instrument", code)
                .query(answer)
                .optional()
                .orElseThrow(() -> Problem.NOT_FOUND.because("no instrument " + code));
    }

    private Catalogue catalogue(String stored) {
        return json.readValue(stored, Catalogue.class);
    }
}
