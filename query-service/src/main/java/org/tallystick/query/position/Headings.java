package org.tallystick.query.position;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.instrument.Catalogue;

/** The pillars, sections and groups of a catalogue, and which of them an item stands under: those that its path begins with. */
record Headings(List<Heading> inOrder) {

    static final String PILLAR = "PILLAR";
    static final String SECTION = "SECTION";
    static final String GROUP = "GROUP";

    static Headings of(Catalogue catalogue) {
        List<Heading> all = new ArrayList<>();
        for (Catalogue.Pillar pillar : catalogue.pillars()) {
            all.add(new Heading(pillar.path(), PILLAR, pillar.title()));
            for (Catalogue.Section section : pillar.sections()) {
                all.add(new Heading(section.path(), SECTION, section.title()));
                section.groups().forEach(group -> all.add(new Heading(group.path(), GROUP, group.title())));
            }
        }
        return new Headings(List.copyOf(all));
    }

    Place around(String path) {
        return new Place(inOrder.stream()
                .filter(heading -> path.startsWith(heading.path() + "."))
                .toList());
    }

    record Heading(String path, String level, Map<String, String> title) {}

    record Place(List<Heading> headings) {

        /** Null where the item stands under no heading of that level. */
        @Nullable
        String path(String level) {
            return headings.stream()
                    .filter(heading -> heading.level().equals(level))
                    .map(Heading::path)
                    .findFirst()
                    .orElse(null);
        }
    }
}
