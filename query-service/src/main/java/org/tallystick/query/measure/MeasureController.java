package org.tallystick.query.measure;

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
import org.tallystick.events.report.EntryDetails.MeasureKind;
import org.tallystick.events.report.EntryDetails.ResourceKind;
import org.tallystick.query.platform.Answers;
import org.tallystick.query.platform.Formats;
import org.tallystick.query.platform.Page;
import org.tallystick.query.platform.Paging;
import org.tallystick.query.platform.Question;

@RestController
@RequestMapping(produces = {Formats.JSON, Formats.CSV, Formats.JSON_LINES})
@Tag(name = "Measures, resources, indicators")
class MeasureController {

    private static final String ONCE =
            "A measure of several states counts once, whichever of them tell of it: where commitment, kind, days and states are the"
                    + " same. A topic is a pillar, section or commitment.";

    private final Answers answers;
    private final Measures measures;
    private final Resources resources;
    private final Indicators indicators;

    MeasureController(Answers answers, Measures measures, Resources resources, Indicators indicators) {
        this.answers = answers;
        this.measures = measures;
        this.resources = resources;
        this.indicators = indicators;
    }

    @GetMapping("/v1/measures")
    @Operation(summary = "Measures, by instrument, cycle, state, topic, kind and partner", description = ONCE)
    ResponseEntity<Page<MeasureLine>> measures(
            @RequestParam(required = false) @Nullable String instrument,
            @RequestParam(required = false) @Nullable String cycle,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Parameter(example = "II.3") @Nullable String topic,
            @RequestParam(required = false) @Nullable MeasureKind kind,
            @RequestParam(required = false) @Parameter(example = "unodc") @Nullable String partner,
            Question question,
            Paging paging) {
        MeasureFilter filter =
                new MeasureFilter(instrument, cycle, state, topic, kind == null ? null : kind.name(), partner);
        return answers.answer(MeasureProjection.NAME, question, snapshot -> measures.list(snapshot, filter, paging));
    }

    @GetMapping("/v1/measures/counts")
    @Operation(summary = "How many measures there are, by kind, and by kind and partner", description = ONCE)
    ResponseEntity<Page<MeasureCount>> counts(
            @RequestParam(required = false) @Nullable String instrument,
            @RequestParam(required = false) @Nullable String cycle,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Parameter(example = "II.3") @Nullable String topic,
            Question question,
            Paging paging) {
        MeasureFilter filter = new MeasureFilter(instrument, cycle, state, topic, null, null);
        return answers.answer(MeasureProjection.NAME, question, snapshot -> measures.counts(snapshot, filter, paging));
    }

    @GetMapping("/v1/resources")
    @Operation(
            summary = "Resources by pillar and donor",
            description = "Sums are per currency and never converted; what was given in kind stands apart.")
    ResponseEntity<Page<ResourceLine>> resources(
            @RequestParam(required = false) @Nullable String instrument,
            @RequestParam(required = false) @Nullable String cycle,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable ResourceKind kind,
            @RequestParam(required = false) @Parameter(example = "eu") @Nullable String donor,
            Question question,
            Paging paging) {
        MeasureFilter filter =
                new MeasureFilter(instrument, cycle, state, null, kind == null ? null : kind.name(), donor);
        return answers.answer(MeasureProjection.NAME, question, snapshot -> resources.find(snapshot, filter, paging));
    }

    @GetMapping("/v1/indicators/{instrument}/{code}")
    @Operation(
            summary = "An indicator over states and cycles, with its parts",
            description =
                    "A null without `suppressed` says that there are no data, which is not zero. Of counts, others than the"
                            + " own state are told none under five.")
    ResponseEntity<Page<IndicatorLine>> indicator(
            @PathVariable @Parameter(example = "JPOA-CA-2022") String instrument,
            @PathVariable @Parameter(example = "officers-trained") String code,
            @RequestParam(required = false) @Nullable String state,
            Question question,
            Paging paging) {
        return answers.answer(
                MeasureProjection.NAME,
                question,
                snapshot -> indicators.find(snapshot, instrument, code, state, paging));
    }
}
