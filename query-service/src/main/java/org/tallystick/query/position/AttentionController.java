package org.tallystick.query.position;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tallystick.query.platform.Formats;
import org.tallystick.query.platform.Page;
import org.tallystick.query.platform.Paging;
import org.tallystick.query.platform.Question;

/** Stop 9 of 9: where to look. */
@RestController
@RequestMapping(produces = {Formats.JSON, Formats.CSV, Formats.JSON_LINES})
@Tag(name = "Positions", description = Definitions.POSITIONS)
class AttentionController {

    private final Positions positions;

    AttentionController(Positions positions) {
        this.positions = positions;
    }

    @GetMapping("/v1/attention")
    @Operation(
            summary =
                    "Cells that are divergent, unchanged since the cycle before, regressed, or completed without evidence",
            description =
                    "Of what the caller may read. A cell may be here for several reasons. Nobody is graded by it.")
    ResponseEntity<Page<AttentionLine>> attention(
            @RequestParam @Parameter(example = "JPOA-CA-2022") String instrument,
            @RequestParam(required = false) @Parameter(example = "2026-H2", description = Definitions.CYCLE) @Nullable
                    String cycle,
            @RequestParam(defaultValue = "") @Parameter(example = "KZ", description = "one state only") String state,
            @RequestParam(defaultValue = "") @Parameter(example = "II", description = "one pillar only") String pillar,
            @RequestParam(required = false) @Parameter(description = "one reason only") @Nullable Concern concern,
            Question question,
            Paging paging) {
        return positions.answer(
                question,
                instrument,
                cycle,
                chosen -> page(
                        Attention.of(chosen, Scope.matrix(pillar, state)).stream()
                                .filter(line ->
                                        concern == null || line.concerns().contains(concern)),
                        paging,
                        AttentionLine::key));
    }

    @GetMapping("/v1/mandate-gaps")
    @Operation(
            summary = "Reportable commitments without a mandate",
            description = "Of the caller's own state; to everyone else the list is empty.")
    ResponseEntity<Page<MandateGap>> gaps(
            @RequestParam @Parameter(example = "JPOA-CA-2022") String instrument,
            @RequestParam(required = false) @Parameter(example = "2026-H2", description = Definitions.CYCLE) @Nullable
                    String cycle,
            Question question,
            Paging paging) {
        return positions.answer(
                question, instrument, cycle, chosen -> page(MandateGap.of(chosen).stream(), paging, MandateGap::key));
    }

    private static <T> Page<T> page(Stream<T> all, Paging paging, Function<T, String> key) {
        List<T> rows = all.filter(row -> key.apply(row).compareTo(paging.after()) > 0)
                .limit(paging.fetch())
                .toList();
        return Page.of(rows, paging, key);
    }
}
