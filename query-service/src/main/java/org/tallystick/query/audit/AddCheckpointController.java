package org.tallystick.query.audit;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tallystick.ledger.AddCheckpoint;
import org.tallystick.ledger.WitnessAnswer;

/** Where the witness is asked to cosign: public, without a token, as other logs' witnesses are. */
@RestController
@Tag(name = "Audit")
class AddCheckpointController {

    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);
    private static final MediaType SIZE = new MediaType("text", "x.tlog.size");

    private final BroughtHeads heads;
    private final Witness witness;

    AddCheckpointController(BroughtHeads heads, Witness witness) {
        this.heads = heads;
        this.witness = witness;
    }

    @PostMapping("/add-checkpoint")
    @Operation(
            summary = "Asks the witness for its cosignature (C2SP tlog-witness)",
            description = "The body is a line old <size>, the consistency proof from there, one base64 hash a line, an"
                    + " empty line, and the signed checkpoint of this log. Only what the witness has reproduced from Kafka is"
                    + " cosigned: until then the answer is 503.")
    @ApiResponse(responseCode = "200", description = "The cosignature, one line of a signed note.")
    @ApiResponse(responseCode = "400", description = "Not such a request.")
    @ApiResponse(responseCode = "403", description = "Not signed by a key of the log.")
    @ApiResponse(responseCode = "404", description = "The head of another log.")
    @ApiResponse(
            responseCode = "409",
            description = "The witness has cosigned another size, or another head of that size; the body is the size.")
    @ApiResponse(responseCode = "413", description = "Longer than any such request.")
    @ApiResponse(responseCode = "422", description = "The proof does not lead from what was cosigned to this head.")
    @ApiResponse(
            responseCode = "503",
            description =
                    "Not reproduced yet; or others are being answered; or the witness is in alarm and cosigns nothing.")
    ResponseEntity<byte[]> add(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(AddCheckpoint.MAX_BYTES + 1);
        if (bytes.length > AddCheckpoint.MAX_BYTES) {
            return text(413, "longer than " + AddCheckpoint.MAX_BYTES + " bytes");
        }
        Optional<AddCheckpoint> request = parsed(bytes);
        return request.isPresent() ? answer(request.get()) : text(400, "not an add-checkpoint request");
    }

    private static Optional<AddCheckpoint> parsed(byte[] body) {
        try {
            return Optional.of(AddCheckpoint.parse(body));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private ResponseEntity<byte[]> answer(AddCheckpoint request) {
        return switch (heads.answer(request)) {
            case WitnessAnswer.Cosign _ ->
                text(200, witness.cosignature(request.note().text()).line());
            case WitnessAnswer.Malformed malformed -> text(400, malformed.reason());
            case WitnessAnswer.Unsigned _ -> text(403, "not signed by a key of this log");
            case WitnessAnswer.UnknownOrigin _ -> text(404, "another log");
            case WitnessAnswer.Stale stale -> conflict(stale.size());
            case WitnessAnswer.Contradiction contradiction -> conflict(contradiction.size());
            case WitnessAnswer.Inconsistent inconsistent -> text(422, inconsistent.reason());
        };
    }

    private static ResponseEntity<byte[]> conflict(long size) {
        return answer(409, SIZE, Long.toString(size));
    }

    private static ResponseEntity<byte[]> text(int status, String text) {
        return answer(status, TEXT, text);
    }

    private static ResponseEntity<byte[]> answer(int status, MediaType type, String line) {
        return ResponseEntity.status(status)
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .body((line + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
