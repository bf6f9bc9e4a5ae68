package org.tallystick.query.report;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.tallystick.query.platform.Answers;
import org.tallystick.query.platform.Files;
import org.tallystick.query.platform.Problem;
import org.tallystick.query.platform.Question;

/** Stop 9 of 9: a file that an entry gives as evidence, to whoever may read such an entry. */
@RestController
@Tag(name = "Reports")
class EvidenceController {

    private final Answers answers;
    private final OneReport reports;
    private final Files files;

    EvidenceController(Answers answers, OneReport reports, Files files) {
        this.answers = answers;
        this.reports = reports;
        this.files = files;
    }

    @GetMapping("/v1/reports/{id}/evidence/{file}")
    @Operation(
            summary = "A file that an entry gives as evidence",
            description =
                    "For whoever may read an entry that tells of it, in the draft or in a released version. It is decrypted for this"
                            + " answer, compared with the SHA-256 that was recorded, and given to be saved, not to be shown. What it"
                            + " contains is the agency's: look at it for malicious content before you open it.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> file(@PathVariable UUID id, @PathVariable UUID file, Question question) {
        ResponseEntity<Files.Opened> opened = answers.answer(
                ReportProjection.NAME,
                question,
                snapshot -> files.open(file, reports.digests(snapshot, id, file))
                        .orElseThrow(() -> Problem.NOT_FOUND.because("no file " + file + " of report " + id)));
        Files.Opened body = opened.getBody();
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.status(opened.getStatusCode()).headers(opened.getHeaders());
        return body == null
                ? answer.build()
                : answer.contentType(MediaType.parseMediaType(body.mediaType()))
                        .header(HttpHeaders.CONTENT_DISPOSITION, attachment(file, body.mediaType()))
                        .header("X-Content-Type-Options", "nosniff")
                        .header("Content-Security-Policy", "sandbox; default-src 'none'")
                        .body(body.content());
    }

    private static String attachment(UUID file, String mediaType) {
        return ContentDisposition.attachment()
                .filename("evidence-" + file + extension(mediaType))
                .build()
                .toString();
    }

    private static String extension(String mediaType) {
        return switch (mediaType) {
            case "application/pdf" -> ".pdf";
            case "image/png" -> ".png";
            case "image/jpeg" -> ".jpg";
            case "application/vnd.openxmlformats-officedocument.wordprocessingml.document" -> ".docx";
            case "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" -> ".xlsx";
            case "application/vnd.oasis.opendocument.text" -> ".odt";
            case "application/vnd.oasis.opendocument.spreadsheet" -> ".ods";
            case "text/csv" -> ".csv";
            case "text/plain" -> ".txt";
            default -> "";
        };
    }
}
