package org.tallystick.query.position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.tallystick.events.report.EntryStatus.PLANNED;
import static org.tallystick.query.position.Agency.CUSTOMS_KZ;
import static org.tallystick.query.position.Agency.FIU_KZ;
import static org.tallystick.query.position.PositionStory.AGENCIES_DUE;
import static org.tallystick.query.position.PositionStory.CYCLE;
import static org.tallystick.query.position.PositionStory.STATES_DUE;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tallystick.events.report.Visibility;

/** Why a cell of KZ is empty: to its coordinator, to another state, to a monitor. */
class EmptyCellsIT {

    private static final Instant EARLY = Instant.parse("2026-07-10T08:00:00Z");
    private static final Instant IN_BETWEEN = Instant.parse("2026-07-20T08:00:00Z");
    private static final Instant LATE = Instant.parse("2026-08-10T08:00:00Z");
    private static final String II_3_5 = "II.3.5";

    @ParameterizedTest(name = "{0}: {3} to itself, {4} to others")
    @MethodSource("cells")
    void anEmptyCellSaysWhy(
            String what, UnaryOperator<PositionStory> story, Instant now, Empty toItself, Empty toOthers, String path) {
        Told told = Told.of(story.apply(PositionStory.ofAPlan()), now);

        assertThat(told.cell(Readers.COORDINATOR_KZ, "KZ", path).empty()).isEqualTo(toItself);
        assertThat(told.cell(Readers.FIU_OFFICER_KZ, "KZ", path).empty()).isEqualTo(toItself);
        for (Readers other : List.of(Readers.COORDINATOR_KG, Readers.MONITOR)) {
            assertThat(told.cell(other, "KZ", path).empty()).as("to %s", other).isEqualTo(toOthers);
        }
    }

    static Stream<Arguments> cells() {
        UnaryOperator<PositionStory> silence = s -> s.leads(CUSTOMS_KZ, II_3_5).open(CYCLE, II_3_5);
        UnaryOperator<PositionStory> submitted = s ->
                silence.apply(s).report(CUSTOMS_KZ, r -> r.says(II_3_5, PLANNED).submitted());
        return Stream.of(
                empty("asks nothing of a state", silence, EARLY, Empty.NOT_REPORTABLE, Empty.NOT_REPORTABLE, "II.3.6"),
                empty("no agency has a mandate", silence, EARLY, Empty.NO_MANDATE, Empty.NOT_DUE, "II.3.4"),
                empty(
                        "not open yet",
                        s -> s.leads(CUSTOMS_KZ, II_3_5).proposed(CYCLE),
                        EARLY,
                        Empty.NOT_DUE,
                        Empty.NOT_DUE),
                empty(
                        "mandated after the opening",
                        s -> s.open(CYCLE).leads(CUSTOMS_KZ, II_3_5),
                        EARLY,
                        Empty.NOT_DUE,
                        Empty.NOT_DUE),
                empty("silence before the due date", silence, EARLY, Empty.AWAITED, Empty.NOT_RELEASED),
                empty("silence after the agencies' due date", silence, IN_BETWEEN, Empty.OVERDUE, Empty.NOT_RELEASED),
                empty(
                        "silence when the agencies' due date ends",
                        silence,
                        AGENCIES_DUE,
                        Empty.OVERDUE,
                        Empty.NOT_RELEASED),
                empty("silence just before", silence, AGENCIES_DUE.minusMillis(1), Empty.AWAITED, Empty.NOT_RELEASED),
                empty("submitted, in clearance", submitted, IN_BETWEEN, Empty.AWAITED, Empty.NOT_RELEASED),
                empty("submitted, not released in time", submitted, STATES_DUE, Empty.OVERDUE, Empty.NOT_RELEASED),
                empty(
                        "submitted and returned",
                        s -> silence.apply(s)
                                .report(
                                        CUSTOMS_KZ,
                                        r -> r.says(II_3_5, PLANNED).submitted().returned()),
                        IN_BETWEEN,
                        Empty.AWAITED,
                        Empty.NOT_RELEASED),
                empty(
                        "drafted only",
                        s -> silence.apply(s).report(CUSTOMS_KZ, r -> r.says(II_3_5, PLANNED)),
                        IN_BETWEEN,
                        Empty.OVERDUE,
                        Empty.NOT_RELEASED),
                empty(
                        "submitted without this entry",
                        s -> silence.apply(s)
                                .report(
                                        CUSTOMS_KZ,
                                        r -> r.says("I.1.1", PLANNED).submitted()),
                        IN_BETWEEN,
                        Empty.OVERDUE,
                        Empty.NOT_RELEASED),
                empty(
                        "closed in silence",
                        s -> silence.apply(s).closed(CYCLE),
                        LATE,
                        Empty.OVERDUE,
                        Empty.NOT_RELEASED),
                empty(
                        "released without this entry",
                        s -> silence.apply(s)
                                .report(
                                        CUSTOMS_KZ,
                                        r -> r.says(II_3_5, PLANNED)
                                                .says("I.1.1", PLANNED)
                                                .submitted()
                                                .released("I.1.1")),
                        EARLY,
                        Empty.WITHHELD,
                        Empty.NOT_RELEASED),
                empty(
                        "in a correction that is in clearance",
                        s -> silence.apply(s)
                                .report(
                                        CUSTOMS_KZ,
                                        r -> r.releases("I.1.1", PLANNED)
                                                .corrected()
                                                .says(II_3_5, PLANNED)
                                                .submittedAgain(2)),
                        EARLY,
                        Empty.AWAITED,
                        Empty.NOT_RELEASED),
                empty(
                        "nil report",
                        s -> silence.apply(s)
                                .report(CUSTOMS_KZ, r -> r.submittedNil().released()),
                        LATE,
                        Empty.NOT_DUE,
                        Empty.NOT_DUE),
                empty(
                        "nil report not released",
                        s -> silence.apply(s).report(CUSTOMS_KZ, r -> r.submittedNil()),
                        EARLY,
                        Empty.AWAITED,
                        Empty.NOT_RELEASED),
                empty(
                        "nil report of one of two that answer",
                        s -> s.contributes(CUSTOMS_KZ, II_3_5)
                                .contributes(FIU_KZ, II_3_5)
                                .open(CYCLE, II_3_5)
                                .report(CUSTOMS_KZ, r -> r.submittedNil().released()),
                        EARLY,
                        Empty.AWAITED,
                        Empty.NOT_RELEASED));
    }

