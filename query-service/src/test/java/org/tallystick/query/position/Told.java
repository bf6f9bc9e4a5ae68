package org.tallystick.query.position;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.tallystick.events.determination.DeterminationEvent.DeterminationReleased;
import org.tallystick.events.report.ReportEvent.ReportReleased;
import org.tallystick.query.feed.Fed;
import org.tallystick.query.feed.LedgerEntry;
import org.tallystick.query.feed.ReadModel;
import org.tallystick.query.platform.Answers;
import org.tallystick.query.platform.AsOf;
import org.tallystick.query.platform.Asking;
import org.tallystick.query.platform.Moment;
import org.tallystick.query.platform.Question;

/** A story that was told to a real PostgreSQL, and can be asked about. */
final class Told {

    private static final ReadModel MODEL = ReadModel.fresh();

    private final List<LedgerEntry> entries;
    private final Answers answers;
    private final Instant now;

    private Told(List<LedgerEntry> entries, Answers answers, Instant now) {
        this.entries = entries;
        this.answers = answers;
        this.now = now;
    }

    /** @param now when questions are asked */
    static Told of(PositionStory story, Instant now) {
        return of(story.told(), now);
    }

    static Told of(List<LedgerEntry> entries, Instant now) {
        var applied = Fed.into(MODEL, new PositionProjection(), entries);
        return new Told(entries, Asking.of(MODEL.as("readmodel_query"), applied), now);
    }

    /** Index of the entry that completed a version. */
    long indexOfRelease(int version) {
        return entries.stream()
                .filter(entry ->
                        entry.envelope().payload() instanceof ReportReleased released && released.version() == version)
                .findFirst()
                .orElseThrow()
                .index();
    }

    /** Index of the entry that released a version of the only determination. */
    long indexOfDetermination(int version) {
        return entries.stream()
                .filter(entry -> entry.envelope().payload() instanceof DeterminationReleased released
                        && released.version() == version)
                .findFirst()
                .orElseThrow()
                .index();
    }

    Cell cell(Readers asking, String state, String path) {
        return cell(asking, new AsOf.Latest(), state, path);
    }

    Cell cell(Readers asking, AsOf asOf, String state, String path) {
        return ask(asking, asOf, PositionStory.CYCLE, cycle -> Cells.in(cycle, Scope.item(path))).stream()
                .filter(cell -> cell.state().equals(state))
                .findFirst()
                .orElseThrow();
    }

    <T> T ask(Readers asking, String period, Function<ChosenCycle, T> question) {
        return ask(asking, new AsOf.Latest(), period, question);
    }

    <T> T ask(Readers asking, AsOf asOf, String period, Function<ChosenCycle, T> question) {
        Positions positions = new Positions(answers, new Moment(InstantSource.fixed(now)));
        Question asked = new Question(asking.reader(), asOf, -1, "test", List.of());
        return Objects.requireNonNull(
                positions.answer(asked, PositionStory.PLAN, period, question).getBody());
    }
}
