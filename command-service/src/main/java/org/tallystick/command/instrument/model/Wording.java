package org.tallystick.command.instrument.model;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tallystick.command.decision.Limits;
import org.tallystick.command.instrument.model.InstrumentCommand.Details;
import org.tallystick.events.instrument.Catalogue;

/**
 * One text in its languages.
 *
 * @param pointer JSON pointer of the text in the request
 * @param limit characters that it may have in each language
 */
record Wording(String pointer, Map<String, String> text, int limit) {

    static Stream<Wording> of(Catalogue catalogue) {
        return CatalogueParts.of(catalogue)
                .flatMap(part -> part.texts().entrySet().stream()
                        .map(text -> new Wording(
                                part.pointer() + "/" + text.getKey(),
                                text.getValue(),
                                CatalogueParts.limit(text.getKey()))));
    }

    static Stream<Wording> of(Details details) {
        return Stream.concat(
                each(details.references(), (i, r) -> Stream.of(line("/references/" + i + "/title", r.title()))),
                each(
                        details.indicators(),
                        (i, indicator) -> Stream.of(
                                line("/indicators/" + i + "/title", indicator.title()),
                                sentence("/indicators/" + i + "/method", indicator.method()))));
    }

    static Stream<Wording> of(Revision revision) {
        Stream<Wording> given = each(
                revision.successions(),
                (i, s) -> s.reason().isEmpty()
                        ? Stream.of()
                        : Stream.of(sentence("/successions/" + i + "/reason", s.reason())));
        return Stream.concat(Stream.of(sentence("/reason", revision.command().reason())), given);
    }

    static Stream<Wording> of(ProposedLinks proposed) {
        return each(proposed.links(), (i, link) -> Stream.of(line("/links/" + i + "/reason", link.reason())));
    }

    static Wording sentence(String pointer, Map<String, String> text) {
        return new Wording(pointer, text, Limits.SUMMARY);
    }

    private static Wording line(String pointer, Map<String, String> text) {
        return new Wording(pointer, text, Limits.LINE);
    }

    private static <T> Stream<Wording> each(List<T> list, BiFunction<Integer, T, Stream<Wording>> texts) {
        return IntStream.range(0, list.size()).boxed().flatMap(i -> texts.apply(i, list.get(i)));
    }
}
