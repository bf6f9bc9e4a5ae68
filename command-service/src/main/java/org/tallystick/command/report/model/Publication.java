package org.tallystick.command.report.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tallystick.events.report.ReportEvent.ContentExpunged;
import org.tallystick.events.report.ReportEvent.Draft;
import org.tallystick.events.report.ReportEvent.EntryReclassified;
import org.tallystick.events.report.ReportEvent.EntryRecorded;
import org.tallystick.events.report.ReportEvent.EntryReleased;

/**
 * What has left the state.
 *
 * @param version of the released content, 0 before the first release
 * @param entries in every version, by commitment
 * @param settled the version number of every entry that the report held at the last release, released or kept in the state
 * @param overtaken by each release: versions of entries that others had replaced by then
 * @param keepsDrafts whether the state keeps them
 */
record Publication(
        int version,
        Map<String, List<Published>> entries,
        Map<String, Integer> settled,
        Map<Integer, Map<String, Set<Integer>>> overtaken,
        boolean keepsDrafts) {

    static Publication none() {
        return new Publication(0, Map.of(), Map.of(), Map.of(), false);
    }

    /** @param version of the report's released content */
    record Published(int version, EntryRecorded entry, Terms terms) {

        Terms cleared() {
            return new Terms(entry.visibility(), entry.named());
        }

        /** As it was recorded, for those who may read it now. */
        EntryRecorded inForce() {
            return new EntryRecorded(
                    entry.commitment(),
                    entry.entryVersion(),
                    entry.status(),
                    terms.visibility(),
                    terms.named(),
                    entry.language(),
                    entry.person(),
                    entry.actor(),
                    entry.narrative(),
                    entry.reason(),
                    entry.unchanged(),
                    entry.details());
        }

        Published under(Terms others) {
            return new Published(version, entry, others);
        }
    }

    Publication with(EntryReleased e, EntryRecorded entry) {
        List<Published> all = new ArrayList<>(of(e.commitment()));
        all.add(new Published(e.version(), entry, new Terms(e.visibility(), e.named())));
        return with(replaced(e.commitment(), all));
    }

    private Publication with(Map<String, List<Published>> others) {
        return new Publication(version, others, settled, overtaken, keepsDrafts);
    }

    Publication complete(int newVersion, Written held) {
        Map<String, Integer> now = held.entries().values().stream()
                .collect(Collectors.toMap(EntryRecorded::commitment, EntryRecorded::entryVersion));
        Map<Integer, Map<String, Set<Integer>>> more = new HashMap<>(overtaken);
        more.put(newVersion, held.overtaken());
        return new Publication(newVersion, entries, now, more, keepsDrafts);
    }

    Publication keepingDrafts() {
        return new Publication(version, entries, settled, overtaken, true);
    }

    /** What that release has overtaken, and none has released. */
    Stream<Draft> draftsBefore(int release) {
        return overtaken.getOrDefault(release, Map.of()).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(commitment -> commitment.getValue().stream()
                        .sorted()
                        .map(entry -> new Draft(commitment.getKey(), entry))
                        .filter(draft -> !isReleased(draft)));
    }

    boolean isReleased(Draft draft) {
        return of(draft.commitment()).stream().anyMatch(p -> p.entry().entryVersion() == draft.entryVersion());
    }

    Publication with(EntryReclassified e) {
        Terms terms = new Terms(e.visibility(), e.named());
        List<Published> all = of(e.commitment()).stream()
                .map(published -> published.version() == e.version() ? published.under(terms) : published)
                .toList();
        return with(replaced(e.commitment(), all));
    }

    Publication without(ContentExpunged e) {
        List<Published> all = of(e.commitment()).stream()
                .map(published ->
                        new Published(published.version(), Expunging.from(published.entry(), e), published.terms()))
                .toList();
        return all.isEmpty() ? this : with(replaced(e.commitment(), all));
    }

    /** In the newest version. */
    Optional<Published> current(String commitment) {
        return of(commitment).stream().filter(p -> p.version() == version).findFirst();
    }

    /** In whichever version had it last. */
    Optional<Published> last(String commitment) {
        return of(commitment).stream().max(Comparator.comparingInt(Published::version));
    }

    /** The same commitment in older versions. */
    Stream<Published> before(Published last) {
        return of(last.entry().commitment()).stream().filter(p -> p.version() < last.version());
    }

    Stream<Published> newest() {
        return entries.keySet().stream().sorted().flatMap(commitment -> current(commitment).stream());
    }

    /** Whether it has been recorded since the last release. */
    boolean isNew(EntryRecorded entry) {
        return settled.getOrDefault(entry.commitment(), 0) != entry.entryVersion();
    }

    private List<Published> of(String commitment) {
        return entries.getOrDefault(commitment, List.of());
    }

    private Map<String, List<Published>> replaced(String commitment, List<Published> all) {
        Map<String, List<Published>> more = new HashMap<>(entries);
        more.put(commitment, List.copyOf(all));
        return more;
    }
}
