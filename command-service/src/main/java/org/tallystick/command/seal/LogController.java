package org.tallystick.command.seal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tallystick.command.platform.Open;
import org.tallystick.command.platform.Roles;

/** The log as C2SP's tools read it. Hashes, head and key are public; the sealed records themselves are for parties. */
@RestController
class LogController {

    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

    /** A year is what caches keep at most; what a tile holds never changes. */
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private static final CacheControl FOR_PARTIES =
            CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable();

    private final Log log;
    private final LogSigners signers;

    LogController(Log log, LogSigners signers) {
        this.log = log;
        this.signers = signers;
    }

    @Operation(summary = "The signer's verifier key (C2SP signed-note), one line.")
    @ApiResponse(responseCode = "200", description = "The key.")
    @GetMapping("/log/vkey")
    @Open
    ResponseEntity<byte[]> vkey() {
        return fresh(signers.current().key() + "\n");
    }

    @Operation(
            summary = "The verifier keys that sign the last head, one a line: two while a key is being replaced.",
            description =
                    "The first is the one of /log/vkey. The new key was announced in the ledger, as log.key-announced.v1.")
    @ApiResponse(responseCode = "200", description = "The keys.")
    @GetMapping("/log/vkeys")
    @Open
    ResponseEntity<byte[]> vkeys() {
        return fresh(signers.of(log.checkpoint().note()).stream()
                .map(key -> key + "\n")
                .collect(Collectors.joining()));
    }

    @Operation(summary = "The last signed head (C2SP tlog-checkpoint).")
    @ApiResponse(responseCode = "200", description = "The signed note.")
    @GetMapping("/log/checkpoint")
    @Open
    ResponseEntity<byte[]> checkpoint() {
        return ResponseEntity.ok()
                .contentType(TEXT)
                .cacheControl(CacheControl.noCache())
                .body(log.checkpoint().note().toBytes());
    }

    @Operation(
            summary =
                    "Why the tree of one size begins with all of the tree of another (RFC 6962): base64 hashes, one a line.")
    @ApiResponse(responseCode = "200", description = "The proof.")
    @GetMapping("/log/consistency")
    @Open
    ResponseEntity<byte[]> consistency(@RequestParam long from, @RequestParam long to) {
        return ResponseEntity.ok()
                .contentType(TEXT)
                .cacheControl(FOR_EVER)
                .body(log.consistency(from, to).getBytes(StandardCharsets.US_ASCII));
    }

    @Operation(
            summary =
                    "A tile of hashes (C2SP tlog-tiles): a number in groups of three digits, .p/ and a width when it is partial.")
    @ApiResponse(responseCode = "200", description = "The hashes, one after the other.")
    @GetMapping("/log/tile/{level}/{*tile}")
    @Open
    ResponseEntity<byte[]> tile(@PathVariable String level, @PathVariable String tile) {
        return bytes(log.tile("tile/" + level + tile), FOR_EVER);
    }

    @Operation(summary = "A tile of sealed records (C2SP tlog-tiles), each behind its length.")
    @ApiResponse(responseCode = "200", description = "The records.")
    @GetMapping("/log/tile/entries/{*tile}")
    @Roles({"reporter", "clearer", "coordinator", "secretariat", "monitor", "partner", "auditor"})
    ResponseEntity<byte[]> entries(@PathVariable String tile) {
        return bytes(log.tile("tile/entries" + tile), FOR_PARTIES);
    }

    private static ResponseEntity<byte[]> fresh(String text) {
        return ResponseEntity.ok()
                .contentType(TEXT)
                .cacheControl(CacheControl.noCache())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    private static ResponseEntity<byte[]> bytes(byte[] content, CacheControl cache) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .cacheControl(cache)
                .body(content);
    }
}
