package org.tallystick.query.position;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.function.Function;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tallystick.query.platform.Formats;
import org.tallystick.query.platform.Problem;
import org.tallystick.query.platform.Question;
import org.tallystick.query.platform.Texts;
import org.tallystick.query.position.form.Form;
import org.tallystick.query.position.form.FormFile;
import org.tallystick.query.position.form.Language;

/** Stop 9 of 9: what an agency fills in, and sends back to the command service. */
@RestController
@RequestMapping("/v1/cycles/{instrument}/{period}")
@Tag(name = "Cycles")
class TemplateController {

    private static final String ABOUT =
            "For a reporter: a row for each commitment over which the own agency has a mandate in the cycle, begun with what the agency"
                    + " released last. It is taken back by `POST /v1/reports:spreadsheet`; rows left blank are no entries. The first row,"
                    + " hidden in a workbook, has ids of columns: places in an entry as that call takes it. Columns may be added by the"
                    + " same pattern (`evidence.2.link`), moved and taken out; those that begin with `info.` are not read:"
                    + " `info.measured` names the indicators that the cycle's catalogue defines for the commitment. ";

    private static final String WORDS = "of headings, titles and the words beside codes";

    private final Positions positions;
    private final Texts texts;

    TemplateController(Positions positions, Texts texts) {
        this.positions = positions;
        this.texts = texts;
    }

    @GetMapping(path = "/template.xlsx", produces = Formats.XLSX)
    @Operation(
            summary = "A workbook to report with",
            description =
                    ABOUT + "Statuses, visibilities and kinds are chosen from lists; a cell begins with the code.")
    ResponseEntity<byte[]> workbook(
            @PathVariable @Parameter(example = "JPOA-CA-2022") String instrument,
            @PathVariable @Parameter(example = "2026-H2") String period,
            @RequestParam(defaultValue = "en")
                    @Parameter(description = WORDS, schema = @Schema(allowableValues = {"en", "ru"}))
                    String language,
            Question question) {
        Language words = language(language);
        return file(question, instrument, period, words, "xlsx", form -> FormFile.workbook(form, words));
    }

    @GetMapping(path = "/template.csv", produces = Formats.CSV)
    @Operation(
            summary = "A CSV file to report with",
            description =
                    ABOUT
                            + "UTF-8 with a byte order mark, fields separated by commas, each within quotes, lines ended by CR LF. What"
                            + " a spreadsheet program would take for a formula has an apostrophe before it, which is taken off again.")
    ResponseEntity<byte[]> csv(
            @PathVariable @Parameter(example = "JPOA-CA-2022") String instrument,
            @PathVariable @Parameter(example = "2026-H2") String period,
            @RequestParam(defaultValue = "en")
                    @Parameter(description = WORDS, schema = @Schema(allowableValues = {"en", "ru"}))
                    String language,
            Question question) {
        return file(question, instrument, period, language(language), "csv", FormFile::csv);
    }

    private ResponseEntity<byte[]> file(
            Question question,
            String instrument,
            String period,
            Language language,
            String ending,
            Function<Form, byte[]> write) {
        ResponseEntity<byte[]> answer = positions.answer(
                question, instrument, period, cycle -> write.apply(Template.of(cycle, language, texts)));
        ContentDisposition name = ContentDisposition.attachment()
                .filename(instrument + "_" + period + "." + ending)
                .build();
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(answer.getBody());
    }

    private static Language language(String tag) {
        return Language.of(tag).orElseThrow(() -> Problem.PARAMETER_INVALID.because("language is en or ru"));
    }
}
