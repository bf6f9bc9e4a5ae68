package org.tallystick.command.instrument.model;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tallystick.command.decision.Limits;
import org.tallystick.events.instrument.Catalogue;
import org.tallystick.events.instrument.Catalogue.Item;
import org.tallystick.events.instrument.Catalogue.Pillar;
import org.tallystick.events.instrument.Catalogue.Section;

/** Every place of a catalogue that has a path, in the order of the document. */
final class CatalogueParts {

    private static final String TITLE = "title";
    private static final String SUMMARY = "summary";

    private CatalogueParts() {}

    /**
     * @param pointer JSON pointer of the place in the document
     * @param texts wordings by language, by member
     */
    record Part(String pointer, String path, Map<String, Map<String, String>> texts) {}

    static Stream<Part> of(Catalogue catalogue) {
        return Stream.of(
                        Stream.of(new Part("", catalogue.instrument(), Map.of(TITLE, catalogue.title()))),
                        indexed(catalogue.pillars(), (i, pillar) -> pillar("/pillars/" + i, pillar)),
                        items("/undertakings/", catalogue.undertakings()),
                        items("/commitments/", catalogue.commitments()),
                        items("/components/", catalogue.components()),
                        items("/roadmap/", catalogue.roadmap()))
                .flatMap(parts -> parts);
    }

    static int limit(String member) {
        return member.equals(SUMMARY) ? Limits.SUMMARY : Limits.LINE;
    }

    private static Stream<Part> pillar(String pointer, Pillar pillar) {
        return Stream.concat(
                Stream.of(new Part(pointer, pillar.path(), Map.of(TITLE, pillar.title()))),
                indexed(pillar.sections(), (i, section) -> section(pointer + "/sections/" + i, section)));
    }

    private static Stream<Part> section(String pointer, Section section) {
        return Stream.concat(
                Stream.of(new Part(pointer, section.path(), Map.of(TITLE, section.title()))),
                indexed(
                        section.groups(),
                        (i, group) -> Stream.of(
                                new Part(pointer + "/groups/" + i, group.path(), Map.of(TITLE, group.title())))));
    }

    private static Stream<Part> items(String pointer, List<Item> items) {
        return indexed(
                items,
                (i, item) -> Stream.of(
                        new Part(pointer + i, item.path(), Map.of(TITLE, item.title(), SUMMARY, item.summary()))));
    }

    private static <T> Stream<Part> indexed(List<T> list, At<T> at) {
        return IntStream.range(0, list.size()).boxed().flatMap(i -> at.parts(i, list.get(i)));
    }

    private interface At<T> {
        Stream<Part> parts(int index, T value);
    }
}
