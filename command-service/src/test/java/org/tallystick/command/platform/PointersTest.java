package org.tallystick.command.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PointersTest {

    @ParameterizedTest
    @CsvSource({
        "entries, /entries",
        "entries[0].narrative, /entries/0/narrative",
        "entries[12].named[3].<list element>, /entries/12/named/3",
        "name[en].<map value>, /name/en",
        "name<K>[xx].<map key>, /name/xx"
    })
    void placesOfConstraintsBecomePointers(String path, String pointer) {
        assertThat(Pointers.ofPath(path)).isEqualTo(pointer);
    }

    @ParameterizedTest
    @CsvSource({"a/b, a~1b", "a~b, a~0b", "a\u0001b, a\uFFFDb"})
    void namesAreEscaped(String name, String escaped) {
        assertThat(Pointers.escaped(name)).isEqualTo(escaped);
    }
}
