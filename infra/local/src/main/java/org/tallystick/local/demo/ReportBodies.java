package org.tallystick.local.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tallystick.events.report.Visibility;

/**
 * What is sent for one report.
 *
 * @param person pseudonym of who drafts it
 * @param entries none for a nil report
 */
record ReportBodies(String period, UUID person, Narrator narrator, List<DemoEntry> entries, String nilReason) {

    private static final int AS_DRAFTED = 50;
    private static final int TO_PARTICIPANTS = 70;
    private static final int ENOUGH_TO_WITHHOLD = 4;
    private static final int UNCHANGED = 25;
    private static final int NARROWED = 50;

    String report(boolean submit) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("instrument", DemoPlan.INSTRUMENT);
        body.put("cycle", period);
        body.put("actingPerson", person);
        if (entries.isEmpty()) {
            body.put("nil", true);
            body.put("reason", nilReason);
        } else {
            body.put("entries", entries.stream().map(DemoEntry::body).toList());
        }
        if (!submit) {
            body.put("submit", false);
        }
        return Json.of(body);
    }

    String resubmission(Dice dice) {
        if (entries.isEmpty() || dice.chance(UNCHANGED)) {
            return "{}";
        }
        List<Map<String, Object>> amended = dice.some(dice.between(1, 3), entries).stream()
                .map(e -> e.amended(new Narrator(e.language()).say("AMENDED", dice))
                        .body())
                .toList();
        return Json.of(Map.of("entries", amended));
    }

    String returned(Dice dice, String to) {
        List<Map<String, String>> comments = dice.some(dice.between(0, 2), entries).stream()
                .map(e -> comment(e, dice))
                .toList();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("to", to);
        body.put("reason", narrator.say("RETURN.REASON", dice));
        if (!comments.isEmpty()) {
            body.put("entries", comments);
        }
        return Json.of(body);
    }

    private Map<String, String> comment(DemoEntry entry, Dice dice) {
        Map<String, String> comment = new LinkedHashMap<>();
        comment.put("commitment", entry.commitment());
        comment.put("comment", narrator.say("RETURN.COMMENT", dice));
        return comment;
    }

    String external(Dice dice, LocalDate decided) {
        Map<String, Object> external = new LinkedHashMap<>();
        external.put("authority", narrator.say("AUTHORITY", dice));
        external.put("reference", dice.between(10, 99) + "/" + dice.between(100, 999));
        external.put("date", decided.toString());
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("step", DemoPlan.LAST_STEP);
        body.put("external", external);
        return Json.of(body);
    }

    /** As drafted, said with its audience, or only some entries and some of them for fewer readers. */
    String release(Dice dice) {
        if (dice.chance(AS_DRAFTED)) {
            return "{}";
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("audience", List.of(DemoPlan.INSTRUMENT));
        if (entries.size() >= ENOUGH_TO_WITHHOLD && !dice.chance(TO_PARTICIPANTS)) {
            body.put("entries", selection(dice));
        }
        return Json.of(body);
    }

    /** One entry in other words. */
    String correction(Dice dice) {
        DemoEntry entry = dice.pick(entries);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("reason", narrator.say("CORRECTION.REASON", dice));
        body.put(
                "entries",
                List.of(entry.amended(new Narrator(entry.language()).say("AMENDED", dice))
                        .body()));
        return Json.of(body);
    }

    String withdrawal(Dice dice) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("authority", narrator.say("AUTHORITY", dice));
        body.put("reason", narrator.say("WITHDRAWAL.REASON", dice));
        return Json.of(body);
    }

    private List<Map<String, Object>> selection(Dice dice) {
        List<DemoEntry> withheld = dice.some(dice.between(1, 2), entries);
        List<Map<String, Object>> selection = new ArrayList<>();
        for (DemoEntry entry : entries) {
            if (!withheld.contains(entry)) {
                boolean narrowed = entry.visibility() == Visibility.PUBLIC && dice.chance(NARROWED);
                Map<String, Object> one = new LinkedHashMap<>();
                one.put("commitment", entry.commitment());
                one.put("visibility", narrowed ? Visibility.PARTICIPANTS : entry.visibility());
                selection.add(one);
            }
        }
        return selection;
    }
}
