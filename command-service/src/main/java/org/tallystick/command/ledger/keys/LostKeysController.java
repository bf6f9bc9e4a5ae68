package org.tallystick.command.ledger.keys;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.constraints.PositiveOrZero;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tallystick.command.platform.Roles;

/** For whoever restores a key database: ids, and states whose own keys are missing; no content, and nothing of whose it was. */
@RestController
class LostKeysController {

    private final LostKeys lost;

    LostKeysController(LostKeys lost) {
        this.lost = lost;
    }

    @Operation(
            summary = "Keys that the ledger tells of, and that are neither there nor destroyed by an event.",
            description =
                    "Looked up now, in at most " + LostKeys.ENTRIES
                            + " entries, so that an answer may name none and go on. With `next` the rest is asked for, as `from`; a key"
                            + " that later entries name too is named again. `ofStates`, told with the first entries, are the states' own keys: without its `tag` key nothing"
                            + " more is recorded of a state, without its `state` key nothing that it wrote is read. None is replaced: calls that"
                            + " need one are answered 503 (TRY_AGAIN_LATER) until the key database is restored. That a `state` key was used is known by"
                            + " the content keys under it that are left: a newer backup is to be restored before anybody writes.")
    @ApiResponse(responseCode = "200", description = "Some of them; all from that index on where next is null.")
    @GetMapping("/v1/keys/lost")
    @Roles("operator")
    LostKeys.Found lost(
            @RequestParam(defaultValue = "0") @PositiveOrZero @Parameter(description = "Index of a ledger entry.")
                    long from) {
        return lost.from(from);
    }
}
