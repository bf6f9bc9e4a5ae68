package org.tallystick.command.national;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tallystick.events.DomainEvent;
import org.tallystick.events.Text;
import org.tallystick.events.determination.DeterminationEvent.DeterminationReleased;
import org.tallystick.events.determination.DeterminationEvent.DeterminationRevoked;
import org.tallystick.events.report.Visibility;
import org.tallystick.events.wire.Envelope;

class NationalFactsTest {

    private static final UUID CLIENT = new UUID(1, 1);
    private static final String STREAM = "determination/" + new UUID(2, 2);

    @ParameterizedTest
    @EnumSource
    void onlyWhatEveryReaderOfTheReportsCanReadEndsADivergence(Visibility visibility) {
        boolean toAll = visibility == Visibility.PARTICIPANTS || visibility == Visibility.PUBLIC;

        assertThat(after(NationalFacts.none(), released(1, visibility)).determined())
                .isEqualTo(toAll ? Set.of(STREAM) : Set.of());
    }

    @Test
    void aNarrowerVersionAndARevocationOpenItAgain() {
        NationalFacts determined = after(NationalFacts.none(), released(1, Visibility.PARTICIPANTS));

        assertThat(after(determined, released(2, Visibility.NATIONAL)).determined())
                .isEmpty();
        assertThat(after(determined, new DeterminationRevoked(1, CLIENT, Text.of("In error")))
                        .determined())
                .isEmpty();
    }

    private static DeterminationReleased released(int version, Visibility visibility) {
        List<String> named = visibility == Visibility.NAMED ? List.of("KG") : List.of();
        return new DeterminationReleased(version, visibility, named, List.of("JPOA-CA-2022"));
    }

    private static NationalFacts after(NationalFacts facts, DomainEvent event) {
        return facts.after(new Envelope(
                STREAM,
                0,
                "KZ",
                null,
                new Envelope.Actor(CLIENT, "coordinator", CLIENT),
                CLIENT,
                Instant.parse("2026-11-22T08:00:00Z"),
                event));
    }
}
