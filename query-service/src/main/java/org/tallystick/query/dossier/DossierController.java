package org.tallystick.query.dossier;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tallystick.query.platform.Answers;
import org.tallystick.query.platform.Formats;
import org.tallystick.query.platform.Question;

@RestController
@Tag(name = "Dossier")
class DossierController {

    private final Answers answers;
    private final Dossiers dossiers;

    DossierController(Answers answers, Dossiers dossiers) {
        this.answers = answers;
        this.dossiers = dossiers;
    }

    @GetMapping(
            path = "/v1/dossier/{state}",
            produces = {Formats.JSON, Formats.CSV, Formats.JSON_LINES})
    @Operation(
            summary = "The review dossier of one state in one cycle",
            description =
                    "As one answer: counts by pillar and section, and for each commitment where it stands, with what is"
                            + " released about it (narrative, measures, indicators, resources, challenges, good practices, assistance"
                            + " needed, evidence); then what was recommended to the state and what it answered. As CSV, a line for each"
                            + " entry. It holds what the caller may read, and nothing else: take it with the token of whoever will read it.")
    ResponseEntity<DossierAnswer> dossier(
            @PathVariable @Parameter(example = "KZ") String state,
            @RequestParam @Parameter(example = "JPOA-CA-2022") String instrument,
            @RequestParam @Parameter(example = "2026-H2") String cycle,
            Question question) {
        Dossiers.Asked asked = new Dossiers.Asked(instrument, cycle, state);
        return answers.answer(DossierProjection.NAME, question, snapshot -> dossiers.find(snapshot, asked));
    }
}
