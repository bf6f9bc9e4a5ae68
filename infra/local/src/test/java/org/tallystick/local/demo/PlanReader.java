package org.tallystick.local.demo;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Looks into a plan the way a reader of the load would. */
final class PlanReader {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** @param cycle period of the report that holds it */
    record SentEntry(String cycle, String client, JsonNode entry) {

        /** Clients are called {@code reporter-<state>-<agency>}. */
        String state() {
            return client.substring(9, 11).toUpperCase(Locale.ROOT);
        }

        String agency() {
            return client.substring(12);
        }

        String text(String member) {
            JsonNode value = entry.get(member);
            return value == null ? "" : value.asString();
        }
    }

    private PlanReader() {}

    static List<PlannedCall> posts(List<PlannedCall> plan, String path) {
        return plan.stream()
                .filter(call -> call.method().equals("POST") && call.path().equals(path))
                .toList();
    }

    /** Of the instrument that every state reports on. */
    static List<PlannedCall> reports(List<PlannedCall> plan) {
        return posts(plan, "/v1/reports").stream()
                .filter(report -> report.body().contains(DemoPlan.INSTRUMENT))
                .toList();
    }

    static List<PlannedCall> actions(List<PlannedCall> plan, String action) {
        return plan.stream()
                .filter(call -> call.path().matches("/v1/reports/[0-9a-f-]{36}/" + action))
                .toList();
    }

    /** What is done to the same report after that. */
    static List<String> after(List<PlannedCall> plan, PlannedCall call) {
        return plan.subList(plan.indexOf(call) + 1, plan.size()).stream()
                .filter(later -> later.lane().equals(call.lane()))
                .map(later -> later.path().substring(later.path().lastIndexOf('/') + 1))
                .toList();
    }

    /** Things that the call names, and the one whose revision it carries. */
    static List<String> references(PlannedCall call) {
        Stream<String> named = Pattern.compile("[@#]\\{([a-z-]+)}")
                .matcher(call.path() + call.body())
                .results()
                .map(hole -> hole.group(1));
        return Stream.concat(named, Stream.ofNullable(call.conditional() ? call.thing() : null))
                .filter(thing -> !Learned.KNOWN.matcher(thing).matches())
                .toList();
    }

    static JsonNode body(PlannedCall call) {
        return json(call.body());
    }

    static JsonNode json(String text) {
        return JSON.readTree(text);
    }

    /** Entries with values of indicators, whichever call sends them. */
    static List<JsonNode> counted(List<PlannedCall> plan) {
        return plan.stream()
                .filter(call -> call.body().contains("\"indicators\""))
                .flatMap(call -> body(call).findParents("indicators").stream())
                .filter(entry -> entry.has("commitment"))
                .toList();
    }

    /** As first sent. */
    static List<SentEntry> entries(List<PlannedCall> plan) {
        return reports(plan).stream().flatMap(PlanReader::entries).toList();
    }

    private static Stream<SentEntry> entries(PlannedCall report) {
        JsonNode body = body(report);
        String cycle = body.required("cycle").asString();
        JsonNode entries = body.get("entries");
        return entries == null
                ? Stream.empty()
                : entries.valueStream().map(entry -> new SentEntry(cycle, report.client(), entry));
    }
}
