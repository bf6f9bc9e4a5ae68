package org.tallystick.query.position;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.tallystick.query.platform.Formats;
import org.tallystick.query.platform.Page;
import org.tallystick.query.platform.Paging;
import org.tallystick.query.platform.Question;

/** Stop 9 of 9: who did in a cycle what was expected, and when. */
@RestController
@Tag(name = "Cycles")
class ComplianceController {

    private final Positions positions;

    ComplianceController(Positions positions) {
        this.positions = positions;
    }

    @GetMapping(
            path = "/v1/cycles/{instrument}/{period}/compliance",
            produces = {Formats.JSON, Formats.CSV, Formats.JSON_LINES})
    @Operation(
            summary = "What is expected, released and late, by state; to the own state also by agency",
            description =
                    "Counts commitments. On time is the first valid submission of an agency and the first release of a"
                            + " state; both by the time that the ledger accepted them, and by the deadlines as they were"
                            + " extended. Where the cycle's catalogue is voluntary, nothing is late. When agencies submitted is"
                            + " told to their own state only.")
    ResponseEntity<Page<ComplianceLine>> compliance(
            @PathVariable @Parameter(example = "JPOA-CA-2022") String instrument,
            @PathVariable @Parameter(example = "2026-H2") String period,
            Question question,
            Paging paging) {
        return positions.answer(question, instrument, period, cycle -> {
            List<ComplianceLine> lines = ComplianceLine.of(cycle).stream()
                    .filter(line -> line.key().compareTo(paging.after()) > 0)
                    .limit(paging.fetch())
                    .toList();
            return Page.of(lines, paging, ComplianceLine::key);
        });
    }
}
