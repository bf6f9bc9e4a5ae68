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
