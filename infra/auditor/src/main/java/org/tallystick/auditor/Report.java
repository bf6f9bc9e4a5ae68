package org.tallystick.auditor;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tallystick.auditor.check.Findings;
import org.tallystick.ledger.Trust;
import org.tallystick.ledger.Verdict;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** What a command found out: facts, what does not hold, and the worst verdict of all. */
final class Report {

    private final Map<String, Object> facts = new LinkedHashMap<>();
    private final Findings findings = new Findings();
    private Optional<Verdict> verdict = Optional.empty();

    void fact(String name, Object value) {
        facts.put(name, value);
    }

    void verdict(Verdict more) {
        verdict = Optional.of(verdict.filter(worse -> worse.compareTo(more) > 0).orElse(more));
    }

    void invalid(String finding) {
        findings.add(finding);
        verdict(Verdict.INVALID);
    }

    void diverged(String finding) {
        findings.add(finding);
        verdict(Verdict.DIVERGED);
    }

    /** What a head stands on. */
    void trusted(Trust.Signed head) {
        verdict(head.verdict());
        fact("origin", head.checkpoint().origin());
        fact("size", head.checkpoint().size());
        fact("root", head.checkpoint().rootBase64());
        fact("witnesses", head.cosignatures());
    }

    boolean holds() {
        return verdict.filter(v -> v.compareTo(Verdict.DIVERGED) >= 0).isEmpty();
    }

    int exitCode() {
        return verdict.map(Verdict::exitCode).orElse(0);
    }

    void print(PrintWriter out, boolean json) {
        if (json) {
            out.println(json());
        } else {
            findings.kept().forEach(out::println);
            if (findings.count() > findings.kept().size()) {
                out.println("… and " + (findings.count() - findings.kept().size()) + " more");
            }
            facts.forEach((name, value) -> out.println(name + ": " + text(value)));
            verdict.ifPresent(out::println);
        }
        out.flush();
    }

    /** Written piece by piece: a mapper would take longer to start than most verifications take. */
    private String json() {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            verdict.ifPresent(v -> json.writeStringProperty("verdict", v.name()));
            verdict.ifPresent(v -> json.writeNumberProperty("exitCode", v.exitCode()));
            json.writeName("findings");
            write(json, findings.kept());
            json.writeNumberProperty("findingCount", findings.count());
            facts.forEach((name, value) -> {
                json.writeName(name);
                write(json, value);
            });
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, Object value) {
        switch (value) {
            case Map<?, ?> map -> {
                json.writeStartObject();
                map.forEach((key, each) -> json.writeStringProperty(String.valueOf(key), String.valueOf(each)));
                json.writeEndObject();
            }
            case List<?> list -> {
                json.writeStartArray();
                list.forEach(each -> json.writeString(String.valueOf(each)));
                json.writeEndArray();
            }
            case Long number -> json.writeNumber(number);
            case Integer number -> json.writeNumber(number);
            default -> json.writeString(value.toString());
        }
    }

    private static String text(Object value) {
        return switch (value) {
            case Map<?, ?> map when map.isEmpty() -> "none";
            case Map<?, ?> map ->
                String.join(
                        ", ",
                        map.entrySet().stream()
                                .map(entry -> entry.getKey() + " " + entry.getValue())
                                .toList());
            case List<?> list ->
                String.join(", ", list.stream().map(String::valueOf).toList());
            default -> value.toString();
        };
    }
}
