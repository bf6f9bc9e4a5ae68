package org.tallystick.query.position;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Cells together with what the catalogue says of their items, so that they can be taken by pillar, section or category. */
record Arranged(List<ItemColumn> items, List<Cell> cells) {

    static Arranged in(ChosenCycle cycle, Scope scope) {
        return new Arranged(ItemColumn.in(cycle, scope), Cells.in(cycle, scope));
    }

    List<Cell> of(Predicate<ItemColumn> wanted) {
        Map<String, ItemColumn> byPath =
                items.stream().collect(Collectors.toMap(ItemColumn::path, Function.identity()));
        return cells.stream()
                .filter(cell -> wanted.test(Objects.requireNonNull(byPath.get(cell.commitment()))))
                .toList();
    }

    List<Cell> commitments() {
        return of(item -> item.category().equals(Scope.COMMITMENTS));
    }

    Arranged commitmentsUnder(Heading pillar) {
        return new Arranged(
                items,
                of(item -> item.category().equals(Scope.COMMITMENTS)
                        && pillar.path().equals(item.pillar())));
    }
}
