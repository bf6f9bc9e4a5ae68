package org.tallystick.command.http;

import static org.tallystick.command.http.Plan.entry;
import static org.tallystick.command.http.Plan.item;

import java.util.Collections;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Calls with {@code n} of something; apostrophes stand for quotation marks. */
final class LimitCalls {

    private static final AtomicInteger NEXT = new AtomicInteger();
    /** Of a report that nobody opened: any will do. */
    private static final String REVISION = "\"r1\"";

    private static final String TITLE = "'title':{'en':'Words','ru':'Words'}";

    private final Plan plan;

    LimitCalls(Plan plan) {
        this.plan = plan;
    }

    Reply narrative(int n) {
        return report("'entries':[{'commitment':'II.3.5','status':'PLANNED','visibility':'PUBLIC','narrative':" + x(n)
                + "}]");
    }

    Reply reason(int n) {
        return report(
                "'entries':[{'commitment':'II.3.5','status':'STALLED','visibility':'PUBLIC','reason':" + x(n) + "}]");
    }

    Reply names(int n) {
        return report("'entries':[{'commitment':'II.3.5','status':'PLANNED','visibility':'NAMED','named':[" + codes(n)
                + "]}]");
    }

    Reply entries(int n) {
        return report("'entries':[" + list(n, i -> entry("II." + i, "PLANNED")) + "]");
    }

    Reply nilReason(int n) {
        return report("'nil':true,'reason':" + x(n));
    }

    Reply entriesAgain(int n) {
        return again("'entries':[" + list(n, i -> entry("II." + i, "PLANNED")) + "]");
    }

    Reply nilReasonAgain(int n) {
        return again("'nil':true,'reason':" + x(n));
    }

    Reply returnReason(int n) {
        return sendBack("'reason':" + x(n));
    }

    Reply comment(int n) {
        return sendBack("'reason':'x','entries':[{'commitment':'II.3.5','comment':" + x(n) + "}]");
    }

    Reply comments(int n) {
        return sendBack("'reason':'x','entries':[" + list(n, i -> "{'commitment':'II." + i + "','comment':'x'}") + "]");
    }

    Reply authority(int n) {
        return clear("'authority':" + x(n) + ",'reference':'x'");
    }

    Reply reference(int n) {
        return clear("'authority':'x','reference':" + x(n));
    }

    Reply audience(int n) {
        return release("'audience':[" + list(n, _ -> "'" + plan.code() + "'") + "]");
    }

    Reply releasedEntries(int n) {
        return release("'entries':[" + list(n, i -> "{'commitment':'II." + i + "','visibility':'PUBLIC'}") + "]");
    }

    Reply releasedNames(int n) {
        return release("'entries':[{'commitment':'II.3.5','visibility':'NAMED','named':[" + codes(n) + "]}]");
    }

    Reply decision(int n) {
        return agree("'timeZone':'Asia/Almaty','decision':" + x(n));
    }

    Reply timeZone(int n) {
        return agree("'timeZone':" + x(n));
    }

    Reply holder(int n) {
        return chain("'steps':[{'step':'s','holder':{'kind':'EXTERNAL','name':" + x(n) + "}}]");
    }

    Reply steps(int n) {
        return chain(
                "'steps':[" + list(n, i -> "{'step':'s" + i + "','holder':{'kind':'ROLE','name':'clearer'}}") + "]");
    }

    Reply agencies(int n) {
        return chain("'agencies':[" + codes(n) + "],'steps':[{'step':'s','holder':{'kind':'ROLE','name':'clearer'}}]");
    }

    Reply chainSections(int n) {
        return chain("'sections':[" + codes(n) + "],'steps':[{'step':'s','holder':{'kind':'ROLE','name':'clearer'}}]");
    }

    Reply visibilities(int n) {
        return chain("'visibilities':[" + String.join(",", Collections.nCopies(n, "'PUBLIC'"))
                + "],'steps':[{'step':'s','holder':{'kind':'ROLE','name':'clearer'}}]");
    }

    Reply agencyCode(int n) {
        return register(x(n), "{'en':'Words'}");
    }

    Reply agencyName(int n) {
        return register("'l" + NEXT.incrementAndGet() + "'", "{'en':" + x(n) + "}");
    }

    Reply publicKey(int n) {
        return plan.coordinator()
                .post(
                        "/v1/states/KZ/agencies/customs/keys",
                        quoted("{'keyId':'long','alg':'PS256','jwk':{'kty':'RSA','n':" + x(n) + ",'e':'AQAB'}}"));
    }

    Reply languages(int n) {
        return register(
                "'l" + NEXT.incrementAndGet() + "'", "{" + list(n, i -> "'a" + (char) ('a' + i) + "':'Words'") + "}");
    }

    Reply mandate(int n) {
        return post(
                plan.coordinator(),
                "/v1/states/KZ/agencies/customs/mandates",
                "'instrument':'" + plan.code() + "','role':'LEAD','from':'2025-07-01','commitments':["
                        + list(n, i -> "'II." + i + "'") + "]");
    }

