package org.tallystick.query.platform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tallystick.query.feed.LedgerEntry;

/** Every question that is about a point of the ledger, of the things of a random history. */
final class EveryQuestion {

    /**
     * Not about a point: who read, the witness itself, what operators do, a bundle, which ends with the last cosigned head, and a feed,
     * which goes on from one. A workbook says when it was made, and is of the same form as the CSV file. A file is in no such history.
     */
    private static final Set<String> OTHERS = Set.of(
            "/v1/audit/reads",
            "/log/vkey",
            "/log/checkpoint",
            "/v1/audit/export",
            "/v1/cycles/{instrument}/{period}/template.xlsx",
            "/v1/reports/{id}/evidence/{file}",
            "/v1/feed",
            "/v1/operations/projections",
            "/v1/operations/rebuilds",
            "/v1/operations/rebuilds/{id}",
            "/v1/operations/rebuilds/{id}/differences",
            "/v1/webhooks",
            "/v1/webhooks/{id}");

    private static final String PATHS = """
            /v1/activities?theme=II.1
            /v1/activities/{activity}
            /v1/assistance
            /v1/assistance/needs
            /v1/assistance/needs/stated
            /v1/assistance/{assistance}
            /v1/attention?instrument=JPOA-CA-2022
            /v1/audit/difference?thing=report/{report}
            /v1/audit/events?limit=1000
            /v1/audit/issuers
            /v1/challenges
            /v1/changes?limit=1000
            /v1/changes/entries?from=20&limit=1000
            /v1/commitments/JPOA-CA-2022/I.1.3
            /v1/consultations
            /v1/consultations/follow-ups
            /v1/consultations/{consultation}
            /v1/cycles?instrument=JPOA-CA-2022
            /v1/cycles/JPOA-CA-2022/2026-H1
            /v1/cycles/JPOA-CA-2022/2025-H2/compliance
            /v1/cycles/JPOA-CA-2022/2025-H2/template.csv
            /v1/determinations
            /v1/determinations/{determination}
            /v1/dossier/KZ?instrument=JPOA-CA-2022&cycle=2025-H2
            /v1/indicators/JPOA-CA-2022/officers-trained
            /v1/instruments
            /v1/instruments/JPOA-CA-2022
            /v1/instruments/JPOA-CA-2022/crosswalk
            /v1/instruments/JPOA-CA-2022/directory
            /v1/instruments/JPOA-CA-2022/directory?q=intelligence
            /v1/instruments/JPOA-CA-2022/matrix
            /v1/instruments/JPOA-CA-2022/matrix?cycle=2025-H2
            /v1/instruments/JPOA-CA-2022/participants
            /v1/instruments/JPOA-CA-2022/participants/KZ
            /v1/mandate-gaps?instrument=JPOA-CA-2022
            /v1/measures
            /v1/measures/counts
            /v1/national-submissions
            /v1/national-submissions/{national}
            /v1/pillars/JPOA-CA-2022/I?cycle=2025-H2
            /v1/plans
            /v1/plans/coverage
            /v1/plans/{plan}
            /v1/practices
            /v1/practices?q=training
            /v1/public/instruments/JPOA-CA-2022/entries?cycle=2025-H2
            /v1/queries
            /v1/queries?open=true
            /v1/recommendations
            /v1/recommendations/{recommendation}
            /v1/reports?limit=1000
            /v1/reports/{report}
            /v1/reports/{report}?version=1
            /v1/reports/{report}/timeline
            /v1/reports/{report}/submissions/1/signed
            /v1/resources
            /v1/states/KZ?instrument=JPOA-CA-2022&cycle=2025-H2
            /v1/states/KZ/agencies/customs/keys
            /v1/waiting
            """;

    private static final Pattern KIND = Pattern.compile("\\{([a-z]+)}");

    /** Things of each kind that are asked for. */
    private static final int OF_EACH = 2;

    private EveryQuestion() {}

    static List<String> about(List<LedgerEntry> history, Random dice) {
        Map<String, List<String>> things = things(history);
        return PATHS.lines().flatMap(path -> each(path, things, dice)).toList();
    }

    /** Addresses of questions that are about a point, and missing here. */
    static List<String> notAsked(List<String> asked, Set<String> addresses) {
        return addresses.stream()
                .filter(address -> !OTHERS.contains(address))
                .filter(address -> asked.stream()
                        .noneMatch(path -> path.split("[?]", 2)[0].matches(address.replaceAll("\\{[a-z]+}", "[^/]+"))))
                .toList();
    }

    private static Map<String, List<String>> things(List<LedgerEntry> history) {
        Map<String, List<String>> things = new LinkedHashMap<>();
        history.stream().map(entry -> entry.envelope().stream()).distinct().forEach(stream -> {
            String[] parts = stream.split("/", 2);
            things.computeIfAbsent(parts[0], _ -> new ArrayList<>()).add(parts[1]);
        });
        return things;
    }

    private static Stream<String> each(String path, Map<String, List<String>> things, Random dice) {
        Matcher kind = KIND.matcher(path);
        if (!kind.find()) {
            return Stream.of(path);
        }
        List<String> all = things.getOrDefault(kind.group(1), List.of());
        return dice.ints(OF_EACH, 0, all.size()).distinct().mapToObj(all::get).map(kind::replaceFirst);
    }
}
