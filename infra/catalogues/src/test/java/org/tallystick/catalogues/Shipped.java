package org.tallystick.catalogues;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tallystick.events.instrument.Catalogue;
import org.tallystick.events.instrument.Indicator;
import org.tallystick.events.instrument.Link;
import org.tallystick.events.instrument.Reference;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The documents as the strictest reader sees them: nothing unknown, nothing missing, nothing twice. */
record Shipped(Catalogue catalogue, List<Reference> references, List<Indicator> indicators) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final List<Shipped> ALL =
            Catalogues.instruments().stream().map(Shipped::read).toList();

    static List<Shipped> all() {
        return ALL;
    }

    static Shipped of(String instrument) {
        return ALL.stream()
                .filter(shipped -> shipped.code().equals(instrument))
                .findFirst()
                .orElseThrow();
    }

    static List<Link> links(String instrument) {
        JsonNode links = JSON.readTree(Catalogues.links(instrument)).required("links");
        return List.of(JSON.treeToValue(links, Link[].class));
    }

    String code() {
        return catalogue.instrument();
    }

    /** Every text that we wrote, of one language. */
    Stream<String> texts(String language) {
        return Stream.of(
                        catalogue.items().flatMap(i -> Stream.of(i.title(), i.summary())),
                        headings(),
                        references.stream().map(Reference::title),
                        indicators.stream().flatMap(i -> Stream.of(i.title(), i.method())))
                .flatMap(texts -> texts)
                .map(text -> text.getOrDefault(language, ""));
    }

    /** Titles of the instrument itself, its pillars, their sections and the groups of those. */
    Stream<Map<String, String>> headings() {
        return Stream.concat(
                Stream.of(catalogue.title()), catalogue.pillars().stream().flatMap(Shipped::headings));
    }

    private static Stream<Map<String, String>> headings(Catalogue.Pillar pillar) {
        return Stream.concat(
                Stream.of(pillar.title()),
                pillar.sections().stream()
                        .flatMap(section -> Stream.concat(
                                Stream.of(section.title()),
                                section.groups().stream().map(Catalogue.Group::title))));
    }

    private static Shipped read(String instrument) {
        ObjectNode document = (ObjectNode) JSON.readTree(Catalogues.json(instrument));
        Reference[] references = JSON.treeToValue(document.remove("references"), Reference[].class);
        Indicator[] indicators = JSON.treeToValue(document.remove("indicators"), Indicator[].class);
        return new Shipped(JSON.treeToValue(document, Catalogue.class), List.of(references), List.of(indicators));
    }
}
