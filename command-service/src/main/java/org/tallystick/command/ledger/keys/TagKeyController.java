package org.tallystick.command.ledger.keys;

import io.micrometer.core.instrument.MeterRegistry;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.tallystick.command.platform.Caller;
import org.tallystick.command.platform.Open;
import org.tallystick.command.platform.Rights;
import org.tallystick.command.platform.Roles;
import org.tallystick.events.wire.Envelope;

/** What a state finds its own records with among all, and so finds that none was dropped; for others it is as secret as what it recorded. */
@RestController
class TagKeyController {

    private static final Logger LOG = LoggerFactory.getLogger(TagKeyController.class);

    private final Keys keys;
    private final MeterRegistry registry;

    TagKeyController(Keys keys, MeterRegistry registry) {
        this.keys = keys;
        this.registry = registry;
    }

    @Operation(summary = "The key of the tags of events of no single state: 64 lower hex digits, one line.")
    @ApiResponse(responseCode = "200", description = "The key.")
    @GetMapping("/log/tag-key")
    @Open
    ResponseEntity<byte[]> ofNoState() {
        return line(Envelope.NO_STATE, CacheControl.noCache());
    }

    @Operation(
            summary = "The key of the tags of a state's own events: 64 lower hex digits, one line.",
            description =
                    "For the coordinator, and for auditors of that state whose token names no instruments. Each reading is logged and counted.")
    @ApiResponse(responseCode = "200", description = "The key.")
    @GetMapping("/log/tag-key/{state}")
    @Roles({"coordinator", "auditor"})
    ResponseEntity<byte[]> of(@PathVariable String state, Caller caller) {
        Rights.wholeState(caller, state);
        ResponseEntity<byte[]> key = line(state, CacheControl.noStore());
        registry.counter("tallystick.keys.tag.readings").increment();
        LOG.info("the tag key of {} is told to {}", state, keys.of(caller.issuer(), caller.subject()));
        return key;
    }

    private ResponseEntity<byte[]> line(String state, CacheControl cache) {
        String hex = HexFormat.of().formatHex(keys.existingTagKey(state).getEncoded());
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "plain", StandardCharsets.UTF_8))
                .cacheControl(cache)
                .body((hex + "\n").getBytes(StandardCharsets.US_ASCII));
    }
}
