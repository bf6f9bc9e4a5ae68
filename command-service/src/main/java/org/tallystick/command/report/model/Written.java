package org.tallystick.command.report.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.report.ReportEvent.ContentExpunged;
import org.tallystick.events.report.ReportEvent.DelegationEnded;
import org.tallystick.events.report.ReportEvent.Draft;
import org.tallystick.events.report.ReportEvent.DraftsErased;
import org.tallystick.events.report.ReportEvent.EntryDelegated;
import org.tallystick.events.report.ReportEvent.EntryRecorded;
import org.tallystick.events.report.ReportEvent.EntryRemoved;
import org.tallystick.events.report.ReportEvent.Signed;

/**
 * What was written, and who wrote.
 *
 * @param entries the newest of each commitment
 * @param counted the last version number of each commitment whose entry was removed
 * @param delegated who writes instead, by commitment
 * @param expunged versions whose content is destroyed, by commitment
 * @param drafters every person who drafted, edited or submitted, and every client that one of them used
 * @param signed versions of entries that one signature covers, for each signature
 */
record Written(
        Map<String, EntryRecorded> entries,
        Map<String, Integer> counted,
        Map<String, Delegated> delegated,
        Map<String, Set<Integer>> expunged,
        Set<UUID> drafters,
        List<Set<Draft>> signed) {

    /**
     * @param agency that writes
     * @param from the first version that it can have written
     */
    record Delegated(String agency, int from) {}

    static Written nothing() {
        return new Written(Map.of(), Map.of(), Map.of(), Map.of(), Set.of(), List.of());
    }

    Written with(EntryRecorded e) {
        Map<String, EntryRecorded> more = new LinkedHashMap<>(entries);
        more.put(e.commitment(), e);
        return new Written(more, counted, delegated, expunged, drafters, signed).by(e.person(), e.actor());
    }

    Written without(EntryRemoved e) {
        Map<String, EntryRecorded> less = new LinkedHashMap<>(entries);
        less.remove(e.commitment());
        Map<String, Integer> count = new HashMap<>(counted);
        count.put(e.commitment(), e.entryVersion());
        return new Written(less, count, delegated, expunged, drafters, signed).by(e.person(), e.actor());
    }

    Written with(EntryDelegated e) {
        Map<String, Delegated> more = new HashMap<>(delegated);
        more.put(e.commitment(), new Delegated(e.agency(), nextVersionOf(e.commitment())));
        return new Written(entries, counted, more, expunged, drafters, signed);
    }

    Written without(DelegationEnded e) {
        Map<String, Delegated> less = new HashMap<>(delegated);
        less.remove(e.commitment());
        return new Written(entries, counted, less, expunged, drafters, signed);
    }

    /** What was signed together holds each other's words. */
    Written with(Signed signature) {
        List<Set<Draft>> more = new ArrayList<>(signed);
        more.add(signature.entries().stream()
                .map(entry -> new Draft(entry.commitment(), entry.entryVersion()))
                .collect(Collectors.toSet()));
        return new Written(entries, counted, delegated, expunged, drafters, List.copyOf(more));
    }

    /** Whether it cannot be destroyed without the signature over something that is to stay. */
    boolean isSignedWith(Draft draft, Predicate<Draft> staying) {
        return signed.stream()
                .anyMatch(all -> all.contains(draft) && all.stream().anyMatch(staying));
    }

    Written without(ContentExpunged e) {
        Map<String, Set<Integer>> more = new HashMap<>(expunged);
        more.merge(e.commitment(), Set.of(e.entryVersion()), Written::union);
        Map<String, EntryRecorded> left = new LinkedHashMap<>(entries);
        left.computeIfPresent(e.commitment(), (_, entry) -> Expunging.from(entry, e));
        return new Written(left, counted, delegated, more, drafters, signed);
    }

    Written without(DraftsErased e) {
        Map<String, Set<Integer>> more = new HashMap<>(expunged);
        e.drafts().forEach(draft -> more.merge(draft.commitment(), Set.of(draft.entryVersion()), Written::union));
        return new Written(entries, counted, delegated, more, drafters, signed);
    }

    private static Set<Integer> union(Set<Integer> known, Set<Integer> more) {
        Set<Integer> all = new HashSet<>(known);
        all.addAll(more);
        return all;
    }

    /** Versions that others have replaced, and those of entries that were removed; by commitment. */
    Map<String, Set<Integer>> overtaken() {
        Map<String, Set<Integer>> overtaken = new HashMap<>();
        Stream.concat(entries.keySet().stream(), counted.keySet().stream())
                .distinct()
                .forEach(commitment -> {
                    EntryRecorded kept = entries.get(commitment);
                    int end = kept == null ? nextVersionOf(commitment) : kept.entryVersion();
                    if (end > 1) {
                        overtaken.put(
                                commitment, IntStream.range(1, end).boxed().collect(Collectors.toSet()));
                    }
                });
        return overtaken;
    }

    boolean isExpunged(String commitment, int entryVersion) {
        return expunged.getOrDefault(commitment, Set.of()).contains(entryVersion);
    }

    /** Null when the agency writes itself. */
    @Nullable
    String delegate(String commitment) {
        Delegated to = delegated.get(commitment);
        return to == null ? null : to.agency();
    }

    boolean isDelegatedTo(String agency) {
        return delegated.values().stream().anyMatch(to -> to.agency().equals(agency));
    }

    /** Whether the entry as it stands was written under the delegation that still holds; what stood before, the agency wrote or took over. */
    boolean isByDelegate(String commitment) {
        Delegated to = delegated.get(commitment);
        EntryRecorded entry = entries.get(commitment);
        return to != null && entry != null && entry.entryVersion() >= to.from();
    }

    Written by(UUID person, UUID actor) {
        if (drafters.contains(person) && drafters.contains(actor)) {
            return this;
        }
        Set<UUID> more = new HashSet<>(drafters);
        more.add(person);
        more.add(actor);
        return new Written(entries, counted, delegated, expunged, more, signed);
    }

    int nextVersionOf(String commitment) {
        EntryRecorded kept = entries.get(commitment);
        return 1 + (kept == null ? counted.getOrDefault(commitment, 0) : kept.entryVersion());
    }
}
