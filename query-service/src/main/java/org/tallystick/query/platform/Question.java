package org.tallystick.query.platform;

import java.util.List;
import java.util.Set;

/**
 * What every question carries; a controller takes it as a parameter.
 *
 * @param atLeast the ledger index that the answer must include, −1 for none
 * @param representation everything of the request that shapes the answer besides the reader: path, query, accepted media types
 * @param known entity tags that the client already has
 */
public record Question(Reader reader, AsOf asOf, long atLeast, String representation, List<String> known) {

    /** The same, asked without a token, about what is public under {@code instrument}. */
    public Question byEverybody(String instrument) {
        return new Question(Reader.everybody(Set.of(instrument)), asOf, atLeast, representation, known);
    }
}
