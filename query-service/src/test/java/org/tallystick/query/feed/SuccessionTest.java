package org.tallystick.query.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tallystick.query.feed.Batch.Located;

class SuccessionTest {

    private final List<Located> history = RandomHistory.of(5).stream()
            .map(entry -> new Located(entry, entry.index()))
            .toList();
    private final FeedPosition afterFour = FeedPosition.after(history.get(4));

    @Test
    void exactlyTheNextIndexIsTaken() {
        Succession succession = Succession.of("probe", afterFour, history.subList(2, 10));
        assertThat(succession.next()).isEqualTo(history.subList(5, 10));
        assertThat(succession.gap()).isNull();
    }

    @Test
    void aHigherIndexIsAGapAfterWhatCameBefore() {
        Succession succession =
                Succession.of("probe", afterFour, List.of(history.get(5), history.get(6), history.get(8)));
        assertThat(succession.next()).isEqualTo(history.subList(5, 7));
        assertThatThrownBy(succession::requireNoGap).hasMessage("probe needs entry 7, but the topic goes on with 8");
    }

    @Test
    void theSameIndexWithAnotherEventIsAnotherHistory() {
        LedgerEntry four = history.get(4).entry();
        LedgerEntry other = Sealing.seal(4, History.id("other"), four.acceptedAt(), four.stateSeq(), four.envelope());
        assertThatThrownBy(() -> Succession.of("probe", afterFour, List.of(new Located(other, 4))))
                .isInstanceOf(CorruptLedgerException.class);
    }
}
