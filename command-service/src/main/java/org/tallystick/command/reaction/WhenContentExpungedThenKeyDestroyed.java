package org.tallystick.command.reaction;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tallystick.command.platform.LedgerHistory;
import org.tallystick.command.platform.LedgerHistory.Past;
import org.tallystick.events.DomainEvent;
import org.tallystick.events.report.ReportEvent.ContentExpunged;
import org.tallystick.events.report.ReportEvent.EntryRecorded;
import org.tallystick.events.report.ReportEvent.ReportSubmitted;
import org.tallystick.events.report.ReportEvent.Signed;
import org.tallystick.events.report.ReportEvent.SignedEntry;

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
        return past.event().payload() instanceof ContentExpunged expunged
                ? ledger.keys(past.event().stream(), event -> isOf(event, expunged))
                : Set.of();
    }

    private static boolean isOf(DomainEvent event, ContentExpunged expunged) {
        return switch (event) {
            case EntryRecorded entry ->
                entry.commitment().equals(expunged.commitment()) && entry.entryVersion() == expunged.entryVersion();
            case ReportSubmitted submitted -> isSaid(submitted.signed(), expunged);
            default -> false;
        };
    }

    /** What an agency signed holds every word that it submitted, once more. */
    private static boolean isSaid(@Nullable Signed signed, ContentExpunged expunged) {
        return signed != null
                && signed.entries().contains(new SignedEntry(expunged.commitment(), expunged.entryVersion()));
    }
}
