package org.tallystick.command.focalpoint;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.command.decision.Limits;
import org.tallystick.command.focalpoint.model.FocalPointCommand.Shown;
import org.tallystick.command.platform.Forms;
import org.tallystick.events.Text;
import org.tallystick.events.focalpoint.FocalPointEvent.Contact;
import org.tallystick.events.focalpoint.FocalPointEvent.FocalPointRole;
import org.tallystick.events.report.Visibility;

/** What callers send about focal points. */
final class FocalPointBodies {

    private static final String PERSONAL = "Personal data: encrypted with a key of the person, and erased with it.";

    private FocalPointBodies() {}

    @Schema(name = "FocalPoint", description = "An agency or unit has one focal point, and some alternates.")
    record NewFocalPoint(
            @Schema(
                    description =
                            "Of the agency; null for the agency as a whole. Focal points of the unit coordination, of whatever agency, are also"
                                    + " told by mail what the state as a whole is reminded of.",
                    example = "border-control")
            @Pattern(regexp = Forms.NAME)
            @Nullable
            String unit,

            @NotNull FocalPointRole role,
            @NotNull Visibility visibility,

            @Schema(description = "States and organisations, with the visibility NAMED only.", example = "[\"KG\"]")
            @Size(max = Limits.NAMED)
            @Nullable
            List<@NotNull @Pattern(regexp = Forms.READER) String> named,

            @Schema(description = "Instruments, with the visibility PARTICIPANTS only.", example = "[\"JPOA-CA-2022\"]")
            @Size(max = Limits.AUDIENCE)
            @Nullable
            List<@NotNull @Pattern(regexp = Forms.INSTRUMENT) String> audience,

            @Schema(description = PERSONAL) @NotNull @Size(max = Limits.LINE)
            String name,

            @Schema(description = PERSONAL) @Size(max = Limits.LINE) @Nullable
            String phone,

            @Schema(description = PERSONAL) @Size(max = Limits.LINE) @Nullable
            String mail) {

        Shown shown() {
            return new Shown(visibility, named == null ? List.of() : named, audience == null ? List.of() : audience);
        }

        Contact contact() {
            return FocalPointBodies.contact(name, phone, mail);
        }
    }

    @Schema(name = "Person")
    record Person(
            @Schema(description = PERSONAL) @NotNull @Size(max = Limits.LINE)
            String name,

            @Schema(description = PERSONAL) @Size(max = Limits.LINE) @Nullable
            String phone,

            @Schema(description = PERSONAL) @Size(max = Limits.LINE) @Nullable
            String mail) {

        Contact contact() {
            return FocalPointBodies.contact(name, phone, mail);
        }
    }

    @Schema(name = "Erasure")
    record Erasure(
            @Schema(description = "Who decided it.") @NotNull @Size(max = Limits.LINE)
            String authority,

            @NotNull @Size(max = Limits.REASON) String reason) {}

    @Schema(name = "FocalPointRemoval", description = "An empty object: the address says it all.")
    record Nothing() {}

    private static Contact contact(String name, @Nullable String phone, @Nullable String mail) {
        return new Contact(Text.of(name), phone == null ? null : Text.of(phone), mail == null ? null : Text.of(mail));
    }
}
