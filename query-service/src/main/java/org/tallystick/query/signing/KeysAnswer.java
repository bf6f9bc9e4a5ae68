package org.tallystick.query.signing;

import java.util.List;
import org.tallystick.query.platform.Freshness;
import org.tallystick.query.platform.Tabular;

/**
 * The keys of one agency.
 *
 * @param issuer {@code <state>/<agency>}, as signatures name it ({@code iss})
 * @param keys every one that ever was, in the order in which they were registered
 */
record KeysAnswer(Freshness ledger, String issuer, List<AgencyKeys.Key> keys) implements Tabular {

    @Override
    public List<?> rows() {
        return keys;
    }
}
