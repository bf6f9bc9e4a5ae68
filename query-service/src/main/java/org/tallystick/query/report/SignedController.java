package org.tallystick.query.report;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.tallystick.query.platform.Answers;
import org.tallystick.query.platform.Ciphertext;
import org.tallystick.query.platform.OpenedTexts;
import org.tallystick.query.platform.Problem;
import org.tallystick.query.platform.Question;
import org.tallystick.query.platform.Snapshot;
import org.tallystick.query.platform.Texts;

/** What an agency signed, byte for byte: with the agency's key anybody can check it who was given it. */
@RestController
@Tag(name = "Reports")
class SignedController {

    private static final String JOSE = "application/jose";

    private static final String FIND = """
            select g.jws::text
              from signature g
              join report r on r.report_id = g.report_id
              left join succession n on n.state = r.state and n.agency = r.agency and n.to_index = 9223372036854775807
             where g.report_id = :report and g.submission = :submission and g.from_index <= :index
               and reads_instrument(r.instrument)
               and reads_internal(r.state, coalesce(n.responsible, r.agency))""";

    private final Answers answers;
    private final Texts texts;

    SignedController(Answers answers, Texts texts) {
        this.answers = answers;
        this.texts = texts;
    }

    @GetMapping(path = "/v1/reports/{id}/submissions/{submission}/signed", produces = JOSE)
    @Operation(
            summary = "What the agency signed as a submission of the report, as it came",
            description =
                    "A compact JWS (RFC 7515). It holds all that was submitted, also what no other state may read: for the coordinator"
                            + " of the own state and the agency. Auditors of the state find it in `report.submitted`, at"
                            + " `/v1/audit/events`, where their reading is recorded. Nothing is here for a submission without a signature.")
    @ApiResponse(responseCode = "200", description = "The JWS.")
    @ApiResponse(responseCode = "410", description = "ERASED: an entry that it holds was destroyed, and it with that.")
    ResponseEntity<String> signed(@PathVariable UUID id, @PathVariable int submission, Question question) {
        return answers.answer(ReportProjection.NAME, question, snapshot -> find(snapshot, id, submission));
    }

    private String find(Snapshot snapshot, UUID report, int submission) {
        Ciphertext closed = snapshot.sql(FIND)
                .param("report", report)
                .param("submission", submission)
                .query((row, _) -> Ciphertext.fromJson(row.getString(1)))
                .optional()
                .orElseThrow(() -> Problem.NOT_FOUND.because("no signed submission " + submission + " of " + report));
        OpenedTexts opened = texts.open(Stream.of(closed));
        String jws = opened.read(closed);
        if (jws == null) {
            throw opened.erased(closed)
                    ? Problem.ERASED.because("an entry that it holds was destroyed")
                    : Problem.TRY_AGAIN_LATER.because("its key is lost: an operator has to restore it");
        }
        return jws;
    }
}
