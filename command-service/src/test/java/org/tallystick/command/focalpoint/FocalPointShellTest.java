package org.tallystick.command.focalpoint;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;
import org.tallystick.command.focalpoint.model.FocalPointCommand.NameFocalPoint;
import org.tallystick.command.focalpoint.model.FocalPointCommand.RemoveFocalPoint;
import org.tallystick.command.focalpoint.model.FocalPointCommand.Seat;
import org.tallystick.command.focalpoint.model.FocalPointCommand.Shown;
import org.tallystick.command.platform.CommandTarget;
import org.tallystick.command.platform.ShellFixture;
import org.tallystick.events.Text;
import org.tallystick.events.agency.Agencies.Standing;
import org.tallystick.events.focalpoint.FocalPointEvent.Contact;
import org.tallystick.events.focalpoint.FocalPointEvent.FocalPointNamed;
import org.tallystick.events.focalpoint.FocalPointEvent.FocalPointRemoved;
import org.tallystick.events.focalpoint.FocalPointEvent.FocalPointRole;
import org.tallystick.events.report.Visibility;

class FocalPointShellTest {

    private static final UUID PERSON = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final Map<String, Object> TO_THE_LIST = CommandTarget.metaData("focal-points/KZ", null);
    private static final Contact CONTACT = new Contact(Text.of("Who"), Text.of("+7 000"), null);
    private static final FocalPointNamed NAMED = new FocalPointNamed(
            PERSON, "customs", null, FocalPointRole.FOCAL_POINT, Visibility.NATIONAL, List.of(), List.of(), CONTACT);

    private final FixtureConfiguration<FocalPointShell> fixture = ShellFixture.of(FocalPointShell.class);

    @Test
    void aFocalPointIsNamed() {
        fixture.givenNoPriorActivity()
                .when(
                        new NameFocalPoint(
                                PERSON,
                                new Seat("customs", null, FocalPointRole.FOCAL_POINT),
                                new Shown(Visibility.NATIONAL, List.of(), List.of()),
                                CONTACT,
                                Standing.ACTIVE,
                                Set.of()),
                        TO_THE_LIST)
                .expectEvents(NAMED);
    }

    @Test
    void aFocalPointIsRemoved() {
        fixture.given(NAMED)
                .when(new RemoveFocalPoint(PERSON), TO_THE_LIST)
                .expectEvents(new FocalPointRemoved(PERSON));
    }
}
