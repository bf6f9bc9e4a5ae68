package org.tallystick.command.agency;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tallystick.command.decision.Limits;
import org.tallystick.command.platform.Forms;
import org.tallystick.events.agency.AgencyEvent.MandateRole;

/** What callers send about agencies. */
final class AgencyBodies {

    private static final String RESPONSIBLE =
            "Answers for the reports of the agency, which keep their ids; one of the successors.";

    private AgencyBodies() {}

    @Schema(name = "Agency")
    record NewAgency(
            @NotNull @Pattern(regexp = Forms.NAME) @Schema(example = "customs")
            String agency,

            @Schema(description = "By language (BCP 47).", example = "{\"en\":\"Customs\",\"ru\":\"Таможня\"}")
            @NotNull
            @Size(min = 1, max = Limits.LANGUAGES)
            Map<@Pattern(regexp = Forms.LANGUAGE) String, @NotNull @Size(min = 1, max = Limits.LINE) String> name) {}

    @Schema(name = "AgencyName")
    record Name(
            @Schema(description = "By language (BCP 47).", example = "{\"en\":\"Revenue committee\"}")
            @NotNull
            @Size(min = 1, max = Limits.LANGUAGES)
            Map<@Pattern(regexp = Forms.LANGUAGE) String, @NotNull @Size(min = 1, max = Limits.LINE) String> name) {}

    @Schema(name = "AgencySuspension")
    record Suspension(@NotNull @Size(max = Limits.REASON) String reason) {}

    @Schema(name = "AgencyMerger", description = "The agencies become part of the one that the address names.")
    record Merger(
            @NotNull @Size(max = Limits.AGENCIES) @Schema(example = "[\"customs\",\"fiu\"]")
            List<@NotNull @Pattern(regexp = Forms.NAME) String> agencies) {}

    @Schema(name = "AgencySplit")
    record Split(
            @NotNull @Size(max = Limits.AGENCIES) List<@NotNull @Pattern(regexp = Forms.NAME) String> successors,

            @Schema(description = RESPONSIBLE) @NotNull @Pattern(regexp = Forms.NAME)
            String responsible) {}

    @Schema(name = "AgencyDissolution")
    record Dissolution(
            @NotNull @Size(max = Limits.AGENCIES) List<@NotNull @Pattern(regexp = Forms.NAME) String> successors,

            @Schema(description = RESPONSIBLE) @NotNull @Pattern(regexp = Forms.NAME)
            String responsible,

            @NotNull @Size(max = Limits.REASON) String reason) {}

    @Schema(name = "MandateEnd")
    record MandateEnd(
            @NotNull @Pattern(regexp = Forms.INSTRUMENT) String instrument,
            @NotNull @Size(max = Limits.ITEMS) List<@NotNull @Pattern(regexp = Forms.PATH) String> commitments,

            @NotNull @Schema(description = "Last day of the mandate, not before yesterday.")
            LocalDate lastDay) {}

    @Schema(name = "MandateWithdrawal")
    record MandateWithdrawal(
            @NotNull @Pattern(regexp = Forms.INSTRUMENT) String instrument,
            @NotNull @Size(max = Limits.ITEMS) List<@NotNull @Pattern(regexp = Forms.PATH) String> commitments,
            @NotNull @Size(max = Limits.REASON) String reason) {}

    @Schema(name = "SigningKey")
    record NewSigningKey(
            @Schema(description = "What signatures name the key by; never given again.", example = "customs-2026")
            @NotNull
            @Pattern(regexp = Forms.KEY_ID)
            String keyId,

            @Schema(
                    description = "Of its signatures.",
                    allowableValues = {"ES256", "EdDSA", "PS256"})
            @NotNull
            String alg,

            @NotNull @Valid PublicJwk jwk,

            @Schema(
                    description =
                            "What is accepted before is not signed with it; default: now. Counted by the ledger's time, whatever a signature says.")
            @Nullable
            Instant validFrom,

            @Schema(description = "What is accepted then or later is not signed with it; null while open-ended.")
            @Nullable
            Instant validUntil) {}

    @Schema(
            name = "PublicJwk",
            description =
                    "RFC 7517: the members that make the public key and nothing else, so no private key can slip in.")
    record PublicJwk(
            @Schema(allowableValues = {"EC", "OKP", "RSA"}) @NotNull
            String kty,

            @Schema(description = "P-256 or Ed25519.") @Nullable
            String crv,

            @Size(max = Limits.JWK_MEMBER) @Nullable String x,

            @Size(max = Limits.JWK_MEMBER) @Nullable String y,

            @Size(max = Limits.JWK_MEMBER) @Nullable String n,

            @Size(max = Limits.JWK_MEMBER) @Nullable String e) {

        Map<String, String> members() {
            Map<String, String> members = new TreeMap<>();
            put(members, "kty", kty);
            put(members, "crv", crv);
            put(members, "x", x);
            put(members, "y", y);
            put(members, "n", n);
            put(members, "e", e);
            return members;
        }

        private static void put(Map<String, String> members, String name, @Nullable String value) {
            if (value != null) {
                members.put(name, value);
            }
        }
    }

    @Schema(name = "SigningKeyRetirement")
    record KeyRetirement(@NotNull @Size(max = Limits.REASON) String reason) {}

    @Schema(name = "SigningWaiver")
    record SigningWaiver(@NotNull @Size(max = Limits.REASON) String reason) {}

    @Schema(name = "NoMore", description = "An empty object: the address says it all.")
    record Nothing() {}

    @Schema(name = "Mandate")
    record NewMandate(
            @NotNull @Pattern(regexp = Forms.INSTRUMENT) @Schema(example = "JPOA-CA-2022")
            String instrument,

            @NotNull MandateRole role,

            @NotNull @Size(max = Limits.ITEMS) @Schema(example = "[\"II.3.5\"]")
            List<@NotNull @Pattern(regexp = Forms.PATH) String> commitments,

            @NotNull @Schema(description = "First day.", example = "2025-07-01")
            LocalDate from,

            @Schema(description = "Last day; null while open-ended.") @Nullable
            LocalDate to) {}
}
