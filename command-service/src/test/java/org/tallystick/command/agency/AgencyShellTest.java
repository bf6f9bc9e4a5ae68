package org.tallystick.command.agency;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;
import org.tallystick.command.agency.model.AgencyCommand.AssignMandate;
import org.tallystick.command.agency.model.AgencyCommand.InstrumentFacts;
import org.tallystick.command.agency.model.AgencyCommand.RegisterAgency;
import org.tallystick.command.agency.model.AgencyCommand.ReinstateAgency;
import org.tallystick.command.agency.model.AgencyCommand.RenameAgency;
import org.tallystick.command.decision.Refused;
import org.tallystick.command.platform.CommandTarget;
import org.tallystick.command.platform.ShellFixture;
import org.tallystick.events.Text;
import org.tallystick.events.agency.AgencyEvent.AgencyRegistered;
import org.tallystick.events.agency.AgencyEvent.AgencyReinstated;
import org.tallystick.events.agency.AgencyEvent.AgencyRenamed;
import org.tallystick.events.agency.AgencyEvent.AgencySuspended;
import org.tallystick.events.agency.AgencyEvent.MandateAssigned;
import org.tallystick.events.agency.AgencyEvent.MandateRole;

class AgencyShellTest {

    private static final Map<String, Object> TO_THE_ROSTER = CommandTarget.metaData("agency/KZ", null);
    private static final AgencyRegistered CUSTOMS = new AgencyRegistered("customs", Map.of("en", "Customs"));
    private static final LocalDate FROM = LocalDate.parse("2025-07-01");

    private final FixtureConfiguration<AgencyShell> fixture = ShellFixture.of(AgencyShell.class);

    @Test
    void anAgencyIsRegistered() {
        fixture.givenNoPriorActivity()
                .when(new RegisterAgency("customs", Map.of("en", "Customs")), TO_THE_ROSTER)
                .expectEvents(CUSTOMS);
    }

    @Test
    void anAgencyIsMandated() {
        InstrumentFacts facts = new InstrumentFacts(true, Map.of("II.3.5", true));
        fixture.given(CUSTOMS)
                .when(
                        new AssignMandate(
                                "customs", "JPOA-CA-2022", MandateRole.LEAD, List.of("II.3.5"), FROM, null, facts),
                        TO_THE_ROSTER)
                .expectEvents(new MandateAssigned(
                        "customs", "JPOA-CA-2022", MandateRole.LEAD, List.of("II.3.5"), FROM, null));
    }

    @Test
    void anAgencyIsRenamedSuspendedAndReinstated() {
        fixture.given(CUSTOMS)
                .when(new RenameAgency("customs", Map.of("en", "Revenue")), TO_THE_ROSTER)
                .expectEvents(new AgencyRenamed("customs", Map.of("en", "Revenue")));
        fixture.given(CUSTOMS, new AgencySuspended("customs", Text.of("No head.")))
                .when(new ReinstateAgency("customs"), TO_THE_ROSTER)
                .expectEvents(new AgencyReinstated("customs"));
    }

    @Test
    void anAgencyIsRegisteredOnce() {
        fixture.given(CUSTOMS)
                .when(new RegisterAgency("customs", Map.of("en", "Customs")), TO_THE_ROSTER)
                .expectException(Refused.class);
    }
}