    @ParameterizedTest
    @MethodSource("voluntary")
    void whereTheInstrumentIsVoluntarySilenceIsNeverOverdueNorLate(Instant now) {
        Told told = Told.of(
                PositionStory.ofAVoluntaryPlan().leads(CUSTOMS_KZ, II_3_5).open(CYCLE, II_3_5), now);

        assertThat(told.cell(Readers.COORDINATOR_KZ, "KZ", II_3_5).empty()).isEqualTo(Empty.AWAITED);
        assertThat(told.cell(Readers.MONITOR, "KZ", II_3_5).late()).isFalse();
    }

    static Stream<Instant> voluntary() {
        return Stream.of(EARLY, LATE);
    }

    @ParameterizedTest
    @MethodSource("voluntary")
    void whatIsKeptNationalIsAPositionToTheOwnStateAndNothingToOthers(Instant now) {
        Told told = Told.of(
                PositionStory.ofAPlan()
                        .leads(CUSTOMS_KZ, II_3_5)
                        .open(CYCLE, II_3_5)
                        .at(EARLY)
                        .report(CUSTOMS_KZ, r -> r.releases(II_3_5, PLANNED, Visibility.NATIONAL, null)),
                now);

        assertThat(told.cell(Readers.FIU_OFFICER_KZ, "KZ", II_3_5).status()).isEqualTo(PLANNED);
        Cell toOthers = told.cell(Readers.MONITOR, "KZ", II_3_5);
        assertThat(toOthers.empty()).isEqualTo(Empty.NOT_RELEASED);
        assertThat(toOthers.sources()).isEmpty();
        assertThat(toOthers.late()).isEqualTo(now.equals(LATE));
    }

    private static Arguments empty(
            String what, UnaryOperator<PositionStory> story, Instant now, Empty toItself, Empty toOthers) {
        return empty(what, story, now, toItself, toOthers, II_3_5);
    }

    private static Arguments empty(
            String what, UnaryOperator<PositionStory> story, Instant now, Empty toItself, Empty toOthers, String path) {
        return arguments(what, story, now, toItself, toOthers, path);
    }
}
