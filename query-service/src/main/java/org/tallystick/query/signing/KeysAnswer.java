package org.tallystick.query.signing;

import java.util.List;
import org.tallystick.query.platform.Freshness;

/**
 * The keys of one agency.
 *
 * @param issuer {@code <state>/<agency>}, as signatures name it ({@code iss})
 * @param keys every one that ever was, in the order in which they were registered
 */
record KeysAnswer(Freshness ledger, String issuer, List<AgencyKeys.Key> keys) {}
