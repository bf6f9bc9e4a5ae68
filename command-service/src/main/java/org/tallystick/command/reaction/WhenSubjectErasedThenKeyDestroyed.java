package org.tallystick.command.reaction;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tallystick.command.ledger.keys.Destructions;
import org.tallystick.command.platform.LedgerHistory;
import org.tallystick.command.platform.LedgerHistory.Past;
import org.tallystick.events.focalpoint.FocalPointEvent.SubjectErased;

/** Whoever was erased is so before the service answers anybody: after a restore of older keys too. */
@Component
final class WhenSubjectErasedThenKeyDestroyed implements Reaction, InitializingBean {

    private static final String NAME = "subject-erased-key-destroyed";
    private static final int LOT = 1000;

    private final LedgerHistory ledger;
    private final Destructions destructions;
    private final Duration every;

    WhenSubjectErasedThenKeyDestroyed(
            LedgerHistory ledger,
            @Qualifier("keys") DataSource keys,
            @Value("${tallystick.reaction.followers:PT1S}") Duration every) {
        this.every = every;
        this.ledger = ledger;
        this.destructions = new Destructions(NAME, keys);
    }

    @Override
    public void afterPropertiesSet() {
        react();
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
        long next = destructions.position();
        List<Past> lot;
        do {
            lot = ledger.reference(next, LOT);
            if (!lot.isEmpty()) {
                next = lot.getLast().index() + 1;
                destructions.destroy(erased(lot), next);
            }
        } while (lot.size() == LOT);
    }

    /** A person's key has the id of the person. */
    private static Map<UUID, UUID> erased(List<Past> lot) {
        Map<UUID, UUID> events = new LinkedHashMap<>();
        for (Past past : lot) {
            if (past.event().payload() instanceof SubjectErased erased) {
                events.put(erased.person(), past.eventId());
            }
        }
        return events;
    }
}
