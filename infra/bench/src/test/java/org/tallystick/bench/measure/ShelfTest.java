package org.tallystick.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShelfTest {

    private final Shelf<String> shelf = new Shelf<>();

    @Test
    void callersGoRoundTheirOwnPartsOnly() {
        List.of("a", "b", "c", "d").forEach(shelf::add);
        List<String> touched = new ArrayList<>();

        Runnable second = shelf.callers(2, touched::add).get(1);
        second.run();
        second.run();
        second.run();

        assertThat(touched).containsExactly("b", "d", "b");
    }

    @Test
    void aCallerWithoutAPartIsRefused() {
        shelf.add("a");

        assertThatThrownBy(() -> shelf.callers(2, _ -> {})).hasMessage("1 things are not enough for 2 callers");
    }
}
