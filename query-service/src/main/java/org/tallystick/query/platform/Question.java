package org.tallystick.query.platform;

import java.util.List;

/**
 * What every question carries; a controller takes it as a parameter.
 *
 * @param atLeast the ledger index that the answer must include, −1 for none
 * @param representation everything of the request that shapes the answer besides the reader: path, query, accepted media types
 * @param known entity tags that the client already has
 */
public record Question(Reader reader, AsOf asOf, long atLeast, String representation, List<String> known) {}
