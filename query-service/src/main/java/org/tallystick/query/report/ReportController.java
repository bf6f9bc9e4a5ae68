package org.tallystick.query.report;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tallystick.query.platform.Answers;
import org.tallystick.query.platform.Formats;
import org.tallystick.query.platform.Moment;
import org.tallystick.query.platform.Page;
import org.tallystick.query.platform.Paging;
import org.tallystick.query.platform.Question;

@RestController
@RequestMapping("/v1/reports")
@Tag(name = "Reports")
class ReportController {

    private final Answers answers;
    private final OneReport one;
    private final ReportList list;
    private final Timeline timeline;
    private final Moment moment;

    ReportController(Answers answers, OneReport one, ReportList list, Timeline timeline, Moment moment) {
        this.answers = answers;
        this.one = one;
        this.list = list;
        this.timeline = timeline;
        this.moment = moment;
    }

    @GetMapping(
            path = "/{id}",
            produces = {Formats.JSON, Formats.CSV, Formats.JSON_LINES})
    @Operation(
            summary = "A report, as far as the caller may read it",
            description =
                    "Without `version`: to who takes part in it the draft as it is now, to everyone else the newest released"
                            + " version that the caller may read. To who takes part in it also `clock`: who had it when, and for how many"
                            + " days of 24 hours, with two digits, up to the point of the answer. The agency's stop while a step has it.")
    ResponseEntity<ReportAnswer> one(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable Integer version, Question question) {
        return answers.answer(
                ReportProjection.NAME,
                moment.timed(question),
                snapshot -> one.find(snapshot, id, version, moment.of(question, snapshot)));
    }

    @GetMapping(produces = {Formats.JSON, Formats.CSV, Formats.JSON_LINES})
    @Operation(summary = "The reports that the caller may read, by instrument, cycle, state and agency")
    ResponseEntity<Page<ReportLine>> list(
            @RequestParam(required = false) @Nullable String instrument,
            @RequestParam(required = false) @Nullable String cycle,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String agency,
            Question question,
            Paging paging) {
        ReportList.Filter filter = new ReportList.Filter(instrument, cycle, state, agency);
        return answers.answer(ReportProjection.NAME, question, snapshot -> list.find(snapshot, filter, paging));
    }

    @GetMapping(
            path = "/{id}/timeline",
            produces = {Formats.JSON, Formats.CSV, Formats.JSON_LINES})
    @Operation(
            summary = "What happened to a report",
            description =
                    "Drafts, clearance steps and returns are told only to who takes part in it; to everyone else, its releases.")
    ResponseEntity<Page<TimelineItem>> timeline(@PathVariable UUID id, Question question, Paging paging) {
        return answers.answer(ReportProjection.NAME, question, snapshot -> timeline.find(snapshot, id, paging));
    }
}
