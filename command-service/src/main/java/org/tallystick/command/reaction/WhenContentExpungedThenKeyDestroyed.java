package org.tallystick.command.reaction;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tallystick.command.platform.LedgerHistory;
import org.tallystick.command.platform.LedgerHistory.Past;
import org.tallystick.events.DomainEvent;
import org.tallystick.events.report.ReportEvent.ContentExpunged;
import org.tallystick.events.report.ReportEvent.EntryRecorded;

/** What a state expunged is gone before the service answers anybody: after a restore of older keys too. */
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
        this.destruction = new KeyDestruction(NAME, keys, ledger::expunged, this::keysOfWhatIsExpunged);
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

    private Set<UUID> keysOfWhatIsExpunged(Past past) {
        if (!(past.event().payload() instanceof ContentExpunged expunged)) {
            return Set.of();
        }
        String stream = past.event().stream();
        Set<UUID> keys = new HashSet<>(ledger.keys(stream, event -> isOf(event, expunged)));
        keys.addAll(ToldFiles.goneWith(ledger.events(stream), entry -> isOf(entry, expunged)));
        return keys;
    }

    private static boolean isOf(DomainEvent event, ContentExpunged expunged) {
        return event instanceof EntryRecorded entry
                && entry.commitment().equals(expunged.commitment())
                && entry.entryVersion() == expunged.entryVersion();
    }
}
