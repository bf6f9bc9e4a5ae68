package org.tallystick.acceptance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every question there is, of the things of the half year, and who gets an answer. */
final class Questions {

    /**
     * With the first digit of the status for each of {@link Asked#CALLERS}: 3 where the role can never ask, 4 where there is no such thing
     * for the caller.
     */
    private static final String AT_A_POINT = """
            222222 /v1/activities?theme=II.3&limit=1000
            222222 {activity}
            222222 /v1/assistance?limit=1000
            222222 /v1/assistance/needs
            222222 /v1/assistance/needs/stated?limit=1000
            222222 {request}
            222222 /v1/attention?instrument=JPOA-CA-2022&cycle={end}
            333332 /v1/audit/difference?thing=report/{reportId}
            333332 /v1/audit/events?thing=report/{reportId}&limit=1000
            222332 /v1/audit/issuers
            222222 /v1/challenges?instrument=JPOA-CA-2022&state=KZ&limit=1000
            222222 /v1/changes?instrument=JPOA-CA-2022&state=KZ&limit=1000
            222222 /v1/changes/entries?instrument=JPOA-CA-2022&state=KZ&limit=1000
            222222 /v1/commitments/JPOA-CA-2022/II.3.5?cycle={now}
            222222 /v1/commitments/JPOA-CA-2022/II.3.5?cycle={before}
            222222 /v1/commitments/JPOA-CA-2022/I.1.2?cycle={now}
            222222 /v1/commitments/JPOA-CA-2022/I.3.1?cycle={end}
            222222 /v1/commitments/JPOA-CA-2022/I.6.5?cycle={end}
            222222 /v1/consultations
            222222 /v1/consultations/follow-ups
            222222 {consultation}
            222222 /v1/cycles?instrument=JPOA-CA-2022&limit=1000
            222222 /v1/cycles/JPOA-CA-2022/{end}
            222222 {opening}
            222222 /v1/cycles/JPOA-CA-2022/{now}/compliance?limit=1000
            424444 /v1/cycles/JPOA-CA-2022/{now}/template.csv
            222222 /v1/determinations?instrument=JPOA-CA-2022&state=KG
            222242 {determination}
            222222 /v1/dossier/KZ?instrument=JPOA-CA-2022&cycle={now}
            222222 /v1/indicators/JPOA-CA-2022/seizures-of-small-arms
            222222 /v1/instruments
            222222 /v1/instruments/HSS-2017
            222222 /v1/instruments/HSS-2017/crosswalk?from=1
            222222 /v1/instruments/HSS-2017/participants
            222222 /v1/instruments/HSS-2017/participants/KG
            222222 /v1/instruments/JPOA-CA-2022/directory?state=KZ&limit=1000
            222222 /v1/instruments/JPOA-CA-2022/matrix?state=KZ&cycle={now}
            222222 /v1/instruments/JPOA-CA-2022/matrix?state=KG&cycle={end}
            222222 /v1/instruments/CICA-CT-2022/matrix?state=KZ&cycle={opens}
            222222 /v1/mandate-gaps?instrument=JPOA-CA-2022&cycle={end}
            222222 /v1/measures?instrument=JPOA-CA-2022&cycle={now}
            222222 /v1/measures/counts?instrument=JPOA-CA-2022&cycle={now}
            222222 /v1/national-submissions?instrument=JPOA-CA-2022
            222242 {national}
            222222 /v1/pillars/JPOA-CA-2022/II?cycle={now}
            222222 /v1/plans
            222222 /v1/plans/coverage?state=KZ&limit=1000
            222242 {plan}
            222222 /v1/practices?q=picture
            222222 /v1/queries
            222222 /v1/queries?open=true
            222222 /v1/recommendations?state=KZ&limit=1000
            222242 {recommendation}
            224444 {quiet}
            222222 /v1/reports?instrument=JPOA-CA-2022&cycle={before}
            222242 {report}
            222242 {report}?version=1
            222242 {report}/timeline
            222222 {closing}
            442444 {signed}/submissions/1/signed
            222222 /v1/resources?instrument=JPOA-CA-2022&cycle={now}
            222222 /v1/states/KZ?instrument=JPOA-CA-2022&cycle={now}
            222222 /v1/states/KG?instrument=JPOA-CA-2022&cycle={end}
            222222 {keys}
            222222 /v1/waiting?limit=1000
            """;

    /** Not about a point: who read, what operators do, webhooks, files, a bundle and a feed, which go on from one. */
    private static final String OTHERS = """
            232333 /v1/audit/reads
            333332 /v1/audit/export?from={from}
            424444 /v1/cycles/JPOA-CA-2022/{now}/template.xlsx
            222222 /v1/feed?from={from}
            222242 {file}
            333333 /v1/operations/projections
            333333 /v1/operations/rebuilds
            333333 /v1/operations/rebuilds/1
            333333 /v1/operations/rebuilds/1/differences
            222222 /v1/webhooks
            """;

    /** In every other line there are places that are there from the beginning. */
    private static final Pattern OF_ONE_THING = Pattern.compile("\\{(?!now|before|end|opens|from)");

    private static final Pattern THING = Pattern.compile("\\{([a-zA-Z]+)}");

    private final Map<String, String> things = new LinkedHashMap<>();

    /**
     * @param statuses in the order of {@link Asked#CALLERS}
     * @param isOfOneThing which may come to be only later
     */
    record Line(String path, String statuses, boolean isOfOneThing) {

        int status(String caller) {
            return switch (statuses.charAt(Asked.CALLERS.indexOf(caller))) {
                case '2' -> 200;
                case '3' -> 403;
                default -> 404;
            };
        }
    }

    /** From now on it can be asked for. */
    Questions about(String thing, String place) {
        things.put(thing, place);
        return this;
    }

    void about(ReportsOfTheHalfYear reports, EndOfTheHalfYear end) {
        about("report", reports.report().path());
        about("reportId", reports.report().id());
        about("now", reports.period());
        about("before", reports.periodBefore());
        about("end", end.period());
        about("closing", end.report().path());
        about("keys", "/v1/states/KG/agencies/customs/keys");
    }

    /** Those that are about a point, of what is there already. */
    List<Line> atAPoint() {
        return lines(AT_A_POINT);
    }

    List<Line> all() {
        return lines(AT_A_POINT + OTHERS);
    }

    /** What is said to be a question, and has no line here. */
    List<String> missing(Set<String> addresses) {
        List<String> paths =
                all().stream().map(line -> line.path().split("[?]", 2)[0]).toList();
        return addresses.stream()
                .filter(address ->
                        paths.stream().noneMatch(path -> path.matches(address.replaceAll("\\{[a-z]+}", "[^/]+"))))
                .toList();
    }

    private List<Line> lines(String text) {
        List<Line> lines = new ArrayList<>();
        for (String line : new LinkedHashSet<>(text.lines().toList())) {
            Matcher named = THING.matcher(line);
            if (named.results().allMatch(thing -> things.containsKey(thing.group(1)))) {
                String path = named.reset().replaceAll(thing -> things.getOrDefault(thing.group(1), ""));
                lines.add(new Line(
                        path.substring(7),
                        path.substring(0, 6),
                        OF_ONE_THING.matcher(line).find()));
            }
        }
        return lines;
    }
}
