package org.tallystick.command.activity.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tallystick.command.activity.model.ActivityCommand.EndActivity;
import org.tallystick.command.activity.model.ActivityCommand.RecordActivity;
import org.tallystick.command.activity.model.ActivityCommand.UpdateActivity;
import org.tallystick.command.activity.model.ActivityState.Ended;
import org.tallystick.command.activity.model.ActivityState.NotRecorded;
import org.tallystick.command.activity.model.ActivityState.Recorded;
import org.tallystick.command.decision.Refused;
import org.tallystick.events.Text;
import org.tallystick.events.activity.ActivityEvent.ActivityEnded;
import org.tallystick.events.activity.ActivityEvent.ActivityRecorded;
import org.tallystick.events.activity.ActivityEvent.ActivityUpdated;
import org.tallystick.events.activity.ActivityEvent.Content;
import org.tallystick.events.activity.ActivityEvent.Outcome;

class ActivityDeciderTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
    private static final Set<String> ITEMS = Set.of("II.3.5");
    private static final Content GOOD = content(List.of("KZ"), List.of("II.3.5"), null, "Course");
    private static final Recorded RECORDED = new Recorded("TEST", DAY);
    private static final Text NOTE = Text.of("done");

    @Test
    void itIsRecordedUpdatedAndEnded() {
        assertThat(ActivityDecider.decide(new NotRecorded(), new RecordActivity("unoct", GOOD, ITEMS, true)))
                .containsExactly(new ActivityRecorded("unoct", GOOD));
        assertThat(ActivityDecider.decide(RECORDED, new UpdateActivity(GOOD, ITEMS, true)))
                .containsExactly(new ActivityUpdated(GOOD));
        assertThat(ActivityDecider.decide(RECORDED, end(Outcome.COMPLETED, DAY, NOTE)))
                .containsExactly(new ActivityEnded(Outcome.COMPLETED, DAY, NOTE));
    }

    static Stream<Arguments> objections() {
        return Stream.of(
                Arguments.of(content(List.of(), List.of("II.3.5"), null, "T"), "COUNTRY_MISSING"),
                Arguments.of(content(List.of("KZ", "KZ"), List.of("II.3.5"), null, "T"), "COUNTRY_REPEATED"),
                Arguments.of(content(List.of("KZ"), List.of(), null, "T"), "COMMITMENT_MISSING"),
                Arguments.of(content(List.of("KZ"), List.of("X"), null, "T"), "COMMITMENT_UNKNOWN"),
                Arguments.of(content(List.of("KZ"), List.of("II.3.5", "II.3.5"), null, "T"), "COMMITMENT_REPEATED"),
                Arguments.of(content(List.of("KZ"), List.of("II.3.5"), DAY.minusDays(1), "T"), "ENDS_BEFORE_IT_BEGINS"),
                Arguments.of(content(List.of("KZ"), List.of("II.3.5"), null, " "), "TEXT_MISSING"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("objections")
    void contentThatBreaksARuleIsRefused(Content content, String code) {
        refused(new NotRecorded(), new RecordActivity("unoct", content, ITEMS, true), code);
        refused(RECORDED, new UpdateActivity(content, ITEMS, true), code);
    }

    @Test
    void itStaysUnderItsInstrumentWhichIsAdopted() {
        refused(new NotRecorded(), new RecordActivity("unoct", GOOD, Set.of(), true), "INSTRUMENT_NOT_FOUND");
        refused(new NotRecorded(), new RecordActivity("unoct", GOOD, ITEMS, false), "REQUEST_UNKNOWN");
        refused(RECORDED, new UpdateActivity(GOOD, ITEMS, false), "REQUEST_UNKNOWN");
        refused(new Recorded("OTHER", DAY), new UpdateActivity(GOOD, ITEMS, true), "INSTRUMENT_CHANGED");
    }

    @Test
    void itEndsAfterItBeganByNowAndACancellationSaysWhy() {
        refused(RECORDED, end(Outcome.COMPLETED, DAY.minusDays(1), NOTE), "ENDS_BEFORE_IT_BEGINS");
        refused(RECORDED, end(Outcome.COMPLETED, DAY.plusDays(1), NOTE), "ENDED_IN_THE_FUTURE");
        refused(RECORDED, end(Outcome.CANCELLED, DAY, null), "REASON_MISSING");
        assertThat(ActivityDecider.decide(RECORDED, end(Outcome.CANCELLED, DAY.minusDays(1), NOTE)))
                .hasSize(1);
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        RecordActivity begin = new RecordActivity("unoct", GOOD, ITEMS, true);
        UpdateActivity update = new UpdateActivity(GOOD, ITEMS, true);
        EndActivity end = end(Outcome.COMPLETED, DAY, NOTE);
        refused(RECORDED, begin, "ACTIVITY_EXISTS");
        refused(new Ended(), begin, "ACTIVITY_EXISTS");
        refused(new NotRecorded(), update, "ACTIVITY_NOT_FOUND");
        refused(new Ended(), update, "ACTIVITY_ENDED");
        refused(new NotRecorded(), end, "ACTIVITY_NOT_FOUND");
        refused(new Ended(), end, "ACTIVITY_ENDED");
    }

    private static Content content(
            List<String> countries, List<String> commitments, @Nullable LocalDate to, String title) {
        return new Content("TEST", countries, commitments, DAY, to, List.of(), null, "en", Text.of(title), null);
    }

    private static EndActivity end(Outcome outcome, LocalDate on, @Nullable Text note) {
        return new EndActivity(outcome, on, note, DAY);
    }

    private static void refused(ActivityState state, ActivityCommand command, String code) {
        assertThatThrownBy(() -> ActivityDecider.decide(state, command))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.code().name()).isEqualTo(code));
    }
}
