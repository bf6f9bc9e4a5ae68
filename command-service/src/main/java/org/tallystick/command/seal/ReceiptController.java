package org.tallystick.command.seal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.tallystick.command.platform.Roles;
import org.tallystick.ledger.Receipt;

/** What a submitter keeps, to be verified without us. It names no state and no content, so every party may have it. */
@RestController
class ReceiptController {

    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);
    private static final String SECONDS_TO_WAIT = "1";

    private final Log log;

    ReceiptController(Log log) {
        this.log = log;
    }

    @Operation(summary = "That an event is in the ledger (C2SP tlog-proof); its extra line carries the sealed record.")
    @ApiResponse(responseCode = "200", description = "The proof.")
    @ApiResponse(
            responseCode = "202",
            description = "Recorded, and not signed yet: ask again after the seconds of Retry-After; within 60 it is.")
    @GetMapping("/v1/receipts/{eventId}")
    @Roles({"reporter", "clearer", "coordinator", "secretariat", "monitor", "partner", "auditor"})
    ResponseEntity<byte[]> receipt(@PathVariable UUID eventId) {
        return log.receipt(eventId).map(ReceiptController::proof).orElseGet(ReceiptController::notYet);
    }

    private static ResponseEntity<byte[]> proof(Receipt receipt) {
        return ResponseEntity.ok()
                .contentType(TEXT)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(receipt.toBytes());
    }

    private static ResponseEntity<byte[]> notYet() {
        return ResponseEntity.accepted()
                .header(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT)
                .cacheControl(CacheControl.noStore())
                .build();
    }
}
