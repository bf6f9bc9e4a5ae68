package org.tallystick.command.focalpoint.model;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tallystick.command.decision.CommandTable;
import org.tallystick.command.focalpoint.model.FocalPointCommand.EraseSubject;
import org.tallystick.command.focalpoint.model.FocalPointCommand.NameFocalPoint;
import org.tallystick.command.focalpoint.model.FocalPointCommand.RemoveFocalPoint;
import org.tallystick.command.focalpoint.model.FocalPointCommand.ReplaceFocalPoint;
import org.tallystick.command.focalpoint.model.FocalPointCommand.Seat;
import org.tallystick.command.focalpoint.model.FocalPointCommand.Shown;
import org.tallystick.events.Text;
import org.tallystick.events.agency.Agencies.Standing;
import org.tallystick.events.focalpoint.FocalPointEvent.Contact;
import org.tallystick.events.focalpoint.FocalPointEvent.FocalPointNamed;
import org.tallystick.events.focalpoint.FocalPointEvent.FocalPointRole;
import org.tallystick.events.report.Visibility;

/** One place of an agency and the person who had it; whoever is erased keeps it until it is given to another. */
class FocalPointTableTest {

    private static final UUID PERSON = new UUID(1, 1);
    private static final UUID OTHER = new UUID(2, 2);
    private static final Contact CONTACT = new Contact(Text.of("Who"), Text.of("+7 000"), null);
    private static final Seat SEAT = new Seat("customs", null, FocalPointRole.FOCAL_POINT);
    private static final Shown SHOWN = new Shown(Visibility.NATIONAL, List.of(), List.of());
    private static final Map<UUID, FocalPointNamed> SEATED = Map.of(
            PERSON,
            new FocalPointNamed(
                    PERSON,
                    "customs",
                    null,
                    FocalPointRole.FOCAL_POINT,
                    Visibility.NATIONAL,
                    List.of(),
                    List.of(),
                    CONTACT));

    @TestFactory
    Stream<DynamicTest> everyCommandInEveryState() {
        return CommandTable.of(FocalPoints.class, FocalPointCommand.class, FocalPointDecider::decide)
                .to(
                        new NameFocalPoint(OTHER, SEAT, SHOWN, CONTACT, Standing.ACTIVE, Set.of()),
                        new ReplaceFocalPoint(PERSON, OTHER, CONTACT),
                        new RemoveFocalPoint(PERSON),
                        new EraseSubject(PERSON, Text.of("Ministry"), Text.of("Asked for.")))
                .in("nobody", FocalPoints.none())
                .in("named", new FocalPoints(SEATED, Set.of(PERSON), Set.of()))
                .in("removed", new FocalPoints(Map.of(), Set.of(PERSON), Set.of()))
                .in("erased", new FocalPoints(SEATED, Set.of(PERSON), Set.of(PERSON)))
                .in("removed and erased", new FocalPoints(Map.of(), Set.of(PERSON), Set.of(PERSON)))
                .answers("""
                                           | NameFocalPoint | ReplaceFocalPoint     | RemoveFocalPoint      | EraseSubject
                        nobody             | accepted       | FOCAL_POINT_NOT_FOUND | FOCAL_POINT_NOT_FOUND | FOCAL_POINT_NOT_FOUND
                        named              | SEAT_TAKEN     | accepted              | accepted              | accepted
                        removed            | accepted       | FOCAL_POINT_REMOVED   | FOCAL_POINT_REMOVED   | accepted
                        erased             | SEAT_TAKEN     | accepted              | accepted              | SUBJECT_ALREADY_ERASED
                        removed and erased | accepted       | FOCAL_POINT_REMOVED   | FOCAL_POINT_REMOVED   | SUBJECT_ALREADY_ERASED
                        """);
    }
}
