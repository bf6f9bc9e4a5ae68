package org.tallystick.acceptance;

import java.io.IOException;

/** What Kazakhstan asks for, what it is given, and what the organisation does beside. */
final class SupportOfTheHalfYear {

    static final String NEED = "Officers at crossings want a course";
    static final String OFFER = "Two weeks of training in spring";
    static final String ACTIVITY = "A study of crossings";

    private static final String KZ = Cast.coordinator("KZ");
    private static final String CUSTOMS = Cast.customs("KZ");
    private static final String PARTNER = "partner-unoct";

    private SupportOfTheHalfYear() {}

    /** @return the request */
    static Thing requested(Cast cast) throws IOException {
        Thing request = Thing.begun(cast, CUSTOMS, "/v1/assistance", request("A course."));
        request.post(KZ, "/return", "{\"to\":\"DRAFTER\",\"reason\":\"Say for how many.\"}");
        request.post(CUSTOMS, "/submission", request("A course for forty officers."));
        request.released("KZ");
        Answer offer =
                cast.post(PARTNER, request.path() + "/offers", "{\"gives\":[\"TRAINING\"],\"text\":\"" + OFFER + "\"}");
        request.post(KZ, "/matches", "{\"offer\":\"" + offer.string("/id") + "\"}");
        cast.post(
                PARTNER,
                offer.location() + "/delivery",
                offer.etag(),
                "{\"on\":\"2026-10-01\",\"note\":\"Forty officers came.\"}");
        request.post(KZ, "/closing", "{\"outcome\":\"FULFILLED\"}");
        return request;
    }

    /** @return the activity */
    static Thing active(Cast cast) throws IOException {
        Thing activity = Thing.begun(cast, PARTNER, "/v1/activities", activity("[\"KZ\"]"));
        activity.put(PARTNER, "", activity("[\"KZ\",\"KG\"]"));
        activity.post(PARTNER, "/end", "{\"outcome\":\"COMPLETED\",\"on\":\"2026-10-01\",\"note\":\"It is printed.\"}");
        return activity;
    }

    private static String request(String text) {
        return "{\"instrument\":\"JPOA-CA-2022\",\"commitments\":[\"II.3.5\"],\"needs\":[\"TRAINING\"],"
                + "\"visibility\":\"PARTICIPANTS\",\"title\":\"" + NEED + "\",\"text\":\"" + text + "\"}";
    }

    private static String activity(String countries) {
        return "{\"instrument\":\"JPOA-CA-2022\",\"countries\":" + countries
                + ",\"commitments\":[\"II.3.5\"],\"from\":\"2026-09-01\",\"means\":[{\"kind\":\"FUNDING\",\"money\":"
                + "{\"amount\":\"12000.50\",\"currency\":\"USD\"}}],\"title\":\"" + ACTIVITY + "\"}";
    }
}
