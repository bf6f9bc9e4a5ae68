package org.tallystick.command.ledger;

import org.tallystick.command.platform.Answer;
import tools.jackson.databind.json.JsonMapper;

/** Answers as they lie beside the idempotency keys: JSON. */
final class StoredAnswers {

    private final JsonMapper json = JsonMapper.shared();

    byte[] write(Answer answer) {
        return json.writeValueAsBytes(answer);
    }

    Answer read(byte[] stored) {
        return json.readValue(stored, Answer.class);
    }
}
