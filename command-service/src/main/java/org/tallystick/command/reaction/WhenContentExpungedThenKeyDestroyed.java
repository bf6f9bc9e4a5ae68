package org.tallystick.command.reaction;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tallystick.command.platform.LedgerHistory;
import org.tallystick.command.platform.LedgerHistory.Past;
import org.tallystick.events.report.ReportEvent.Draft;
import org.tallystick.events.report.ReportEvent.EntryRecorded;

/** What a state expunged, and drafts that it does not keep, are gone before the service answers anybody: after a restore of older keys too. */
@Component
final class WhenContentExpungedThenKeyDestroyed implements Reaction, InitializingBean {

    private static final String NAME = "content-expunged-key-destroyed";

    private final LedgerHistory ledger;
    private final KeyDestruction destruction;
    private final Duration every;

    WhenContentExpungedThenKeyDestroyed(
            LedgerHistory ledger,
            @Qualifier("keys") DataSource keys,
            @Value("${tallystick.reaction.followers:PT1S}") Duration every) {
        this.every = every;
        this.ledger = ledger;
        this.destruction = new KeyDestruction(NAME, keys, ledger::expunged, this::keysOfWhatIsGone);
    }

    @Override
    public void afterPropertiesSet() {
        destruction.replay();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Duration every() {
        return every;
    }

    @Override
    public void react() {
        destruction.catchUp();
    }

    private Set<UUID> keysOfWhatIsGone(Past past) {
        Set<Draft> gone = ToldFiles.destroyed(past.event().payload()).collect(Collectors.toSet());
        if (gone.isEmpty()) {
            return Set.of();
        }
        String stream = past.event().stream();
        Set<UUID> keys = new HashSet<>(ledger.keys(
                stream, event -> event instanceof EntryRecorded entry && gone.contains(ToldFiles.of(entry))));
        keys.addAll(ToldFiles.goneWith(ledger.events(stream), entry -> gone.contains(ToldFiles.of(entry))));
        return keys;
    }
}
