package org.tallystick.query.audit;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tallystick.ledger.SignedNote;
import org.tallystick.query.platform.Problem;

/** What the witness says: public, without a token. */
@RestController
@Tag(name = "Audit")
class AuditController {

    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

    private final Witness witness;

    AuditController(Witness witness) {
        this.witness = witness;
    }

    @GetMapping("/log/vkey")
    @Operation(summary = "The witness's verifier key (C2SP signed-note), one line")
    ResponseEntity<byte[]> key() {
        return text(witness.key() + "\n");
    }

    @GetMapping("/log/checkpoint")
    @Operation(
            summary = "The largest head of the log that the witness has reproduced from Kafka, with its cosignature",
            description = "A signed note (C2SP tlog-checkpoint, tlog-cosignature). Ledger-Verified is false once"
                    + " the witness met what it can not reproduce: it then cosigns nothing more.")
    ResponseEntity<byte[]> checkpoint() {
        WitnessStatus status = witness.status();
        SignedNote cosigned = status.cosigned();
        if (cosigned == null) {
            throw Problem.TRY_AGAIN_LATER.because("nothing is cosigned yet");
        }
        return text(new String(cosigned.toBytes(), StandardCharsets.UTF_8));
    }

    private ResponseEntity<byte[]> text(String text) {
        return ResponseEntity.ok()
                .contentType(TEXT)
                .cacheControl(CacheControl.noCache())
                .header("Ledger-Verified", witness.of(witness.status().size() - 1))
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
