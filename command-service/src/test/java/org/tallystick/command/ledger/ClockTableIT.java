package org.tallystick.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tallystick.command.platform.ServiceClock;

class ClockTableIT {

    private static final Map<String, Object> SCRIPTED = Map.of("tallystick.clock.scripted", "true");

    private final Instance.Databases databases = Instance.Databases.fresh();

    @Test
    void anEmptyLedgerMayBeLoadedUnderAScript() {
        try (Instance instance = new Instance(databases, SCRIPTED)) {
            assertThat(scripted(instance)).isTrue();
        }
    }

    @Test
    void aLedgerInUseIsNotScripted() {
        try (Instance instance = new Instance(databases)) {
            instance.write("a", Notes.Write.entries(1));
        }
        try (Instance instance = new Instance(databases, SCRIPTED)) {
            assertThat(scripted(instance)).isFalse();
        }
    }

    @Test
    void anEndedLoadIsOverForGood() {
        try (Instance instance = new Instance(databases, SCRIPTED)) {
            instance.write("a", Notes.Write.entries(1));
            instance.part(ClockTable.class).ended();
            assertThat(scripted(instance)).isFalse();
        }
        try (Instance instance = new Instance(databases, SCRIPTED)) {
            assertThat(scripted(instance)).isFalse();
        }
    }

    @Test
    void anInterruptedLoadIsNotMistakenForALedger() {
        try (Instance instance = new Instance(databases, SCRIPTED)) {
            instance.write("a", Notes.Write.entries(1));
        }
        assertThatThrownBy(() -> new Instance(databases))
                .rootCause()
                .hasMessageContaining("the demo load was interrupted");
        assertThatThrownBy(() -> new Instance(databases, SCRIPTED))
                .rootCause()
                .hasMessageContaining("start again on an empty folder");
    }

    @Test
    void aLoadThatNeverBeganLeavesAnOrdinaryLedger() {
        new Instance(databases, SCRIPTED).close();
        try (Instance instance = new Instance(databases)) {
            instance.write("a", Notes.Write.entries(1));
        }
        try (Instance instance = new Instance(databases)) {
            assertThat(scripted(instance)).isFalse();
        }
    }

    private static boolean scripted(Instance instance) {
        return instance.part(ServiceClock.class).scripted();
    }
}
