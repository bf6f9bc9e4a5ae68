package org.tallystick.query.position;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tallystick.query.platform.Formats;
import org.tallystick.query.platform.Page;
import org.tallystick.query.platform.Paging;
import org.tallystick.query.platform.Question;
import org.tallystick.query.platform.Texts;

/** Stop 9 of 9, for whoever shows no token. */
@RestController
@RequestMapping(produces = {Formats.JSON, Formats.CSV, Formats.JSON_LINES})
@Tag(name = "Positions", description = Definitions.POSITIONS)
class PublicController {

    private final Positions positions;
    private final Texts texts;

    PublicController(Positions positions, Texts texts) {
        this.positions = positions;
        this.texts = texts;
    }

    @GetMapping("/v1/public/instruments/{code}/entries")
    @SecurityRequirements
    @Operation(
            summary = "What states have released to the public in one cycle",
            description =
                    "The same for everybody: a token is not needed, and widens nothing. Points that are not there yet"
                            + " are not waited for (503).")
    ResponseEntity<Page<PublishedEntry>> entries(
            @PathVariable @Parameter(example = "JPOA-CA-2022") String code,
            @RequestParam(required = false) @Parameter(example = "2026-H2", description = Definitions.CYCLE) @Nullable
                    String cycle,
            @RequestParam(defaultValue = "") @Parameter(example = "KZ", description = "one state only") String state,
            @RequestParam(defaultValue = "") @Parameter(example = "II.3.5", description = "one commitment only")
                    String commitment,
            Question question,
            Paging paging) {
        return positions.answer(
                question.byEverybody(code),
                code,
                cycle,
                chosen -> PublishedEntry.page(chosen, Scope.code(state), Scope.code(commitment), paging, texts));
    }
}
