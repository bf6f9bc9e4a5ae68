package org.tallystick.auditor;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tallystick.auditor.check.Findings;
import org.tallystick.ledger.Trust;
import org.tallystick.ledger.Verdict;
import tools.jackson.databind.json.JsonMapper;

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
            out.println(JsonMapper.shared().writeValueAsString(asMap()));
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

    private Map<String, Object> asMap() {
        Map<String, Object> all = new LinkedHashMap<>();
        verdict.ifPresent(v -> {
            all.put("verdict", v.name());
            all.put("exitCode", v.exitCode());
        });
        all.put("findings", findings.kept());
        all.put("findingCount", findings.count());
        facts.forEach((name, value) -> all.put(name, plain(value)));
        return all;
    }

    private static Object plain(Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                Map<String, String> texts = new LinkedHashMap<>();
                map.forEach((key, each) -> texts.put(String.valueOf(key), String.valueOf(each)));
                yield texts;
            }
            case List<?> list -> list.stream().map(String::valueOf).toList();
            case Number number -> number;
            case Boolean truth -> truth;
            default -> value.toString();
        };
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
