package org.tallystick.command.platform;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tallystick.command.decision.Finding;

/** The shape of a receipt of things that have an id, for the API document; and how one is made and found. */
@Schema(name = "ThingReceipt")
public record ThingReceipt(
        UUID id,

        @Schema(description = "Where it stands now.", example = "SUBMITTED")
        String standing,

        @Schema(description = "The clearance step that has it now; null when none has, or when none is needed.")
        @Nullable
        String step,

        @Schema(description = "Number of events of the stream.", example = "3")
        long revision,

        List<Receipt.Recorded> events,
        List<Finding> findings,

        @Schema(description = "Where Kafka has the last event; null unless the call waited for it.")
        Receipt.@Nullable LogPosition log) {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** @param location of what was created, null where nothing was */
    public static Answer answer(UUID id, @Nullable String location, String standing, @Nullable String step) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("id", id.toString());
        members.put("standing", standing);
        members.put("step", step);
        return new Answer(location == null ? 200 : 201, location, members, List.of());
    }

    /** Empty when nothing can have such an id. */
    public static Optional<UUID> id(String value) {
        return ID.matcher(value).matches() ? Optional.of(UUID.fromString(value)) : Optional.empty();
    }
}
