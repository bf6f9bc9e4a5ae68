package org.tallystick.query.waiting;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tallystick.query.platform.Answers;
import org.tallystick.query.platform.Formats;
import org.tallystick.query.platform.Moment;
import org.tallystick.query.platform.Page;
import org.tallystick.query.platform.Paging;
import org.tallystick.query.platform.Question;

@RestController
@Tag(name = "Waiting")
class WaitingController {

    private final Answers answers;
    private final Waits waits;
    private final Moment moment;

    WaitingController(Answers answers, Waits waits, Moment moment) {
        this.answers = answers;
        this.waits = waits;
        this.moment = moment;
    }

    @GetMapping(
            path = "/v1/waiting",
            produces = {Formats.JSON, Formats.CSV, Formats.JSON_LINES})
    @Operation(
            summary = "What waits for the caller, until when, and why it came back",
            description =
                    "What is due first stands first. To a reporter: what the own agency has to begin, submit,"
                            + " revise, write for another agency, or answer. To a clearer: what is at the steps that the token"
                            + " holds, whether report, request for assistance, response to a recommendation, plan or determination."
                            + " To a coordinator: all of that in the own state, and what is ready to release, or to assemble"
                            + " where the state releases as one; cycles to agree to, recommendations to respond to and to implement,"
                            + " offers to accept, determinations to review since what they weighed was superseded or withdrawn, and"
                            + " follow-ups of consultations. To a partner: its follow-ups, and its accepted offers to deliver. To the"
                            + " secretariat: releases to acknowledge, and answers since it last acknowledged or asked. Days end where"
                            + " the state is, as it said when it last agreed to a cycle of the instrument; before its first, and of an organisation, in UTC.")
    ResponseEntity<Page<WaitingItem>> waiting(Question question, Paging paging) {
        return answers.answer(
                WaitingProjection.NAME,
                moment.timed(question),
                snapshot -> waits.find(snapshot, moment.of(question, snapshot), paging));
    }
}
