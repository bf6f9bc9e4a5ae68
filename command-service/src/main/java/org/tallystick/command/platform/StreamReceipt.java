package org.tallystick.command.platform;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.command.decision.Finding;

/** The shape of a receipt of things without an id of their own, for the API document. */
@Schema(name = "Receipt")
public record StreamReceipt(
        @Schema(example = "cycle/JPOA-CA-2022/2026-H2") String stream,

        @Schema(description = "Number of events of the stream.", example = "3")
        long revision,

        List<Receipt.Recorded> events,
        List<Finding> findings,

        @Schema(description = "Where Kafka has the last event; null unless the call waited for it.")
        Receipt.@Nullable LogPosition log) {}