    Reply documentTitle(int n) {
        return adopt("'document':{'title':'Plan'", "'document':{'title':" + x(n));
    }

    Reply citation(int n) {
        return adopt("'document':'Annex II'", "'document':" + x(n));
    }

    Reply title(int n) {
        return adopt("'One'", x(n));
    }

    Reply summary(int n) {
        return adopt("'Words.'", x(n));
    }

    Reply parties(int n) {
        return adopt("'parties':['KZ','KG']", "'parties':[" + list(n, _ -> "'KZ'") + "]");
    }

    Reply pillars(int n) {
        return adopt("'pillars':[", "'pillars':[" + list(n - 3, i -> part("P" + i, "")) + ",");
    }

    Reply sections(int n) {
        return adopt("'sections':[]", "'sections':[" + list(n, i -> part("S" + i, "")) + "]");
    }

    Reply groups(int n) {
        String groups = ",'groups':[" + list(n, i -> part("G" + i, "")) + "]";
        return adopt("'sections':[]", "'sections':[" + part("S", groups) + "]");
    }

    Reply commitments(int n) {
        return adopt("'commitments':[", "'commitments':[" + items(n - 4, "II.9.") + ",");
    }

    Reply undertakings(int n) {
        return adopt("'undertakings':[]", "'undertakings':[" + items(n, "U.") + "]");
    }

    Reply components(int n) {
        return adopt("'components':[]", "'components':[" + items(n, "II.3.5.") + "]");
    }

    Reply roadmap(int n) {
        return adopt("'roadmap':[]", "'roadmap':[" + items(n, "M.") + "]");
    }

    /** Undertakings with summaries as long as they may be. */
    Reply longTexts(int n) {
        return longTexts(n, "");
    }

    Reply longTextsRehearsed(int n) {
        return longTexts(n, "?dryRun=true");
    }

    private Reply longTexts(int n, String query) {
        String large = items(n, "U.").replace("Words.", "x".repeat(1_000));
        return adopt("'undertakings':[]", "'undertakings':[" + large + "]", query);
    }

    private Reply report(String members) {
        return post(
                plan.customs(),
                "/v1/reports?dryRun=true",
                "'instrument':'" + plan.code() + "','cycle':'" + Plan.PERIOD + "'," + members);
    }

    private Reply again(String members) {
        return post(plan.customs(), plan.reportPath() + "/submission?dryRun=true", members);
    }

    private Reply sendBack(String members) {
        return post(plan.ministry().ifMatch(REVISION), plan.reportPath() + "/return", "'to':'DRAFTER'," + members);
    }

    private Reply clear(String external) {
        return post(
                plan.ministry().ifMatch(REVISION),
                plan.reportPath() + "/clearance",
                "'external':{'date':'2026-11-02'," + external + "}");
    }

    private Reply release(String members) {
        return post(plan.coordinator().ifMatch(REVISION), plan.reportPath() + "/release", members);
    }

    private Reply agree(String members) {
        return post(
                plan.coordinator(),
                "/v1/cycles/" + plan.code() + "/" + Plan.PERIOD + "/agreements",
                "'state':'KZ','agencyDue':'2026-07-20'," + members);
    }

    private Reply chain(String members) {
        return plan.coordinator()
                .put(
                        "/v1/instruments/" + plan.code() + "/participants/KZ/clearance-chains/limits",
                        quoted("{" + members + "}"));
    }

    private Reply register(String agency, String name) {
        return post(plan.coordinator(), "/v1/states/KZ/agencies", "'agency':" + agency + ",'name':" + name);
    }

    /** A catalogue of its own, changed in one place. */
    private Reply adopt(String place, String changed) {
        return adopt(place, changed, "");
    }

    private Reply adopt(String place, String changed, String query) {
        String code = plan.code() + "-" + NEXT.incrementAndGet();
        String catalogue = plan.catalogue().replace(plan.code(), code);
        return new Callers(code)
                .secretariat()
                .post("/v1/instruments" + query, catalogue.replaceFirst(Pattern.quote(quoted(place)), quoted(changed)));
    }

    private static Reply post(Client client, String path, String members) {
        return client.post(path, quoted("{" + members + "}"));
    }

    private static String part(String path, String members) {
        return "{'path':'" + path + "'," + TITLE + members + "}";
    }

    private static String items(int n, String path) {
        return list(n, i -> item(path + i, "STATE", "ACHIEVABLE"));
    }

    private static String codes(int n) {
        return list(n, i -> "'org-" + i + "'");
    }

    private static String x(int n) {
        return "'" + "x".repeat(n) + "'";
    }

    private static String list(int size, IntFunction<String> element) {
        return IntStream.range(0, size).mapToObj(element).collect(Collectors.joining(","));
    }

    private static String quoted(String text) {
        return text.replace('\'', '"');
    }
}
