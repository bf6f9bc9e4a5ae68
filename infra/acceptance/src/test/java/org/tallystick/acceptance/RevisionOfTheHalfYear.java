package org.tallystick.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An instrument on which nobody reports is revised: one item is split, one dropped, the others stay. */
final class RevisionOfTheHalfYear {

    static final String INSTRUMENT = "HSS-2017";

    private static final JsonMapper JSON = new JsonMapper();
    private static final String SECRETARIAT = "secretariat";
    private static final String CATALOGUE =
            "infra/catalogues/src/main/resources/org/tallystick/catalogues/" + INSTRUMENT + ".json";

    private RevisionOfTheHalfYear() {}

    static void told(Cast cast) throws IOException {
        String revision = String.format(Locale.ROOT, """
                {"catalogue":%s,"reason":{"en":"Monitoring is two things.","ru":"Мониторинг состоит из двух дел."},
                 "successions":[%s,%s,%s,
                   {"from":"4","change":"SPLIT","to":["6","7"]},
                   {"from":"5","change":"DROPPED","to":[],"reason":{"en":"Done.","ru":"Сделано."}}]}""", revised(), kept("1"), kept("2"), kept("3"));
        new Thing(cast, "/v1/instruments/" + INSTRUMENT, "")
                .reread(SECRETARIAT)
                .post(SECRETARIAT, "/revision", revision);
    }

    private static String kept(String path) {
        return "{\"from\":\"" + path + "\",\"change\":\"KEPT\",\"to\":[\"" + path + "\"]}";
    }

    private static String revised() throws IOException {
        ObjectNode catalogue = (ObjectNode) JSON.readTree(Files.readString(LocalRun.HOME.resolve(CATALOGUE)));
        ArrayNode items = (ArrayNode) catalogue.required("commitments");
        ArrayNode left = JSON.createArrayNode();
        for (int i = 0; i < 3; i++) {
            left.add(items.get(i));
        }
        for (String path : new String[] {"6", "7"}) {
            ObjectNode part = (ObjectNode) items.get(3).deepCopy();
            left.add(part.put("path", path));
        }
        catalogue.set("commitments", left);
        return catalogue.toString();
    }
}
