package org.tallystick.events.agency;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.agency.AgencyEvent.SigningEvent;
import org.tallystick.events.agency.AgencyEvent.SigningKeyRegistered;
import org.tallystick.events.agency.AgencyEvent.SigningKeyRetired;
import org.tallystick.events.agency.AgencyEvent.SigningRequired;
import org.tallystick.events.agency.AgencyEvent.SigningWaived;

/**
 * With what the agencies of one state sign, as its events add up; whoever decides by them folds them alike.
 *
 * @param registered every key that ever was, by id, by agency
 * @param retired ids of keys, by agency
 * @param required agencies that submit nothing unsigned
 */
public record SigningKeys(
        Map<String, Map<String, SigningKeyRegistered>> registered,
        Map<String, Set<String>> retired,
        Set<String> required) {

    public SigningKeys {
        registered = Map.copyOf(registered);
        retired = Map.copyOf(retired);
        required = Set.copyOf(required);
    }

    public static SigningKeys none() {
        return new SigningKeys(Map.of(), Map.of(), Set.of());
    }

    /** Null when the agency never registered it. */
    public @Nullable SigningKeyRegistered key(String agency, String keyId) {
        return registered.getOrDefault(agency, Map.of()).get(keyId);
    }

    /** Those of all agencies. */
    public Stream<SigningKeyRegistered> all() {
        return registered.values().stream().flatMap(keys -> keys.values().stream());
    }

    public boolean isRetired(String agency, String keyId) {
        return retired.getOrDefault(agency, Set.of()).contains(keyId);
    }

    /** Whether something that is accepted at {@code then} may be signed with the key, as far as is known now. */
    public boolean usable(SigningKeyRegistered key, Instant then) {
        Instant until = key.validUntil();
        return !isRetired(key.agency(), key.keyId())
                && !then.isBefore(key.validFrom())
                && (until == null || then.isBefore(until));
    }

    public boolean isRequired(String agency) {
        return required.contains(agency);
    }

    public SigningKeys after(AgencyEvent event) {
        return event instanceof SigningEvent signing ? signed(signing) : this;
    }

    private SigningKeys signed(SigningEvent event) {
        return switch (event) {
            case SigningKeyRegistered e -> {
                Map<String, SigningKeyRegistered> more = new HashMap<>(registered.getOrDefault(e.agency(), Map.of()));
                more.put(e.keyId(), e);
                yield new SigningKeys(with(registered, e.agency(), Map.copyOf(more)), retired, required);
            }
            case SigningKeyRetired e -> {
                Set<String> more = new HashSet<>(retired.getOrDefault(e.agency(), Set.of()));
                more.add(e.keyId());
                yield new SigningKeys(registered, with(retired, e.agency(), Set.copyOf(more)), required);
            }
            case SigningRequired e -> {
                Set<String> more = new HashSet<>(required);
                more.add(e.agency());
                yield new SigningKeys(registered, retired, more);
            }
            case SigningWaived e -> {
                Set<String> less = new HashSet<>(required);
                less.remove(e.agency());
                yield new SigningKeys(registered, retired, less);
            }
        };
    }

    private static <V> Map<String, V> with(Map<String, V> all, String key, V value) {
        Map<String, V> more = new HashMap<>(all);
        more.put(key, value);
        return more;
    }
}
