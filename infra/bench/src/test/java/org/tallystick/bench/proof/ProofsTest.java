package org.tallystick.bench.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProofsTest {

    @Test
    void everyProofOfASmallLogHoldsAndIsMeasured() {
        assertThat(Proofs.markdown(List.of(1_000), 20).lines().toList().getLast())
                .matches("\\| 1,000 \\|( [0-9.]+ \\|){9}");
    }
}
