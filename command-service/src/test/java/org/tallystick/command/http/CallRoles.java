package org.tallystick.command.http;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.tallystick.command.platform.Formats;

/** Who may make each call that there is. */
final class CallRoles {

    /** Stands for whoever has no token at all. */
    static final String ANYONE = "anyone";

    private static final Map<String, Set<String>> TABLE = """
            GET /log/checkpoint anyone
            GET /log/consistency anyone
            GET /log/tag-key anyone
            GET /log/tag-key/{state} auditor coordinator
            GET /log/tile/entries/{*tile} auditor clearer coordinator monitor partner reporter secretariat
            GET /log/tile/{level}/{*tile} anyone
            GET /log/vkey anyone
            GET /log/vkeys anyone
            GET /v1/keys/lost operator
            GET /v1/receipts/{eventId} auditor clearer coordinator monitor partner reporter secretariat
            POST /v1/activities partner
            PUT /v1/activities/{id} partner
            POST /v1/activities/{id}/end partner
            POST /v1/assistance coordinator reporter
            POST /v1/assistance/{id}/clearance clearer coordinator
            POST /v1/assistance/{id}/closing coordinator
            POST /v1/assistance/{id}/matches coordinator
            POST /v1/assistance/{id}/offers partner
            POST /v1/assistance/{id}/offers/{offer}/delivery partner
            POST /v1/assistance/{id}/release coordinator
            POST /v1/assistance/{id}/return clearer coordinator
            POST /v1/assistance/{id}/submission coordinator reporter
            DELETE /v1/clock operator
            PUT /v1/clock operator
            POST /v1/consultations secretariat
            POST /v1/consultations/{id}/follow-ups/{number}/closing secretariat
            POST /v1/consultations/{id}/record secretariat
            POST /v1/cycles secretariat
            POST /v1/cycles/{instrument}/{period}/agreements coordinator
            POST /v1/cycles/{instrument}/{period}/closing secretariat
            POST /v1/cycles/{instrument}/{period}/extension coordinator secretariat
            POST /v1/cycles/{instrument}/{period}/opening secretariat
            POST /v1/cycles/{instrument}/{period}/schedule secretariat
            POST /v1/determinations coordinator
            PUT /v1/determinations/{id} coordinator
            POST /v1/determinations/{id}/clearance clearer coordinator
            POST /v1/determinations/{id}/release coordinator
            POST /v1/determinations/{id}/return clearer coordinator
            POST /v1/determinations/{id}/revocation coordinator
            POST /v1/instruments secretariat
            PUT /v1/instruments/{code}/links secretariat
            POST /v1/instruments/{code}/participants coordinator
            DELETE /v1/instruments/{code}/participants/{state}/clearance-chains/{chain} coordinator
            PUT /v1/instruments/{code}/participants/{state}/clearance-chains/{chain} coordinator
            PUT /v1/instruments/{code}/participants/{state}/draft-retention coordinator
            POST /v1/instruments/{code}/participants/{state}/leaving coordinator
            PUT /v1/instruments/{code}/participants/{state}/national-submission coordinator
            POST /v1/instruments/{code}/retirement secretariat
            POST /v1/instruments/{code}/revision secretariat
            POST /v1/national-submissions coordinator
            PUT /v1/national-submissions/{id} coordinator
            POST /v1/national-submissions/{id}/clearance clearer coordinator
            POST /v1/national-submissions/{id}/release coordinator
            POST /v1/national-submissions/{id}/return clearer coordinator
            POST /v1/plans coordinator reporter
            PUT /v1/plans/{id} coordinator reporter
            POST /v1/plans/{id}/clearance clearer coordinator
            POST /v1/plans/{id}/release coordinator
            POST /v1/plans/{id}/return clearer coordinator
            POST /v1/recommendations secretariat
            POST /v1/recommendations/{id}/closing secretariat
            POST /v1/recommendations/{id}/response/clearance clearer coordinator
            POST /v1/recommendations/{id}/response/release coordinator
            POST /v1/recommendations/{id}/response/return clearer coordinator
            POST /v1/recommendations/{id}/response/submission coordinator reporter
            POST /v1/recommendations/{id}/responses coordinator reporter
            POST /v1/reports reporter
            POST /v1/reports:spreadsheet reporter
            POST /v1/reports/{id}/acknowledgement secretariat
            POST /v1/reports/{id}/clearance clearer coordinator
            POST /v1/reports/{id}/correction coordinator reporter
            DELETE /v1/reports/{id}/entries/{commitment} reporter
            PUT /v1/reports/{id}/entries/{commitment} reporter
            DELETE /v1/reports/{id}/entries/{commitment}/delegation reporter
            POST /v1/reports/{id}/entries/{commitment}/delegation reporter
            POST /v1/reports/{id}/entries/{commitment}/expungement coordinator
            POST /v1/reports/{id}/entries/{commitment}/reclassification coordinator
            POST /v1/reports/{id}/evidence reporter
            POST /v1/reports/{id}/queries secretariat
            POST /v1/reports/{id}/queries/{query}/answer coordinator
            POST /v1/reports/{id}/recall reporter
            POST /v1/reports/{id}/release coordinator
            POST /v1/reports/{id}/retention coordinator
            POST /v1/reports/{id}/return clearer coordinator
            POST /v1/reports/{id}/submission reporter
            POST /v1/reports/{id}/withdrawal coordinator
            POST /v1/states/{state}/agencies coordinator
            POST /v1/states/{state}/agencies/{agency}/dissolution coordinator
            POST /v1/states/{state}/agencies/{agency}/focal-points coordinator
            POST /v1/states/{state}/agencies/{agency}/keys coordinator
            POST /v1/states/{state}/agencies/{agency}/keys/{key}/retirement coordinator
            POST /v1/states/{state}/agencies/{agency}/mandates coordinator
            POST /v1/states/{state}/agencies/{agency}/mandates/end coordinator
            POST /v1/states/{state}/agencies/{agency}/mandates/withdrawal coordinator
            POST /v1/states/{state}/agencies/{agency}/merger coordinator
            POST /v1/states/{state}/agencies/{agency}/reinstatement coordinator
            POST /v1/states/{state}/agencies/{agency}/renaming coordinator
            POST /v1/states/{state}/agencies/{agency}/signing-requirement coordinator
            POST /v1/states/{state}/agencies/{agency}/signing-waiver coordinator
            POST /v1/states/{state}/agencies/{agency}/split coordinator
            POST /v1/states/{state}/agencies/{agency}/suspension coordinator
            POST /v1/states/{state}/focal-points/{id}/erasure coordinator
            POST /v1/states/{state}/focal-points/{id}/removal coordinator
            POST /v1/states/{state}/focal-points/{id}/replacement coordinator
            """.lines().map(line -> List.of(line.split(" ", -1))).collect(
            Collectors.toUnmodifiableMap(
                    words -> words.get(0) + " " + words.get(1), words -> Set.copyOf(words.subList(2, words.size()))));

    private CallRoles() {}

    /** Such as {@code POST /v1/reports}. */
    static Set<String> calls() {
        return TABLE.keySet();
    }

    static String mediaType(String call) {
        boolean file = call.endsWith(":spreadsheet") || call.endsWith("/evidence");
        return file ? Formats.CSV : MediaType.APPLICATION_JSON_VALUE;
    }

    static Set<String> of(String call) {
        return TABLE.getOrDefault(call, Set.of());
    }
}
