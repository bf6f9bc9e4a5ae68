package org.tallystick.command.report;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.command.decision.Finding;
import org.tallystick.command.platform.Receipt;

/** The shape of a report's receipt, for the API document. */
@Schema(name = "ReportReceipt")
record ReportReceipt(
        UUID reportId,

        @Schema(allowableValues = {"DRAFT", "SUBMITTED", "RETURNED", "CLEARED", "RELEASED", "WITHDRAWN"})
        String state,

        @Schema(description = "Of the released content; 0 before the first release.", example = "0")
        int version,

        @Schema(description = "Of a clearance only: the step that has the report now, null when the chain has passed.")
        @Nullable
        String nextStep,

        @Schema(description = "Number of events of the report.", example = "3")
        long revision,

        List<Receipt.Recorded> events,
        List<Finding> findings,

        @Schema(description = "Where Kafka has the last event; null unless the call waited for it.")
        Receipt.@Nullable LogPosition log) {}
