package org.tallystick.query.report;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.tallystick.query.platform.Answers;
import org.tallystick.query.platform.Files;
import org.tallystick.query.platform.Problem;
import org.tallystick.query.platform.Pseudonyms;
import org.tallystick.query.platform.Question;

/** Stop 9 of 9: a file that an entry gives as evidence, to whoever may read such an entry. */
@RestController
@Tag(name = "Reports")
class EvidenceController {

    /** A file is in memory, once encrypted and once in clear, until its client has it. */
    private static final int AT_ONCE = 6;

    private static final int PATIENCE_SECONDS = 5;

    private final Semaphore given = new Semaphore(AT_ONCE);
    private final Set<UUID> callers = ConcurrentHashMap.newKeySet();
    private final Pseudonyms pseudonyms;
    private final Answers answers;
    private final OneReport reports;
    private final Files files;

    EvidenceController(Pseudonyms pseudonyms, Answers answers, OneReport reports, Files files) {
        this.pseudonyms = pseudonyms;
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
                            + " contains is the agency's: look at it for malicious content before you open it. A few files are given at once, to"
                            + " one caller one, and none takes longer than two minutes: who comes then waits for some seconds, and is told"
                            + " TRY_AGAIN_LATER.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
    void file(@PathVariable UUID id, @PathVariable UUID file, Question question, HttpServletResponse response)
            throws IOException {
        UUID caller = pseudonyms.ofCaller();
        if (!callers.add(caller)) {
            throw Problem.TRY_AGAIN_LATER.because("another file is being given to this caller");
        }
        try {
            giveInTurn(id, file, question, response);
        } finally {
            callers.remove(caller);
        }
    }

    private void giveInTurn(UUID id, UUID file, Question question, HttpServletResponse response) throws IOException {
        if (!mayOpen()) {
            throw Problem.TRY_AGAIN_LATER.because("no more than " + AT_ONCE + " files are given at once");
        }
        try {
            give(id, file, question, response);
        } finally {
            given.release();
        }
    }

    private boolean mayOpen() {
        try {
            return given.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void give(UUID id, UUID file, Question question, HttpServletResponse response) throws IOException {
        ResponseEntity<Files.Opened> opened = answers.answer(
                ReportProjection.NAME,
                question,
                snapshot -> files.open(file, reports.digests(snapshot, id, file))
                        .orElseThrow(() -> Problem.NOT_FOUND.because("no file " + file + " of report " + id)));
        Files.Opened body = opened.getBody();
        response.setStatus(opened.getStatusCode().value());
        opened.getHeaders().forEach((name, values) -> response.setHeader(name, String.join(", ", values)));
        if (body != null) {
            response.setContentType(body.mediaType());
            response.setContentLength(body.content().length);
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment(file, body.mediaType()));
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
            Answers.write(response, body.content());
        }
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
