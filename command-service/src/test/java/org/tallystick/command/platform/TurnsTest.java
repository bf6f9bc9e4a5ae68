package org.tallystick.command.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class TurnsTest {

    @Test
    void aClientHasOneTurnHoweverManyThereAre() {
        Turns turns = new Turns(3, Duration.ZERO);

        assertThat(turns.take("one")).isTrue();
        assertThat(turns.take("one")).isFalse();
        assertThat(turns.take("other")).isTrue();

        turns.giveBack("one");
        assertThat(turns.take("one")).isTrue();
    }

    @Test
    void thereAreSoManyTurnsAndNotOneMore() {
        Turns turns = new Turns(2, Duration.ZERO);

        assertThat(turns.take("one")).isTrue();
        assertThat(turns.take("other")).isTrue();
        assertThat(turns.take("third")).isFalse();
    }

    @Test
    void whoWaitsHasTheTurnThatIsGivenBack() {
        Turns turns = new Turns(1, Duration.ofMinutes(1));
        assertThat(turns.take("one")).isTrue();

        CompletableFuture<Boolean> waiting = CompletableFuture.supplyAsync(() -> turns.take("other"));
        turns.giveBack("one");

        assertThat(waiting.join()).isTrue();
    }
}
