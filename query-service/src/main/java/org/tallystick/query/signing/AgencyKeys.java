package org.tallystick.query.signing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.agency.AgencyEvent.SigningEvent;
import org.tallystick.events.agency.AgencyEvent.SigningKeyRegistered;
import org.tallystick.events.agency.AgencyEvent.SigningKeyRetired;
import org.tallystick.events.agency.AgencyEvent.SigningRequired;
import org.tallystick.events.agency.AgencyEvent.SigningWaived;
import org.tallystick.query.feed.LedgerEntry;

/**
 * The keys of a state's agencies.
 *
 * @param keys by agency, in the order in which they were registered
 */
record AgencyKeys(Map<String, List<Key>> keys) {

    /**
     * @param keyId what signatures name it by ({@code kid})
     * @param jwk RFC 7517: the members that make it
     * @param validUntil the first instant at which nothing new is signed with it; null while open-ended
     * @param registeredIndex of the ledger entry that vouches for all this
     * @param retiredIndex of the entry after which nothing is signed with it, null for none
     */
    record Key(
            String keyId,
            String alg,
            Map<String, String> jwk,
            String thumbprint,
            Instant validFrom,
            @Nullable Instant validUntil,
            long registeredIndex,
            @Nullable Long retiredIndex) {

        static Key of(SigningKeyRegistered e, long index) {
            return new Key(
                    e.keyId(),
                    e.alg(),
                    new TreeMap<>(e.jwk()),
                    e.thumbprint(),
                    e.validFrom(),
                    e.validUntil(),
                    index,
                    null);
        }

        Key retired(long index) {
            return new Key(keyId, alg, jwk, thumbprint, validFrom, validUntil, registeredIndex, index);
        }
    }

    static AgencyKeys after(@Nullable AgencyKeys before, LedgerEntry entry) {
        AgencyKeys known = before == null ? new AgencyKeys(Map.of()) : before;
        return switch ((SigningEvent) entry.envelope().payload()) {
            case SigningKeyRegistered e ->
                known.with(
                        e.agency(), Stream.concat(known.of(e.agency()).stream(), Stream.of(Key.of(e, entry.index()))));
            case SigningKeyRetired e ->
                known.with(
                        e.agency(),
                        known.of(e.agency()).stream()
                                .map(key -> key.keyId().equals(e.keyId()) ? key.retired(entry.index()) : key));
            case SigningRequired _, SigningWaived _ -> known;
        };
    }

    List<Key> of(String agency) {
        return keys.getOrDefault(agency, List.of());
    }

    private AgencyKeys with(String agency, Stream<Key> ofAgency) {
        Map<String, List<Key>> all = new TreeMap<>(keys);
        all.put(agency, ofAgency.toList());
        return new AgencyKeys(all);
    }
}
