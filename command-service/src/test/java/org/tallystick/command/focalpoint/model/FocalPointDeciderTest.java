package org.tallystick.command.focalpoint.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tallystick.command.decision.Limits;
import org.tallystick.command.decision.Refused;
import org.tallystick.command.focalpoint.model.FocalPointCommand.EraseSubject;
import org.tallystick.command.focalpoint.model.FocalPointCommand.NameFocalPoint;
import org.tallystick.command.focalpoint.model.FocalPointCommand.RemoveFocalPoint;
import org.tallystick.command.focalpoint.model.FocalPointCommand.ReplaceFocalPoint;
import org.tallystick.command.focalpoint.model.FocalPointCommand.Seat;
import org.tallystick.command.focalpoint.model.FocalPointCommand.Shown;
import org.tallystick.events.Text;
import org.tallystick.events.agency.Agencies.Standing;
import org.tallystick.events.focalpoint.FocalPointEvent;
import org.tallystick.events.focalpoint.FocalPointEvent.Contact;
import org.tallystick.events.focalpoint.FocalPointEvent.FocalPointRole;
import org.tallystick.events.report.Visibility;

class FocalPointDeciderTest {

    private static final UUID FIRST = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final UUID SECOND = UUID.fromString("00000000-0000-4000-8000-000000000002");
    private static final Contact REACHABLE = new Contact(Text.of("Who"), Text.of("+7 000"), null);
    private static final Shown AT_HOME = new Shown(Visibility.NATIONAL, List.of(), List.of());

    private static final FocalPoints NAMED = after(FocalPoints.none(), lead(FIRST));
    private static final FocalPoints REMOVED = after(NAMED, new RemoveFocalPoint(FIRST));
    private static final FocalPoints ERASED = after(NAMED, erase("Ministry", "Asked for."));

