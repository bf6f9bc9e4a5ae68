package org.tallystick.command.report;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.tallystick.command.decision.Limits;
import org.tallystick.command.platform.Changes;
import org.tallystick.command.platform.KeptFiles.Kept;
import org.tallystick.command.platform.Request;
import org.tallystick.command.platform.Roles;
import org.tallystick.command.report.model.FileRefusal;
import org.tallystick.command.report.model.FileType.Name;
import org.tallystick.command.report.model.KeepFile;
import org.tallystick.command.report.model.ReportRefusal;

/** Takes the files that entries give as evidence. */
@RestController
class EvidenceController {

    private static final String ABOUT =
            "For a draft, or for a correction that is to come. The file is encrypted under a key of its own before it is stored. Nothing is"
                    + " recorded by it: an entry of the same report tells of the file, with `link`, `mediaType` and `sha256` of the answer"
                    + " under `evidence`. It is then read by whoever may read such an entry, and destroyed with the last entry that tells of"
                    + " it; a file that none tells of is removed after thirty days. A report has at most "
                    + Limits.FILES
                    + " files of at most " + Limits.FILE_BYTES
                    + " bytes. It has to arrive within "
                    + Limits.FILE_SECONDS
                    + " seconds, and of one client one file is taken at a time. The bytes must look like the media type; they are looked at for malicious content only where the"
                    + " installation was given a check for that.";

    // RFC 9530, 2: a dictionary, of which this member counts.
    private static final Pattern DIGEST = Pattern.compile("(?:^|,)\\s*sha-256=:([A-Za-z0-9+/]{43}=):\\s*(?=,|$)");

    private final ReportCalls calls;
    private final EvidenceFiles files;

    EvidenceController(ReportCalls calls, EvidenceFiles files) {
        this.calls = calls;
        this.files = files;
    }

    @Schema(name = "FileReceipt", description = "As evidence of an entry gives it.")
    record KeptFile(
            @Schema(
                    example =
                            "/v1/reports/7b9c2f64-4c7c-5b7e-9d0b-2a6f0c1d3e4f/evidence/4c1b9a52-9a3f-4b1c-8a34-0d6a2f1f7f11")
            String link,

            String mediaType,

            @Schema(description = "Lower hex.") String sha256) {}

    @Operation(
            summary = "Keeps a file that an entry of the report is going to give as evidence.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            description = ABOUT,
                            content = {
                                @Content(mediaType = Name.PDF, schema = @Schema(type = "string", format = "binary")),
                                @Content(mediaType = Name.PNG, schema = @Schema(type = "string", format = "binary")),
                                @Content(mediaType = Name.JPEG, schema = @Schema(type = "string", format = "binary")),
                                @Content(mediaType = Name.DOCX, schema = @Schema(type = "string", format = "binary")),
                                @Content(mediaType = Name.XLSX, schema = @Schema(type = "string", format = "binary")),
                                @Content(mediaType = Name.ODT, schema = @Schema(type = "string", format = "binary")),
                                @Content(mediaType = Name.ODS, schema = @Schema(type = "string", format = "binary")),
                                @Content(mediaType = Name.CSV, schema = @Schema(type = "string")),
                                @Content(mediaType = Name.TEXT, schema = @Schema(type = "string"))
                            }))
    @ApiResponse(
            responseCode = "201",
            description =
                    "Kept; the same call again is given the same file, also once the report is submitted. The ETag is the report's, unchanged.",
            content = @Content(schema = @Schema(implementation = KeptFile.class)))
    @PostMapping(
            path = "/v1/reports/{id}/evidence",
            consumes = {Name.PDF, Name.PNG, Name.JPEG, Name.DOCX, Name.XLSX, Name.ODT, Name.ODS, Name.CSV, Name.TEXT},
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Roles("reporter")
    @Changes(
            command = KeepFile.class,
            refusals = {ReportRefusal.class, FileRefusal.class},
            rehearsable = false,
            creates = true)
    ResponseEntity<KeptFile> keep(
            Request request,
            @PathVariable String id,
            @Parameter(description = "RFC 9530, of the file: `sha-256=:<base64 of 32 bytes>:`.", required = true)
                    @RequestHeader(name = "Content-Digest", required = false)
                    @Nullable
                    String digest,
            @Parameter(hidden = true) @RequestHeader(HttpHeaders.CONTENT_TYPE) MediaType type,
            @RequestBody byte[] content) {
        String mediaType = type.getType() + "/" + type.getSubtype();
        String sha256 = EvidenceFiles.sha256(content);
        ReportCalls.Filed place = calls.filing(request, id, mediaType, declared(digest), sha256, content);
        Kept before = place.before();
        Kept kept = before == null ? files.keep(request, place.key(), mediaType, sha256, content) : before;
        String link = EvidenceFiles.link(place.key(), kept.id());
        return ResponseEntity.created(URI.create(link))
                .eTag("\"r" + place.revision() + "\"")
                .body(new KeptFile(link, kept.mediaType(), kept.sha256()));
    }

    private static @Nullable String declared(@Nullable String digest) {
        Matcher sha256 = DIGEST.matcher(digest == null ? "" : digest);
        return sha256.find() ? HexFormat.of().formatHex(Base64.getDecoder().decode(sha256.group(1))) : null;
    }
}
