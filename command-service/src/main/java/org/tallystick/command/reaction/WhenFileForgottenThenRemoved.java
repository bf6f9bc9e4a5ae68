package org.tallystick.command.reaction;

import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tallystick.command.platform.KeptFiles;
import org.tallystick.command.platform.KeptFiles.Forgotten;
import org.tallystick.command.platform.LedgerHistory;
import org.tallystick.command.platform.ToldFiles;
import org.tallystick.command.platform.TryAgainLaterException;

/** A file that was sent and that no entry came to tell of is removed, with its key. */
@Component
final class WhenFileForgottenThenRemoved implements Reaction {

    private static final int LOT = 100;
    private static final Logger LOG = LoggerFactory.getLogger(WhenFileForgottenThenRemoved.class);

    private final KeptFiles files;
    private final LedgerHistory ledger;
    private final Duration every;

    WhenFileForgottenThenRemoved(
            KeptFiles files, LedgerHistory ledger, @Value("${tallystick.reaction.upkeep:PT1H}") Duration every) {
        this.files = files;
        this.ledger = ledger;
        this.every = every;
    }

    @Override
    public String name() {
        return "file-forgotten-removed";
    }

    @Override
    public Duration every() {
        return every;
    }

    @Override
    public void react() {
        try {
            List<Forgotten> lot;
            do {
                lot = files.forgotten(LOT);
                lot.forEach(this::look);
            } while (lot.size() == LOT);
        } catch (TryAgainLaterException e) {
            LOG.warn("forgotten files wait to be removed: {}", e.getMessage());
        }
    }

    private void look(Forgotten file) {
        if (ToldFiles.by(ledger.events(file.stream())).contains(file.id())) {
            files.keepOn(file.id());
        } else {
            files.remove(file.id());
        }
    }
}
