package org.tallystick.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An instrument on which nobody reports is revised twice, linked, left by a state, and retired: items of each fate there is. */
final class RevisionOfTheHalfYear {

    static final String INSTRUMENT = "HSS-2017";
    static final String REWORDED = "Said in other words";

    static final String LINKED = "Both ask for the same watch";

    /** First day without Kyrgyzstan. */
    static final String LEFT = "2061-01-01";

    private static final JsonMapper JSON = new JsonMapper();
    private static final String SECRETARIAT = "secretariat";
    private static final String CATALOGUE =
            "infra/catalogues/src/main/resources/org/tallystick/catalogues/" + INSTRUMENT + ".json";

    private RevisionOfTheHalfYear() {}

    static void told(Cast cast) throws IOException {
        Thing instrument = new Thing(cast, "/v1/instruments/" + INSTRUMENT, "").reread(SECRETARIAT);
        ObjectNode catalogue = revised();
        instrument.post(SECRETARIAT, "/revision", revision(catalogue, """
                {"from":"1","change":"KEPT","to":["1"]},
                {"from":"2","change":"MERGED","to":["8"]},{"from":"3","change":"MERGED","to":["8"]},
                {"from":"4","change":"SPLIT","to":["6","7"]},
                {"from":"5","change":"DROPPED","to":[],"reason":{"en":"Done.","ru":"Сделано."}}"""));
        ((ObjectNode) catalogue.at("/commitments/0/title")).put("en", REWORDED).put("ru", "Сказано иначе");
        instrument.post(SECRETARIAT, "/revision", revision(catalogue, """
                {"from":"1","change":"REWORDED","to":["1"]},{"from":"6","change":"KEPT","to":["6"]},
                {"from":"7","change":"KEPT","to":["7"]},{"from":"8","change":"KEPT","to":["8"]}"""));
        instrument.put(SECRETARIAT, "/links", """
                {"links":[{"from":"6","to":{"instrument":"CICA-CT-2022","path":"II.6"},"kind":"RELATED",
                 "reason":{"en":"%s","ru":"Оба требуют одного наблюдения."}}]}""".replace("%s", LINKED));
        cast.post(
                Cast.coordinator("KG"),
                "/v1/instruments/" + INSTRUMENT + "/participants/KG/leaving",
                cast.participating("KG", INSTRUMENT),
                "{\"from\":\"" + LEFT + "\"}");
        instrument.post(
                SECRETARIAT,
                "/retirement",
                "{\"reason\":{\"en\":\"Another one takes its place.\",\"ru\":\"Его место занимает другой документ.\"}}");
    }

    private static String revision(ObjectNode catalogue, String successions) {
        return String.format(Locale.ROOT, """
                {"catalogue":%s,"reason":{"en":"Monitoring is two things.","ru":"Мониторинг состоит из двух дел."},
                 "successions":[%s]}""", catalogue, successions);
    }

    private static ObjectNode revised() throws IOException {
        ObjectNode catalogue = (ObjectNode) JSON.readTree(Files.readString(LocalRun.HOME.resolve(CATALOGUE)));
        ArrayNode items = (ArrayNode) catalogue.required("commitments");
        ArrayNode left = JSON.createArrayNode();
        left.add(items.get(0)).add(copied(items.get(3), "6")).add(copied(items.get(3), "7"));
        catalogue.set("commitments", left.add(copied(items.get(1), "8")));
        for (JsonNode reference : catalogue.required("references")) {
            ((ObjectNode) reference)
                    .put("path", reference.at("/path").asString().equals("2") ? "8" : "1");
        }
        return catalogue;
    }

    private static ObjectNode copied(JsonNode item, String path) {
        return ((ObjectNode) item.deepCopy()).put("path", path);
    }
}
