package org.tallystick.command.http;

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
