package org.tallystick.command.platform;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/** Receipts over HTTP: members in the documented order, the revision as ETag. */
public final class Receipts {

    private Receipts() {}

    public static ResponseEntity<Map<String, @Nullable Object>> answer(Receipt receipt) {
        if (receipt.verdict() != null) {
            return answer(receipt.verdict());
        }
        Map<String, @Nullable Object> body =
                new LinkedHashMap<>(receipt.answer().members());
        body.put("revision", receipt.revision());
        body.put("events", receipt.events());
        body.put("findings", receipt.answer().findings());
        body.put("log", receipt.log());
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.status(receipt.answer().status());
        String location = receipt.answer().location();
        if (location != null) {
            answer.location(URI.create(location));
        }
        return answer.eTag("\"r" + receipt.revision() + "\"").body(body);
    }

    private static ResponseEntity<Map<String, @Nullable Object>> answer(Receipt.Verdict verdict) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("verdict", verdict.verdict());
        body.put("findings", verdict.findings());
        return ResponseEntity.ok(body);
    }

    /** For callers of no state, or another: they learn what they recorded, and not what else the state has. */
    public static ResponseEntity<Map<String, @Nullable Object>> answerToOthers(Receipt receipt) {
        if (receipt.verdict() != null) {
            return answer(receipt.verdict());
        }
        Map<String, @Nullable Object> body =
                new LinkedHashMap<>(receipt.answer().members());
        body.put("revision", null);
        body.put("events", receipt.events().stream().map(Receipts::toOthers).toList());
        body.put("findings", receipt.answer().findings());
        body.put("log", receipt.log());
        return ResponseEntity.status(receipt.answer().status())
                .eTag("\"v" + body.get("version") + "\"")
                .body(body);
    }

    private static Map<String, @Nullable Object> toOthers(Receipt.Recorded event) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("eventId", event.eventId());
        members.put("ledgerIndex", event.ledgerIndex());
        members.put("stateSeq", null);
        members.put("sealedRecordSha256", event.sealedRecordSha256());
        return members;
    }
}