    static Stream<Arguments> states() {
        return Stream.of(
                Arguments.of(
                        "nobody",
                        FocalPoints.none(),
                        "FocalPointNamed; FOCAL_POINT_NOT_FOUND; FOCAL_POINT_NOT_FOUND; FOCAL_POINT_NOT_FOUND"),
                Arguments.of(
                        "named",
                        NAMED,
                        "SEAT_TAKEN; FocalPointRemoved FocalPointNamed; FocalPointRemoved; SubjectErased"),
                Arguments.of(
                        "removed", REMOVED, "FocalPointNamed; FOCAL_POINT_REMOVED; FOCAL_POINT_REMOVED; SubjectErased"),
                Arguments.of(
                        "erased",
                        ERASED,
                        "SEAT_TAKEN; FocalPointRemoved FocalPointNamed; FocalPointRemoved; SUBJECT_ALREADY_ERASED"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("states")
    void everyCommandIsAnsweredInEveryState(String state, FocalPoints points, String outcomes) {
        List<FocalPointCommand> all = List.of(
                lead(SECOND),
                new ReplaceFocalPoint(FIRST, SECOND, REACHABLE),
                new RemoveFocalPoint(FIRST),
                erase("Ministry", "Asked for."));

        assertThat(all.stream().map(command -> outcome(points, command)).collect(Collectors.joining("; ")))
                .as(state)
                .isEqualTo(outcomes);
    }

    @Test
    void agencyIsRegisteredAndExistsStill() {
        assertThat(outcome(FocalPoints.none(), name(lead(), AT_HOME, REACHABLE, null)))
                .isEqualTo("AGENCY_NOT_FOUND");
        assertThat(outcome(FocalPoints.none(), name(lead(), AT_HOME, REACHABLE, Standing.DISSOLVED)))
                .isEqualTo("AGENCY_DISSOLVED");
        assertThat(outcome(FocalPoints.none(), name(lead(), AT_HOME, REACHABLE, Standing.SUSPENDED)))
                .isEqualTo("FocalPointNamed");
    }

    @Test
    void aUnitIsAPlaceOfItsOwn() {
        Seat unit = new Seat("customs", "control", FocalPointRole.FOCAL_POINT);

        assertThat(outcome(NAMED, name(unit, AT_HOME, REACHABLE, Standing.ACTIVE)))
                .isEqualTo("FocalPointNamed");
    }

    @Test
    void alternatesAreLimited() {
        FocalPoints points = NAMED;
        for (int i = 0; i < Limits.ALTERNATES; i++) {
            assertThat(outcome(points, alternate())).isEqualTo("FocalPointNamed");
            points = after(points, alternate());
        }
        assertThat(outcome(points, alternate())).isEqualTo("TOO_MANY_ALTERNATES");
    }

    @Test
    void nobodyIsShownToMoreThanIsSaid() {
        assertThat(shown(Visibility.NAMED, List.of(), List.of())).isEqualTo("NAMES_MISSING");
        assertThat(shown(Visibility.PUBLIC, List.of("KG"), List.of())).isEqualTo("NAMES_MISSING");
        assertThat(shown(Visibility.PARTICIPANTS, List.of(), List.of())).isEqualTo("AUDIENCE_MISSING");
        assertThat(shown(Visibility.PUBLIC, List.of(), List.of("JPOA-CA-2022"))).isEqualTo("AUDIENCE_MISSING");
        assertThat(shown(Visibility.PARTICIPANTS, List.of(), List.of("CICA-CT-2022")))
                .isEqualTo("AUDIENCE_TOO_WIDE");
        assertThat(shown(Visibility.PARTICIPANTS, List.of(), List.of("JPOA-CA-2022")))
                .isEqualTo("FocalPointNamed");
        assertThat(shown(Visibility.NAMED, List.of("KG"), List.of())).isEqualTo("FocalPointNamed");
    }

    @Test
    void somebodyCanBeReached() {
        for (Contact contact : List.of(
                new Contact(Text.of(" "), Text.of("+7 000"), null),
                new Contact(Text.of("Who"), null, null),
                new Contact(Text.of("Who"), Text.of(""), Text.of(" ")))) {
            assertThat(outcome(FocalPoints.none(), name(lead(), AT_HOME, contact, Standing.ACTIVE)))
                    .isEqualTo("CONTACT_INCOMPLETE");
            assertThat(outcome(NAMED, new ReplaceFocalPoint(FIRST, SECOND, contact)))
                    .isEqualTo("CONTACT_INCOMPLETE");
        }
    }

    @Test
    void anErasureSaysWhoDecidedItAndWhy() {
        assertThat(outcome(NAMED, erase("", "Asked for."))).isEqualTo("REASON_MISSING");
        assertThat(outcome(NAMED, erase("Ministry", " "))).isEqualTo("REASON_MISSING");
    }

    @Test
    void aSuccessorTakesThePlaceAsItWas() {
        FocalPoints replaced = after(NAMED, new ReplaceFocalPoint(FIRST, SECOND, REACHABLE));

        assertThat(replaced.current()).containsOnlyKeys(SECOND);
        assertThat(replaced.current().get(SECOND))
                .extracting("agency", "role", "visibility")
                .containsExactly("customs", FocalPointRole.FOCAL_POINT, Visibility.NATIONAL);
        assertThat(outcome(replaced, erase("Ministry", "Asked for."))).isEqualTo("SubjectErased");
    }

    private static String shown(Visibility visibility, List<String> named, List<String> audience) {
        Shown shown = new Shown(visibility, named, audience);
        return outcome(FocalPoints.none(), name(lead(), shown, REACHABLE, Standing.ACTIVE));
    }

    private static Seat lead() {
        return new Seat("customs", null, FocalPointRole.FOCAL_POINT);
    }

    private static NameFocalPoint lead(UUID person) {
        return new NameFocalPoint(person, lead(), AT_HOME, REACHABLE, Standing.ACTIVE, Set.of());
    }

    private static NameFocalPoint alternate() {
        Seat seat = new Seat("customs", null, FocalPointRole.ALTERNATE);
        return new NameFocalPoint(UUID.randomUUID(), seat, AT_HOME, REACHABLE, Standing.ACTIVE, Set.of());
    }

    private static NameFocalPoint name(Seat seat, Shown shown, Contact contact, @Nullable Standing standing) {
        return new NameFocalPoint(SECOND, seat, shown, contact, standing, Set.of("JPOA-CA-2022"));
    }

    private static EraseSubject erase(String authority, String reason) {
        return new EraseSubject(FIRST, Text.of(authority), Text.of(reason));
    }

    private static FocalPoints after(FocalPoints points, FocalPointCommand command) {
        FocalPoints now = points;
        for (FocalPointEvent event : FocalPointDecider.decide(points, command)) {
            now = now.after(event);
        }
        return now;
    }

    private static String outcome(FocalPoints points, FocalPointCommand command) {
        try {
            return FocalPointDecider.decide(points, command).stream()
                    .map(event -> event.getClass().getSimpleName())
                    .collect(Collectors.joining(" "));
        } catch (Refused refused) {
            return refused.code().name();
        }
    }
}
