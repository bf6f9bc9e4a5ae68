package org.tallystick.command.instrument.model;

import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tallystick.command.decision.Objection;
import org.tallystick.command.instrument.model.InstrumentCommand.ReviseInstrument;
import org.tallystick.command.instrument.model.InstrumentState.Adopted;
import org.tallystick.events.instrument.Catalogue.Item;
import org.tallystick.events.instrument.Succession;
import org.tallystick.events.instrument.Succession.Change;

/** A revision before it is decided: the version in force, and what is to follow. */
record Revision(Adopted before, ReviseInstrument command) {

    List<Succession> successions() {
        return command.successions();
    }

    Map<String, Item> after() {
        return command.catalogue().items().collect(Collectors.toMap(Item::path, item -> item, (first, _) -> first));
    }

    /** How many successions name each successor. */
    Map<String, Long> origins() {
        return successions().stream()
                .flatMap(succession -> succession.to().stream().distinct())
                .collect(Collectors.groupingBy(path -> path, Collectors.counting()));
    }

    /** The one item under this path stands under it in both versions. */
    boolean carriesOn(String path) {
        return successions().stream()
                .anyMatch(s -> s.from().equals(path)
                        && (s.change() == Change.KEPT || s.change() == Change.REWORDED)
                        && s.to().equals(List.of(path)));
    }

    /** An objection for each succession that is {@code wrong}. */
    Stream<Objection> atSuccessions(Predicate<Succession> wrong, InstrumentRefusal code, String member, String text) {
        return at(i -> wrong.test(successions().get(i)), code, member, _ -> text);
    }

    Stream<Objection> at(Predicate<Integer> wrong, InstrumentRefusal code, String member, IntFunction<String> text) {
        return IntStream.range(0, successions().size())
                .filter(wrong::test)
                .mapToObj(i -> new Objection(code, "/successions/" + i + member, text.apply(i)));
    }
}
