package org.tallystick.command.http;

import java.util.List;

/** Takes something that Kazakhstan's customs drafted through the chain of a {@link Plan}. */
final class Passage {

    private final Plan plan;
    private final String path;

    /** @param path to which {@code /clearance}, {@code /return} and {@code /release} are appended */
    Passage(Plan plan, String path) {
        this.plan = plan;
        this.path = path;
    }

    /** Both steps. */
    Reply cleared(Reply submitted) {
        Reply ministry = plan.ministry()
                .ifMatch(submitted.etag())
                .post(path + "/clearance", "{}")
                .expect(200);
        return plan.coordinator()
                .ifMatch(ministry.etag())
                .post(path + "/clearance", "{\"step\":\"security-council\"}")
                .expect(200);
    }

    /** Who clears other steps is told of nothing, whatever revision it names. */
    void isUnknownAtOtherSteps(String code) {
        for (String revision : List.of("\"r1\"", "\"r99\"")) {
            Client other = plan.callers().clearer("KZ", "archive").ifMatch(revision);
            other.post(path + "/clearance", "{}").expectProblem(404, code);
            other.post(path + "/return", "{\"to\":\"DRAFTER\",\"reason\":\"Why?\"}")
                    .expectProblem(404, code);
        }
    }

    /**
     * Returned from its second step, it is known there, and only there: nobody is told that what has stood with them does not exist.
     *
     * @param code of what no step has reached
     * @param standing code of what is with its drafter
     */
    void staysKnownWhereItWas(Reply submitted, String code, String standing) {
        Client council = plan.callers().clearer("KZ", "council");
        Client unaware = council.ifMatch(submitted.etag());
        unaware.post(path + "/clearance", "{}").expectProblem(404, code);
        Reply there = plan.ministry()
                .ifMatch(submitted.etag())
                .post(path + "/clearance", "{}")
                .expect(200);
        Reply back = plan.coordinator()
                .ifMatch(there.etag())
                .post(path + "/return", "{\"to\":\"DRAFTER\",\"reason\":\"Why?\"}")
                .expect(200);
        council.ifMatch(there.etag()).post(path + "/clearance", "{}").expectProblem(412, "REVISION_STALE");
        council.ifMatch(back.etag()).post(path + "/clearance", "{}").expectProblem(409, standing);
        isUnknownAtOtherSteps(code);
    }

    Reply released(Reply submitted) {
        return plan.coordinator()
                .ifMatch(cleared(submitted).etag())
                .post(path + "/release", "{}")
                .expect(200);
    }

    Reply returned(Reply submitted) {
        return plan.ministry()
                .ifMatch(submitted.etag())
                .post(path + "/return", "{\"to\":\"DRAFTER\",\"reason\":\"Name the decision.\"}")
                .expect(200);
    }
}
