package org.tallystick.query.dossier;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tallystick.events.instrument.Catalogue;
import org.tallystick.events.instrument.Catalogue.Item;
import org.tallystick.events.report.EntryStatus;
import org.tallystick.query.dossier.DossierAnswer.Commitment;
import org.tallystick.query.platform.OpenedTexts;

/**
 * Entries in the order of the catalogue.
 *
 * @param entries by commitment
 * @param leads the agency that leads, by commitment
 * @param determined what the state itself says, by commitment
 */
record Arrangement(
        Catalogue catalogue,
        Map<String, List<StoredEntry>> entries,
        Map<String, String> leads,
        Map<String, EntryStatus> determined,
        OpenedTexts texts) {

    List<Commitment> commitments() {
        return catalogue.commitments().stream().map(this::commitment).toList();
    }

    /** Of the rest, that about which something is said. */
    List<Commitment> apart() {
        return Stream.of(catalogue.undertakings(), catalogue.components(), catalogue.roadmap())
                .flatMap(List::stream)
                .filter(item -> entries.containsKey(item.path()))
                .map(this::commitment)
                .toList();
    }

    List<DossierAnswer.Pillar> pillars(List<Commitment> all) {
        return catalogue.pillars().stream().map(pillar -> pillar(pillar, all)).toList();
    }

    private static DossierAnswer.Pillar pillar(Catalogue.Pillar pillar, List<Commitment> all) {
        List<Commitment> mine = under(pillar.path(), all);
        Predicate<Commitment> inSection =
                one -> pillar.sections().stream().anyMatch(section -> one.path().startsWith(section.path() + "."));
        return new DossierAnswer.Pillar(
                pillar.path(),
                pillar.title(),
                Counts.of(mine),
                pillar.sections().stream()
                        .map(section -> section(section, under(section.path(), mine)))
                        .toList(),
                mine.stream().filter(inSection.negate()).toList());
    }

    private static DossierAnswer.Section section(Catalogue.Section section, List<Commitment> mine) {
        return new DossierAnswer.Section(section.path(), section.title(), Counts.of(mine), mine);
    }

    private static List<Commitment> under(String path, List<Commitment> all) {
        return all.stream().filter(one -> one.path().startsWith(path + ".")).toList();
    }

    private Commitment commitment(Item item) {
        List<StoredEntry> said = entries.getOrDefault(item.path(), List.of());
        Stood stood = Stood.of(said, leads.get(item.path()), determined.get(item.path()));
        return new Commitment(
                item.path(),
                item.title(),
                item.reportable(),
                stood.status(),
                stood.basis(),
                said.stream().map(entry -> entry.answer(texts)).toList());
    }
}
