package org.tallystick.acceptance;

import java.io.IOException;
import java.util.Locale;

/** Agencies that come and go, and the persons who answer for them. */
final class AgenciesOfTheHalfYear {

    static final String PERSON = "Saule who answers";
    static final String ERASED = "Marat who asked to be forgotten";
    static final String RENAMED = "Agency of the story, renamed";

    private static final String KZ = Cast.coordinator("KZ");
    private static final String AGENCIES = "/v1/states/KZ/agencies";

    private AgenciesOfTheHalfYear() {}

    /** @return who is to be forgotten */
    static Thing told(Cast cast) throws IOException {
        Answer last = cast.post(KZ, AGENCIES, agency("story-one"));
        for (String code : new String[] {"story-two", "story-three", "story-four", "story-five", "story-six"}) {
            last = cast.post(KZ, AGENCIES, agency(code));
        }
        Thing roster = new Thing(cast, AGENCIES, last.etag());
        roster.post(KZ, "/story-one/renaming", "{\"name\":{\"en\":\"" + RENAMED + "\",\"ru\":\"Ведомство\"}}");
        roster.post(KZ, "/story-one/suspension", "{\"reason\":\"It has no head.\"}");
        roster.post(KZ, "/story-one/reinstatement", "{}");
        roster.post(KZ, "/story-one/merger", "{\"agencies\":[\"story-two\"]}");
        roster.post(KZ, "/story-four/split", """
                {"successors":["story-five","story-six"],"responsible":"story-five"}""");
        persons(cast);
        return asksToBeForgotten(cast);
    }

    private static void persons(Cast cast) throws IOException {
        Answer first = cast.post(KZ, AGENCIES + "/story-one/focal-points", person("First"));
        Answer second = cast.post(
                KZ,
                first.location() + "/replacement",
                first.etag(),
                "{\"name\":\"" + PERSON + "\",\"mail\":\"saule@example.org\"}");
        Answer alternate = cast.post(
                KZ,
                AGENCIES + "/story-one/focal-points",
                person("Alternate")
                        .replace("{\"role\":\"FOCAL_POINT\"", "{\"unit\":\"night-desk\",\"role\":\"ALTERNATE\""));
        cast.post(KZ, alternate.location() + "/removal", alternate.etag(), "{}");
        if (second.location().equals(first.location())) {
            throw new AssertionError("who takes a place is another person");
        }
    }

    /** @return somebody who is forgotten later */
    private static Thing asksToBeForgotten(Cast cast) throws IOException {
        Answer named = cast.post(KZ, AGENCIES + "/story-three/focal-points", person(ERASED));
        return new Thing(cast, named.location(), named.etag());
    }

    static void forget(Thing person) throws IOException {
        person.post(KZ, "/erasure", "{\"authority\":\"Ministry\",\"reason\":\"Asked for.\"}");
    }

    private static String agency(String code) {
        return String.format(Locale.ROOT, """
                {"agency":"%s","name":{"en":"Agency %s","ru":"Ведомство %s"}}""", code, code, code);
    }

    private static String person(String name) {
        return String.format(Locale.ROOT, """
                {"role":"FOCAL_POINT","visibility":"PARTICIPANTS","audience":["JPOA-CA-2022"],"name":"%s",
                 "mail":"desk@example.org"}""", name);
    }
}
