package org.tallystick.command.reaction;

import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tallystick.command.platform.LedgerHistory;
import org.tallystick.command.platform.LedgerHistory.Past;
import org.tallystick.command.platform.LedgerHistory.Typed;
import org.tallystick.command.platform.ToldFiles;
import org.tallystick.events.DomainEvent;
import org.tallystick.events.report.ReportEvent.Draft;
import org.tallystick.events.report.ReportEvent.EntryRecorded;
import org.tallystick.events.report.ReportEvent.ReportSubmitted;
import org.tallystick.events.report.ReportEvent.Signed;

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

    /** Each report is read once, however much of it went. */
    private Map<UUID, UUID> keysOfWhatIsGone(List<Past> lot) {
        Map<UUID, UUID> keys = new LinkedHashMap<>();
        lot.stream()
                .collect(Collectors.groupingBy(past -> past.event().stream(), LinkedHashMap::new, Collectors.toList()))
                .forEach((stream, destructions) -> {
                    List<Typed> report = ledger.typed(stream);
                    destructions.forEach(
                            past -> keysGoneWith(past, report).forEach(key -> keys.put(key, past.eventId())));
                });
        return keys;
    }

    private static Set<UUID> keysGoneWith(Past past, List<Typed> report) {
        Set<Draft> gone = ToldFiles.destroyed(past.event().payload()).collect(Collectors.toSet());
        Set<UUID> keys = new HashSet<>();
        report.stream().filter(typed -> holds(typed.event(), gone)).forEach(typed -> keys.addAll(typed.keys()));
        keys.addAll(ToldFiles.goneWith(
                report.stream().map(Typed::event).toList(), entry -> gone.contains(ToldFiles.of(entry))));
        return keys;
    }

    /** What an agency signed holds every word that it submitted, once more. */
    private static boolean holds(DomainEvent event, Set<Draft> gone) {
        return switch (event) {
            case EntryRecorded entry -> gone.contains(ToldFiles.of(entry));
            case ReportSubmitted submitted -> isSaid(submitted.signed(), gone);
            default -> false;
        };
    }

    private static boolean isSaid(@Nullable Signed signed, Set<Draft> gone) {
        return signed != null
                && signed.entries().stream()
                        .anyMatch(entry -> gone.contains(new Draft(entry.commitment(), entry.entryVersion())));
    }
}
