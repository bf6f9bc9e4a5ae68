package org.tallystick.events.instrument;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The structure and wording of an instrument, in the project's own words.
 *
 * @param instrument code, such as {@code JPOA-CA-2022}
 * @param title by language (BCP 47)
 * @param voluntary where true, silence is never called late
 * @param parties ISO 3166-1 alpha-2 codes; empty where there is no fixed list
 */
public record Catalogue(
        String instrument,
        Map<String, String> title,
        SourceDocument document,
        LocalDate adoptedOn,
        boolean voluntary,
        List<String> parties,
        List<Pillar> pillars,
        List<Item> undertakings,
        List<Item> commitments,
        List<Item> components,
        List<Item> roadmap) {

    public Catalogue {
        title = Map.copyOf(title);
        parties = List.copyOf(parties);
        pillars = List.copyOf(pillars);
        undertakings = List.copyOf(undertakings);
        commitments = List.copyOf(commitments);
        components = List.copyOf(components);
        roadmap = List.copyOf(roadmap);
    }

    /** Everything that has a path of its own and may be reported on. */
    public Stream<Item> items() {
        return Stream.of(undertakings, commitments, components, roadmap).flatMap(List::stream);
    }

    /** The adopted document that the catalogue describes. */
    public record SourceDocument(String title, String place, LocalDate date) {}

    /** @param path such as {@code II} */
    public record Pillar(String path, Map<String, String> title, List<Section> sections) {
        public Pillar {
            title = Map.copyOf(title);
            sections = List.copyOf(sections);
        }
    }

    /** @param path such as {@code II.3} */
    public record Section(String path, Map<String, String> title, List<Group> groups) {
        public Section {
            title = Map.copyOf(title);
            groups = List.copyOf(groups);
        }
    }

    /** @param path such as {@code I.4.A} */
    public record Group(String path, Map<String, String> title) {
        public Group {
            title = Map.copyOf(title);
        }
    }

    /** Where the item stands in the source: {@code ordinal} counts from 1 within {@code section}. */
    public record Citation(String document, String section, int ordinal) {}

    /** Who must act. */
    public enum Addressee {
        STATE,
        COLLECTIVE,
        PARTNERS
    }

    /** Whether something can be done about it. */
    public enum Kind {
        ACTION,
        DECLARATORY
    }

    /** Whether it can ever be finished. */
    public enum Nature {
        ACHIEVABLE,
        CONTINUING
    }

    /** @param path such as {@code II.3.5} */
    public record Item(
            String path,
            Map<String, String> title,
            Map<String, String> summary,
            Citation citation,
            Addressee addressee,
            Kind kind,
            Nature nature) {

        public Item {
            title = Map.copyOf(title);
            summary = Map.copyOf(summary);
        }

        /** Only what a state itself can do is reported on and counted. */
        public boolean reportable() {
            return addressee == Addressee.STATE && kind == Kind.ACTION;
        }
    }
}
