package org.tallystick.local.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.tallystick.events.instrument.Indicator.Unit;
import org.tallystick.events.report.EntryDetails.Dimension;
import org.tallystick.events.report.EntryDetails.MeasureKind;
import org.tallystick.events.report.EntryDetails.ResourceKind;
import org.tallystick.events.report.EntryStatus;

/** What stands beside the words of an entry: what was done, counted and spent, what was hard, and what others can learn. */
record Details(Narrator narrator, String path, Dice dice) {

    /** Indicators that count persons or things, and one division of each. */
    private static final Map<String, String> COUNTED = Map.of(
            "II.3.5", "seizures-of-small-arms OTHER road rail",
            "II.5.A.4", "officers-trained SEX female male",
            "III.1.3", "officers-trained SEX female male",
            "III.1.4", "officers-trained SEX female male",
            "IV.2.4", "officers-trained SEX female male",
            "IV.2.7", "officers-trained SEX female male",
            "IV.S.C.1", "returnees-in-support SEX female male",
            "IV.S.C.5", "returnees-in-support SEX female male",
            "IV.3.1", "victims-assisted SEX female male");

    /** Where an indicator is in money. */
    private static final String FREEZES = "II.4.4";

    private static final String FROZEN = "terrorist-funds-frozen";

    private static final Map<Party, String> CURRENCIES =
            Map.of(Party.KG, "KGS", Party.KZ, "KZT", Party.TJ, "TJS", Party.TM, "TMT", Party.UZ, "UZS");
    private static final List<String> ORGANISATIONS = List.of("unoct", "unodc", "osce", "iom", "undp");

    private static final int DOES_SOMETHING = 45;
    private static final int TOGETHER = 20;
    private static final int SPENDS = 25;
    private static final int GIVEN = 60;
    private static final int LEARNS = 12;
    private static final int NEEDS = 40;
    private static final int SHOWS = 30;

    /** Counts below it are told to the own state only. */
    private static final int SMALL = 5;

    Map<String, Object> of(Party state, String section, List<Integer> suiting, EntryStatus status) {
        Map<String, Object> details = new LinkedHashMap<>();
        boolean begun = switch (status) {
            case UNDER_WAY, SUBSTANTIAL, COMPLETED, SUSTAINED -> true;
            case NOT_STARTED, PLANNED, STALLED, NOT_APPLICABLE -> false;
        };
        if (begun) {
            perhaps(details, DOES_SOMETHING, "measures", measure(state, section, suiting));
            perhaps(details, SPENDS, "resources", resource(state));
            perhaps(details, LEARNS, "goodPractices", narrator.say("PRACTICE", dice));
            perhaps(details, LEARNS, "challenges", narrator.say("CHALLENGE", dice));
            perhaps(details, SHOWS, "evidence", evidence(state));
            counted(details);
            frozen(details, state);
        }
        if (status == EntryStatus.STALLED) {
            details.put("challenges", List.of(narrator.say("CHALLENGE", dice)));
            perhaps(details, NEEDS, "assistanceNeeded", narrator.say("NEED", dice));
        }
        return details;
    }

    private void perhaps(Map<String, Object> details, int percent, String member, Object one) {
        if (dice.chance(percent)) {
            details.put(member, List.of(one));
        }
    }

    private Map<String, Object> measure(Party state, String section, List<Integer> suiting) {
        String activity = Phrases.in(narrator.language()).of(section).get(dice.pick(suiting) - 1);
        Map<String, Object> measure = new LinkedHashMap<>();
        measure.put("title", Character.toUpperCase(activity.charAt(0)) + activity.substring(1));
        measure.put("kind", dice.pick(List.of(MeasureKind.values())));
        measure.put("partners", List.of(dice.pick(ORGANISATIONS)));
        if (dice.chance(TOGETHER)) {
            List<Party> others =
                    Stream.of(Party.values()).filter(other -> other != state).toList();
            measure.put("jointWith", List.of(dice.pick(others)));
        }
        return measure;
    }

    private Map<String, Object> resource(Party state) {
        Map<String, Object> resource = new LinkedHashMap<>();
        if (dice.chance(GIVEN)) {
            resource.put("kind", ResourceKind.DONOR);
            resource.put("donor", dice.pick(ORGANISATIONS));
            resource.put("currency", "USD");
        } else {
            resource.put("kind", ResourceKind.BUDGET);
            resource.put("currency", Objects.requireNonNull(CURRENCIES.get(state)));
        }
        resource.put("amount", dice.between(4, 180) + "000.00");
        return resource;
    }

    private Map<String, Object> evidence(Party state) {
        Map<String, Object> evidence = new LinkedHashMap<>();
        evidence.put("title", narrator.say("EVIDENCE", dice));
        evidence.put(
                "link", "https://reports.example.org/" + state + "/" + path + "-" + dice.between(100, 999) + ".pdf");
        evidence.put("mediaType", "application/pdf");
        return evidence;
    }

    /** One part of it is small now and then. */
    private void counted(Map<String, Object> details) {
        String counted = COUNTED.get(path);
        if (counted != null) {
            String[] words = counted.split(" ", -1);
            int first = dice.chance(SHOWS) ? dice.between(1, SMALL - 1) : dice.between(SMALL, 60);
            int second = dice.between(20, 90);
            Map<String, Object> value = new LinkedHashMap<>();
            value.put("indicator", words[0]);
            value.put("unit", Unit.COUNT);
            value.put("value", Integer.toString(first + second));
            List<Map<String, Object>> by = new ArrayList<>();
            by.add(share(words[1], words[2], first));
            by.add(share(words[1], words[3], second));
            value.put("by", by);
            details.put("indicators", List.of(value));
        }
    }

    private void frozen(Map<String, Object> details, Party state) {
        if (path.equals(FREEZES)) {
            Map<String, Object> value = new LinkedHashMap<>();
            value.put("indicator", FROZEN);
            value.put("unit", Unit.MONEY);
            value.put("value", dice.between(1, 90) + "0000.00");
            value.put("currency", Objects.requireNonNull(CURRENCIES.get(state)));
            details.put("indicators", List.of(value));
        }
    }

    private static Map<String, Object> share(String dimension, String group, int value) {
        Map<String, Object> share = new LinkedHashMap<>();
        share.put("dimension", Dimension.valueOf(dimension));
        share.put("group", group);
        share.put("value", Integer.toString(value));
        return share;
    }
}
