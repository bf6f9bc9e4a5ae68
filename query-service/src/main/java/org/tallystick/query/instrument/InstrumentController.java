package org.tallystick.query.instrument;

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
import org.tallystick.query.platform.Answers;
import org.tallystick.query.platform.Formats;
import org.tallystick.query.platform.Page;
import org.tallystick.query.platform.Paging;
import org.tallystick.query.platform.Question;

/** Stop 9 of 9: instruments in any version, and what ties their versions and themselves together. */
@RestController
@RequestMapping("/v1/instruments")
@Tag(name = "Instruments")
class InstrumentController {

    private static final String CROSSWALK = """
            Rows of `relation` SUCCESSION say what became of each item between two versions of the structure: `change` is KEPT, REWORDED,
            SPLIT, MERGED or DROPPED, over several versions the weightiest on the way, and ADDED for an item that nothing went into. Rows of
            `relation` LINK tie items in force to items in force of other instruments that the token covers: `change` is SERVES, SERVED_BY
            or RELATED, seen from this instrument.""";

    private final Answers answers;

    InstrumentController(Answers answers) {
        this.answers = answers;
    }

    @GetMapping(produces = {Formats.JSON, Formats.CSV, Formats.JSON_LINES})
    @Operation(summary = "The instruments that the caller's token covers")
    ResponseEntity<Page<InstrumentLine>> list(Question question, Paging paging) {
        return answers.answer(InstrumentProjection.NAME, question, snapshot -> new Instruments(snapshot).list(paging));
    }

    @GetMapping(
            path = "/{code}",
            produces = {Formats.JSON, Formats.CSV, Formats.JSON_LINES})
    @Operation(
            summary = "An instrument with its catalogue, what it rests on, how it is measured, and its links",
            description = "Links are given where both ends are items in force, and the token covers both instruments.")
    ResponseEntity<InstrumentAnswer> one(
            @PathVariable @Parameter(example = "JPOA-CA-2022") String code,
            @RequestParam(required = false)
                    @Parameter(example = "1", description = "of the catalogue; without it, the one in force")
                    @Nullable
                    Integer version,
            Question question) {
        return answers.answer(
                InstrumentProjection.NAME, question, snapshot -> new Instruments(snapshot).one(code, version));
    }

    @GetMapping(
            path = "/{code}/crosswalk",
            produces = {Formats.JSON, Formats.CSV, Formats.JSON_LINES})
    @Operation(
            summary = "Where each item went between two versions, and what it is tied to elsewhere",
            description = CROSSWALK)
    ResponseEntity<Page<CrosswalkLine>> crosswalk(
            @PathVariable @Parameter(example = "JPOA-CA-2022") String code,
            @RequestParam(required = false)
                    @Parameter(example = "1", description = "version; without it, the one before `to`")
                    @Nullable
                    Integer from,
            @RequestParam(required = false)
                    @Parameter(example = "2", description = "version, not before `from`; without it, the one in force")
                    @Nullable
                    Integer to,
            @RequestParam(defaultValue = "")
                    @Parameter(example = "CICA-CT-2022", description = "only links with this instrument")
                    String with,
            Question question,
            Paging paging) {
        return answers.answer(
                InstrumentProjection.NAME,
                question,
                snapshot -> new Crosswalk(snapshot, code).page(from, to, with, paging));
    }
}
