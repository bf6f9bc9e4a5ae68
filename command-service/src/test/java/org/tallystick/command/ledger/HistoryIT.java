package org.tallystick.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tallystick.command.platform.LedgerHistory;

class HistoryIT {

    private static final List<String> STREAMS = List.of("report/written", "report/other");

    private final Instance.Databases databases = Instance.Databases.fresh();

    @Test
    void streamsAreFoundByWhatHappenedInThemInWhateverVersion() {
        try (Instance instance = new Instance(databases)) {
            instance.write("written", Notes.Write.entries(1));
            LedgerHistory history = instance.part(LedgerHistory.class);

            assertThat(history.streamsWith(STREAMS, "report.entry-recorded")).containsExactly("report/written");
            assertThat(history.streamsWith(STREAMS, "report.entry")).isEmpty();
            assertThat(history.streamsWith(List.of("report/other"), "report.entry-recorded"))
                    .isEmpty();
        }
    }
}
