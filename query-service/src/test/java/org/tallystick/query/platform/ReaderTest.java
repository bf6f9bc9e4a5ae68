package org.tallystick.query.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReaderTest {

    private static final Set<String> INSTRUMENTS = Set.of("JPOA-CA-2022");

    @ParameterizedTest
    @ValueSource(strings = {"reporter", "clearer", "coordinator", "auditor"})
    void rolesOfAStateReadForItAndAreAnAudience(String role) {
        Reader reader = reader(role, "offline_access");
        assertThat(reader.state()).isEqualTo("KZ");
        assertThat(reader.audience()).isEqualTo(INSTRUMENTS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"secretariat", "monitor"})
    void othersAreAnAudienceOfNoState(String role) {
        Reader reader = reader(role);
        assertThat(reader.state()).isNull();
        assertThat(reader.audience()).isEqualTo(INSTRUMENTS);
    }

    /** Issuers add roles of their own to what was granted: they widen nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"partner", "operator", "partner,operator", "partner,offline_access", "offline_access"})
    void allElseIsToldWhatNamesItAlone(String roles) {
        Reader reader = reader(roles.split(","));
        assertThat(reader.state()).isNull();
        assertThat(reader.audience()).isEmpty();
        assertThat(reader.names()).containsExactly("unoct");
    }

    private static Reader reader(String... roles) {
        return new Reader(Set.copyOf(List.of(roles)), "KZ", "customs", INSTRUMENTS, Set.of(), "unoct");
    }
}
