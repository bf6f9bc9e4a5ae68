package org.tallystick.query.replay;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tallystick.query.platform.Formats;
import org.tallystick.query.platform.Page;
import org.tallystick.query.platform.Paging;
import org.tallystick.query.platform.Reader;

@RestController
@Tag(name = "Audit")
class ReadsController {

    private final RecordedReads reads;

    ReadsController(RecordedReads reads) {
        this.reads = reads;
    }

    @GetMapping(
            path = "/v1/audit/reads",
            produces = {Formats.JSON, Formats.CSV, Formats.JSON_LINES})
    @Operation(
            summary = "Who read content through the audit questions, newest first",
            description =
                    "For a state's coordinator: the readings of the own state's events. For the operator: all of them, which"
                            + " say nothing of content. Auditors stand under pseudonyms, one for each subject of an issuer. It is no"
                            + " answer from the ledger, and says nothing of its index.")
    ResponseEntity<Page<ReadLine>> reads(Reader reader, Paging paging) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(reads.find(reader, paging));
    }
}
