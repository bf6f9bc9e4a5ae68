package org.tallystick.command.cycle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;
import org.tallystick.command.cycle.model.CycleCommand.AgreeCycle;
import org.tallystick.command.cycle.model.CycleCommand.CloseCycle;
import org.tallystick.command.cycle.model.CycleCommand.OpenCycle;
import org.tallystick.command.cycle.model.CycleCommand.ProposeCycle;
import org.tallystick.command.decision.Refused;
import org.tallystick.command.platform.CommandTarget;
import org.tallystick.command.platform.ShellFixture;
import org.tallystick.events.cycle.CycleEvent.CycleAgreed;
import org.tallystick.events.cycle.CycleEvent.CycleClosed;
import org.tallystick.events.cycle.CycleEvent.CycleOpened;
import org.tallystick.events.cycle.CycleEvent.CycleProposed;
import org.tallystick.events.cycle.CycleEvent.ExpectedCells;

class CycleShellTest {

    private static final String STREAM = "cycle/JPOA-CA-2022/2026-H2";
    private static final LocalDate FROM = LocalDate.parse("2026-07-01");
    private static final LocalDate TO = LocalDate.parse("2026-12-31");
    private static final LocalDate DUE = LocalDate.parse("2027-02-26");
    private static final Instant CLOSES = Instant.parse("2027-03-01T12:00:00Z");
    private static final Instant NOW = Instant.parse("2026-07-01T08:00:00Z");
    private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");

    private static final CycleProposed PROPOSED = new CycleProposed("JPOA-CA-2022", "2026-H2", FROM, TO, DUE, CLOSES);
    private static final CycleAgreed AGREED = new CycleAgreed("KZ", DUE, ALMATY, null);
    private static final CycleOpened OPENED = new CycleOpened(1, List.of(new ExpectedCells("KZ", List.of("II.3.5"))));

    private final FixtureConfiguration<CycleShell> fixture = ShellFixture.of(CycleShell.class);

    @Test
    void aCycleIsProposed() {
        fixture.givenNoPriorActivity()
                .when(
                        new ProposeCycle("JPOA-CA-2022", "2026-H2", FROM, TO, DUE, CLOSES, true, false, NOW),
                        CommandTarget.metaData(STREAM, null))
                .expectEvents(PROPOSED);
    }

    @Test
    void aStateAgrees() {
        fixture.given(PROPOSED)
                .when(new AgreeCycle("KZ", DUE, ALMATY, null, true), CommandTarget.metaData(STREAM, null))
                .expectEvents(AGREED);
    }

    @Test
    void aCycleIsOpened() {
        fixture.given(PROPOSED, AGREED)
                .when(
                        new OpenCycle(1, Map.of("KZ", Set.of("II.3.5")), Set.of(), NOW),
                        CommandTarget.metaData(STREAM, 2L))
                .expectEvents(OPENED);
    }

    @Test
    void aCycleIsClosedAtItsInstantAndNotBefore() {
        fixture.given(PROPOSED, AGREED, OPENED)
                .when(new CloseCycle(CLOSES.minusMillis(1)), CommandTarget.metaData(STREAM, 3L))
                .expectException(Refused.class);
        FixtureConfiguration<CycleShell> later = ShellFixture.of(CycleShell.class);
        later.given(PROPOSED, AGREED, OPENED)
                .when(new CloseCycle(CLOSES), CommandTarget.metaData(STREAM, 3L))
                .expectEvents(new CycleClosed());
    }
}
