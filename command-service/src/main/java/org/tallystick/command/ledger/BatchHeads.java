package org.tallystick.command.ledger;

import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tallystick.command.platform.PastHeads;
import org.tallystick.command.platform.TryAgainLaterException;
import org.tallystick.ledger.Frontier;

/** Every append left its frontier. */
final class BatchHeads implements PastHeads {

    private final JdbcClient ledger;

    BatchHeads(DataSource ledger) {
        this.ledger = JdbcClient.create(ledger);
    }

    @Override
    public Optional<PastHead> at(long size) {
        try {
            return ledger.sql("SELECT frontier, accepted_at FROM ledger_batch WHERE size = :size")
                    .param("size", size)
                    .query((row, _) -> new PastHead(
                            Base64.getEncoder()
                                    .encodeToString(
                                            Frontier.of(size, row.getBytes(1)).root()),
                            row.getObject(2, OffsetDateTime.class).toInstant()))
                    .optional();
        } catch (DataAccessException e) {
            throw new TryAgainLaterException("the ledger does not answer", e);
        }
    }
}
