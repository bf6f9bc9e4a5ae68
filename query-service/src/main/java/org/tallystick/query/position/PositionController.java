package org.tallystick.query.position;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tallystick.query.platform.Formats;
import org.tallystick.query.platform.Question;
import org.tallystick.query.platform.Texts;

/** Stop 9 of 9: per state, per pillar, per commitment, and all at once. */
@RestController
@RequestMapping(produces = {Formats.JSON, Formats.CSV, Formats.JSON_LINES})
@Tag(name = "Positions", description = Definitions.POSITIONS)
class PositionController {

    private final Positions positions;
    private final Texts texts;

    PositionController(Positions positions, Texts texts) {
        this.positions = positions;
        this.texts = texts;
    }

    @GetMapping("/v1/instruments/{code}/matrix")
    @Operation(
            summary = "Every state × every commitment in one cycle, with counts over the region and by state",
            description = Definitions.WHOLE + Definitions.COUNTS)
    ResponseEntity<Matrix> matrix(
            @PathVariable @Parameter(example = "JPOA-CA-2022") String code,
            @RequestParam(required = false) @Parameter(example = "2026-H2", description = Definitions.CYCLE) @Nullable
                    String cycle,
            @RequestParam(defaultValue = "") @Parameter(example = "KZ", description = "one state only") String state,
            @RequestParam(defaultValue = "") @Parameter(example = "II", description = "one pillar only") String pillar,
            @RequestParam(required = false) @Parameter(example = "2", description = Definitions.STRUCTURE) @Nullable
                    Integer structure,
            Question question) {
        return positions.answer(
                question, code, cycle, chosen -> Matrix.of(chosen, Scope.matrix(pillar, state), structure));
    }

    @GetMapping("/v1/states/{state}")
    @Operation(
            summary = "One state: its cells by pillar and section, with counts",
            description = Definitions.WHOLE + Definitions.COUNTS)
    ResponseEntity<StateAnswer> state(
            @PathVariable @Parameter(example = "KZ") String state,
            @RequestParam @Parameter(example = "JPOA-CA-2022") String instrument,
            @RequestParam(required = false) @Parameter(example = "2026-H2", description = Definitions.CYCLE) @Nullable
                    String cycle,
            Question question) {
        return positions.answer(question, instrument, cycle, chosen -> StateAnswer.of(chosen, state));
    }

    @GetMapping("/v1/pillars/{instrument}/{pillar}")
    @Operation(summary = "One pillar: its sections × the states, as counts", description = Definitions.COUNTS)
    ResponseEntity<PillarAnswer> pillar(
            @PathVariable @Parameter(example = "JPOA-CA-2022") String instrument,
            @PathVariable @Parameter(example = "II") String pillar,
            @RequestParam(required = false) @Parameter(example = "2026-H2", description = Definitions.CYCLE) @Nullable
                    String cycle,
            Question question) {
        return positions.answer(question, instrument, cycle, chosen -> PillarAnswer.of(chosen, pillar));
    }

    @GetMapping("/v1/commitments/{instrument}/{path}")
    @Operation(
            summary = "One commitment: each state's cell, the entries that the caller may read, the trend over cycles",
            description = Definitions.CELL)
    ResponseEntity<CommitmentAnswer> commitment(
            @PathVariable @Parameter(example = "JPOA-CA-2022") String instrument,
            @PathVariable @Parameter(example = "II.3.5") String path,
            @RequestParam(required = false) @Parameter(example = "2026-H2", description = Definitions.CYCLE) @Nullable
                    String cycle,
            Question question) {
        return positions.answer(question, instrument, cycle, chosen -> CommitmentAnswer.of(chosen, path, texts));
    }
}
