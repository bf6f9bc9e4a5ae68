package org.tallystick.command.report;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.tallystick.command.report.model.ReportKey;

/**
 * Whose report an id is: a report's id is made of its key, so the ids of all reports that a state can make are known beforehand. Each is
 * made once, and what was found once stays right.
 */
final class ReportKeys {

    private final Map<String, OfState> states = new ConcurrentHashMap<>();

    /** Empty when no report of this state can have the id. */
    Optional<ReportKey> find(UUID id, String state, ReportingFacts facts) {
        return Optional.ofNullable(states.computeIfAbsent(state, OfState::new).find(id, facts));
    }

    private static final class OfState {

        private final String state;
        private final Map<UUID, ReportKey> keys = new ConcurrentHashMap<>();
        private final Set<ReportKey> known = new HashSet<>();

        OfState(String state) {
            this.state = state;
        }

        @Nullable
        ReportKey find(UUID id, ReportingFacts facts) {
            ReportKey key = keys.get(id);
            if (key == null) {
                learn(facts);
                return keys.get(id);
            }
            return key;
        }

        private synchronized void learn(ReportingFacts facts) {
            facts.possibleReports(state).filter(known::add).forEach(key -> keys.put(ReportAnswers.id(key), key));
        }
    }
}
