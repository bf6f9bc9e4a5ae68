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
import org.tallystick.command.platform.LedgerHistory;
import org.tallystick.command.platform.LedgerHistory.Past;
import org.tallystick.events.focalpoint.FocalPointEvent.SubjectErased;

/** Whoever was erased is so before the service answers anybody: after a restore of older keys too. */
@Component
final class WhenSubjectErasedThenKeyDestroyed implements Reaction, InitializingBean {

    private static final String NAME = "subject-erased-key-destroyed";

    private final KeyDestruction destruction;
    private final Duration every;

    WhenSubjectErasedThenKeyDestroyed(
            LedgerHistory ledger,
            @Qualifier("keys") DataSource keys,
            @Value("${tallystick.reaction.followers:PT1S}") Duration every) {
        this.every = every;
        this.destruction =
                new KeyDestruction(NAME, keys, ledger::reference, WhenSubjectErasedThenKeyDestroyed::keysOfWhoIsErased);
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

    /** A person's key has the id of the person. */
    private static Map<UUID, UUID> keysOfWhoIsErased(List<Past> lot) {
        Map<UUID, UUID> keys = new LinkedHashMap<>();
        for (Past past : lot) {
            if (past.event().payload() instanceof SubjectErased erased) {
                keys.put(erased.person(), past.eventId());
            }
        }
        return keys;
    }
}
