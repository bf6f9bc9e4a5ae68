package org.tallystick.command.participation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;
import org.tallystick.command.decision.Refused;
import org.tallystick.command.participation.model.ParticipationCommand.Condition;
import org.tallystick.command.participation.model.ParticipationCommand.EndClearanceChain;
import org.tallystick.command.participation.model.ParticipationCommand.JoinState;
import org.tallystick.command.participation.model.ParticipationCommand.LeaveInstrument;
import org.tallystick.command.participation.model.ParticipationCommand.SetClearanceChain;
import org.tallystick.command.participation.model.ParticipationCommand.Terms;
import org.tallystick.command.platform.CommandTarget;
import org.tallystick.command.platform.ShellFixture;
import org.tallystick.events.participation.ClearanceChain;
import org.tallystick.events.participation.ClearanceChain.Holder;
import org.tallystick.events.participation.ClearanceChain.HolderKind;
import org.tallystick.events.participation.ClearanceChain.Step;
import org.tallystick.events.participation.ParticipationEvent.ClearanceChainEnded;
import org.tallystick.events.participation.ParticipationEvent.ClearanceChainSet;
import org.tallystick.events.participation.ParticipationEvent.StateJoined;
import org.tallystick.events.participation.ParticipationEvent.StateLeft;

class ParticipationShellTest {

    private static final String STREAM = "participation/JPOA-CA-2022/KZ";
    private static final LocalDate DAY = LocalDate.parse("2022-03-04");
    private static final StateJoined JOINED = new StateJoined("JPOA-CA-2022", "KZ", DAY);
    private static final List<Step> STEPS = List.of(new Step("mfa", new Holder(HolderKind.ROLE, "coordinator")));

    private final FixtureConfiguration<ParticipationShell> fixture = ShellFixture.of(ParticipationShell.class);

    @Test
    void aStateJoins() {
        fixture.givenNoPriorActivity()
                .when(
                        new JoinState("JPOA-CA-2022", "KZ", DAY, new Terms(DAY, Set.of("KZ"))),
                        CommandTarget.metaData(STREAM, null))
                .expectEvents(JOINED);
    }

    @Test
    void aStateLeaves() {
        LocalDate from = LocalDate.parse("2027-01-01");
        fixture.given(JOINED)
                .when(new LeaveInstrument(from, from), CommandTarget.metaData(STREAM, 1L))
                .expectEvents(new StateLeft("JPOA-CA-2022", "KZ", DAY, from));
    }

    @Test
    void aChainIsSet() {
        fixture.given(JOINED)
                .when(
                        new SetClearanceChain("default", Condition.NONE, STEPS, Set.of(), Set.of(), false),
                        CommandTarget.metaData(STREAM, null))
                .expectEvents(new ClearanceChainSet(
                        "JPOA-CA-2022",
                        "KZ",
                        new ClearanceChain("default", 1, List.of(), List.of(), List.of(), STEPS)));
    }

    @Test
    void aChainEnds() {
        ClearanceChain borders = new ClearanceChain("borders", 1, List.of(), List.of("II.3"), List.of(), STEPS);
        fixture.given(JOINED, new ClearanceChainSet("JPOA-CA-2022", "KZ", borders))
                .when(new EndClearanceChain("borders"), CommandTarget.metaData(STREAM, 2L))
                .expectEvents(new ClearanceChainEnded("JPOA-CA-2022", "KZ", "borders", 1));
    }

    @Test
    void nothingIsSetBeforeTheStateJoins() {
        fixture.givenNoPriorActivity()
                .when(
                        new SetClearanceChain("default", Condition.NONE, STEPS, Set.of(), Set.of(), false),
                        CommandTarget.metaData(STREAM, null))
                .expectException(Refused.class);
    }
}
