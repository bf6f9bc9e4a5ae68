package org.tallystick.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tallystick.command.platform.Receipt;

class AppendIT {

    private final Instance.Databases databases = Instance.Databases.fresh();

    @Test
    void theReceiptNamesWhatIsInTheLedger() throws Exception {
        try (Instance instance = new Instance(databases)) {
            Receipt receipt = instance.write(UUID.randomUUID().toString(), Notes.Write.entries(3));

            assertThat(receipt.revision()).isEqualTo(3);
            assertThat(receipt.events())
                    .extracting(Receipt.Recorded::ledgerIndex)
                    .containsExactly(0L, 1L, 2L);
            assertThat(receipt.answer()).isEqualTo(Instance.answer(3));
        }
    }
}
