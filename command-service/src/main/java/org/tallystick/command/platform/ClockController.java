package org.tallystick.command.platform;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The clock of a demo load. A service that runs no such load has no clock to set: 404. */
@RestController
@RequestMapping("/v1/clock")
class ClockController {

    private final ServiceClock clock;
    private final ClockRecord record;

    ClockController(ServiceClock clock, ClockRecord record) {
        this.clock = clock;
        this.record = record;
    }

    @Operation(summary = "Sets the instant of commands and of their acceptance, while a demo load runs; only forward.")
    @ApiResponse(responseCode = "204", description = "Set.")
    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Roles("operator")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void set(@Valid @RequestBody Setting setting) {
        requireScript();
        if (!clock.set(setting.now())) {
            throw new WebRefused(WebRefusal.VALUE_MALFORMED, "Time goes forward only.");
        }
    }

    @Operation(summary = "Ends the demo load: the clock is the wall's from now on, for good.")
    @ApiResponse(responseCode = "204", description = "Ended.")
    @DeleteMapping
    @Roles("operator")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end() {
        requireScript();
        record.ended();
    }

    private void requireScript() {
        if (!clock.scripted()) {
            throw new WebRefused(WebRefusal.NOT_FOUND, "No script is followed here.");
        }
    }

    @Schema(name = "ClockSetting")
    record Setting(
            @NotNull @Schema(example = "2025-07-01T08:00:00.000Z")
            Instant now) {}
}
