package org.tallystick.acceptance;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** What is recommended to Kazakhstan, what the states talk about, and the strategy that Kazakhstan adopts. */
final class CounselOfTheHalfYear {

    static final String RECOMMENDED = "Search lorries at every crossing";
    static final String BETWEEN_US = "Between the secretariat and the state";
    static final String DECLINED = "Lorries of the post are not searched.";
    static final String DONE = "Every lorry is searched.";
    static final String TALK = "Talk on crossings";
    static final String OPEN_TASK = "Send a trainer";
    static final String STRATEGY = "Strategy for crossings";

    private static final Map<String, String> TEXTS = Map.of("IMPLEMENTED", DONE, "DECLINED", DECLINED);
    private static final String SECRETARIAT = "secretariat";
    private static final String KZ = Cast.coordinator("KZ");
    private static final String CUSTOMS = Cast.customs("KZ");

    private CounselOfTheHalfYear() {}

    /** @return path of the recommendation, closed in the end */
    static String recommended(Cast cast) throws IOException {
        String path = issued(cast, RECOMMENDED, "PARTICIPANTS");
        responses(cast, path, List.of("ACCEPTED", "PROGRESS", "IMPLEMENTED"));
        cast.post(SECRETARIAT, path + "/closing", "{\"reason\":\"Nothing is left.\"}");
        return path;
    }

    /** @return path of one that only its addressee reads, and that is noted */
    static String recommendedQuietly(Cast cast) throws IOException {
        String path = issued(cast, BETWEEN_US, "ADDRESSEE");
        responses(cast, path, List.of("NOTED"));
        return path;
    }

    /** @return path of one that the state does not take on, as its agency says when it is asked to think again */
    static String recommendedInVain(Cast cast) throws IOException {
        String path = issued(cast, "Search the post too", "PARTICIPANTS");
        Answer noted = cast.post(CUSTOMS, path + "/responses", said("NOTED"));
        Thing response = new Thing(cast, path + "/response", noted.etag());
        response.post(KZ, "/return", "{\"to\":\"DRAFTER\",\"reason\":\"No decision allows it.\"}");
        response.post(CUSTOMS, "/submission", said("DECLINED"));
        response.released("KZ");
        return path;
    }

    private static String issued(Cast cast, String title, String reach) throws IOException {
        return cast.post(
                        SECRETARIAT,
                        "/v1/recommendations",
                        "{\"instrument\":\"JPOA-CA-2022\",\"state\":\"KZ\",\"commitments\":[\"II.3.5\"],"
                                + "\"due\":\"2060-06-30\",\"reach\":\"" + reach + "\",\"title\":\"" + title
                                + "\",\"text\":\"At each of them.\"}")
                .location();
    }

    private static void responses(Cast cast, String path, List<String> kinds) throws IOException {
        for (String kind : kinds) {
            Answer submitted = cast.post(CUSTOMS, path + "/responses", said(kind));
            new Thing(cast, path + "/response", submitted.etag()).released("KZ");
        }
    }

    private static String said(String kind) {
        return "{\"kind\":\"" + kind + "\",\"text\":\"" + TEXTS.getOrDefault(kind, kind) + "\"}";
    }

    static Thing consulted(Cast cast) throws IOException {
        Thing talk = Thing.begun(
                cast,
                SECRETARIAT,
                "/v1/consultations",
                "{\"instrument\":\"JPOA-CA-2022\",\"from\":\"2026-10-01\",\"to\":\"2026-10-02\","
                        + "\"languages\":[\"en\",\"ru\"],\"invited\":[\"KZ\",\"KG\",\"unoct\"],\"title\":\"" + TALK
                        + "\",\"place\":\"Tashkent\",\"agenda\":[\"Scanners\",\"Training\"]}");
        talk.post(SECRETARIAT, "/record", """
                {"from":"2026-10-01","to":"2026-10-02",
                 "participants":[{"party":"KZ","delegates":4},{"party":"unoct","delegates":2}],
                 "decisions":["Meet again."],
                 "followUps":[{"owner":"KZ","due":"2027-03-01","text":"Send the list"},
                              {"owner":"unoct","due":"2027-03-01","text":"Send a trainer"}]}""");
        talk.post(SECRETARIAT, "/follow-ups/1/closing", "{\"outcome\":\"The list is sent.\"}");
        return talk;
    }

    static Thing planned(Cast cast) throws IOException {
        Thing plan = Thing.begun(
                cast,
                CUSTOMS,
                "/v1/plans",
                "{\"instrument\":\"JPOA-CA-2022\",\"code\":\"story-crossings\","
                        + version("Look").substring(1));
        plan.post(KZ, "/return", "{\"to\":\"DRAFTER\",\"reason\":\"Say what is done.\"}");
        plan.put(CUSTOMS, "", version("Search"));
        plan.released("KZ");
        plan.put(CUSTOMS, "", version("Search more lorries"));
        return plan.released("KZ");
    }

    /** @return a version of it that stays with the state */
    static Thing plannedFurther(Cast cast, Thing plan) throws IOException {
        plan.put(CUSTOMS, "", version("Search trains too"));
        plan.post(KZ, "/clearance", "{}");
        return plan;
    }

    private static String version(String action) {
        return "{\"plan\":{\"adoptedOn\":\"2026-09-01\",\"visibility\":\"PARTICIPANTS\",\"title\":\"" + STRATEGY
                + "\",\"actions\":[{\"commitments\":[\"II.3.5\"],\"text\":\"" + action + "\"}]}}";
    }
}
