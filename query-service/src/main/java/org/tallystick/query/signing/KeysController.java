package org.tallystick.query.signing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.tallystick.query.feed.Documents;
import org.tallystick.query.platform.Answers;
import org.tallystick.query.platform.Formats;
import org.tallystick.query.platform.Problem;
import org.tallystick.query.platform.Question;
import org.tallystick.query.platform.Snapshot;

@RestController
@Tag(name = "Audit")
class KeysController {

    private static final String FIND = """
            select doc from agency_keys where id = :state and from_index <= :index and to_index > :index""";

    private final Answers answers;

    KeysController(Answers answers) {
        this.answers = answers;
    }

    @GetMapping(
            path = "/v1/states/{state}/agencies/{agency}/keys",
            produces = {Formats.JSON, Formats.CSV, Formats.JSON_LINES})
    @Operation(
            summary = "The public keys that an agency registered for its signatures, with their validity",
            description =
                    "For every caller, whatever its instruments: what a key signed is checked without us. The answer is our word;"
                            + " the ledger entry at `registeredIndex` proves it. As a file, the auditor's tool takes it as a key.")
    ResponseEntity<KeysAnswer> keys(
            @PathVariable @Parameter(example = "KZ") String state,
            @PathVariable @Parameter(example = "customs") String agency,
            Question question) {
        return answers.answer(SigningProjection.NAME, question, snapshot -> find(snapshot, state, agency));
    }

    private static KeysAnswer find(Snapshot snapshot, String state, String agency) {
        List<AgencyKeys.Key> keys = snapshot.sql(FIND)
                .param("state", state)
                .query((row, _) -> Documents.read(row.getString("doc"), AgencyKeys.class))
                .optional()
                .map(all -> all.of(agency))
                .orElse(List.of());
        if (keys.isEmpty()) {
            throw Problem.NOT_FOUND.because("the agency registered no key");
        }
        return new KeysAnswer(snapshot.freshness(), state + "/" + agency, keys);
    }
}
