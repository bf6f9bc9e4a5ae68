package org.tallystick.query.position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.events.report.EntryStatus.COMPLETED;
import static org.tallystick.events.report.EntryStatus.NOT_STARTED;
import static org.tallystick.events.report.EntryStatus.PLANNED;
import static org.tallystick.events.report.EntryStatus.STALLED;
import static org.tallystick.events.report.EntryStatus.UNDER_WAY;
import static org.tallystick.query.position.Agency.CUSTOMS_KG;
import static org.tallystick.query.position.Agency.CUSTOMS_KZ;
import static org.tallystick.query.position.Agency.FIU_KZ;
import static org.tallystick.query.position.Agency.INTERIOR_KZ;
import static org.tallystick.query.position.PositionStory.CYCLE;
import static org.tallystick.query.position.PositionStory.EARLIER;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tallystick.events.report.EntryStatus;
import org.tallystick.events.report.Visibility;
import org.tallystick.query.platform.AsOf;

/** Where to look, and what nobody answers for. */
class AttentionIT {

    private static final Instant NOW = Instant.parse("2026-07-10T08:00:00Z");
    private Told told = Told.of(PositionStory.ofAPlan(), NOW);

    @BeforeEach
    void tell() {
        told = Told.of(
                PositionStory.ofAPlan()
                        .leads(CUSTOMS_KZ, "I.1.1", "II.3.4")
                        .contributes(FIU_KZ, "II.3.5")
                        .open(EARLIER, "I.1.1", "II.3.4", "II.3.5")
                        .report(
                                CUSTOMS_KZ,
                                EARLIER,
                                r -> r.says("II.3.4", UNDER_WAY)
                                        .says("I.1.1", UNDER_WAY)
                                        .submitted()
                                        .released("I.1.1", "II.3.4"))
                        .open(CYCLE, "I.1.1", "II.3.4", "II.3.5")
                        .report(
                                CUSTOMS_KZ,
                                r -> r.says("I.1.1", PLANNED)
                                        .says("II.3.4", UNDER_WAY)
                                        .submitted()
                                        .released("I.1.1", "II.3.4"))
                        .report(FIU_KZ, r -> r.releases("II.3.5", PLANNED))
                        .report(INTERIOR_KZ, r -> r.releases("II.3.5", NOT_STARTED, Visibility.NATIONAL, null))
                        .report(CUSTOMS_KG, r -> r.releases("I.1.1", COMPLETED)),
                NOW);
    }

    @Test
    void eachCellSaysWhyItIsThere() {
        assertThat(lines(Readers.COORDINATOR_KZ, new AsOf.Latest()))
                .containsExactly(
                        "KG I.1.1 [COMPLETED_WITHOUT_EVIDENCE]",
                        "KZ I.1.1 [REGRESSED]",
                        "KZ II.3.4 [UNCHANGED]",
                        "KZ II.3.5 [DIVERGENT]");
    }

    @Test
    void whatTheCallerMayNotReadIsNoConcern() {
        assertThat(lines(Readers.MONITOR, new AsOf.Latest()))
                .containsExactly(
                        "KG I.1.1 [COMPLETED_WITHOUT_EVIDENCE]", "KZ I.1.1 [REGRESSED]", "KZ II.3.4 [UNCHANGED]");
    }

    @Test
    void asOfTheEarlierReleaseThereWasNothingToSee() {
        assertThat(lines(Readers.COORDINATOR_KZ, new AsOf.Index(told.indexOfRelease(1) + 4)))
                .isEmpty();
    }

    @Test
    void whatCompletesWithEvidenceIsNoConcern() {
        Cell completed = new Cell("KZ", "I.1.1", COMPLETED, Basis.LEAD, null, false, null, List.of());
        assertThat(Concern.of(completed, null, _ -> true)).isEmpty();
        assertThat(Concern.of(completed, null, _ -> false)).containsExactly(Concern.COMPLETED_WITHOUT_EVIDENCE);
    }

    @Test
    void toBeHeldUpIsNoLessThanToBeUnderWayAndTheEndMayLast() {
        assertThat(concerns(STALLED, UNDER_WAY)).isEmpty();
        assertThat(concerns(EntryStatus.SUSTAINED, EntryStatus.SUSTAINED)).isEmpty();
        assertThat(concerns(EntryStatus.NOT_APPLICABLE, COMPLETED)).isEmpty();
        assertThat(concerns(PLANNED, EntryStatus.SUBSTANTIAL)).containsExactly(Concern.REGRESSED);
    }

    @Test
    void theOwnStateIsToldForWhatNobodyHasAMandateAndOthersAreNot() {
        assertThat(gaps(Readers.COORDINATOR_KZ)).containsExactly("II.3.5");
        assertThat(gaps(Readers.COORDINATOR_KG)).containsExactly("I.1.1", "II.3.4", "II.3.5");
        assertThat(gaps(Readers.MONITOR)).isEmpty();
    }

    private List<String> gaps(Readers asking) {
        Told later = Told.of(
                PositionStory.ofAPlan().leads(CUSTOMS_KZ, "I.1.1", "II.3.4").open(CYCLE), NOW);
        return later.ask(asking, CYCLE, MandateGap::of).stream()
                .map(MandateGap::commitment)
                .toList();
    }

    private static List<Concern> concerns(EntryStatus now, EntryStatus before) {
        return Concern.of(new Cell("KZ", "I.1.1", now, Basis.LEAD, null, false, null, List.of()), before, _ -> true);
    }

    private List<String> lines(Readers asking, AsOf asOf) {
        return told.ask(asking, asOf, CYCLE, cycle -> Attention.of(cycle, Scope.matrix("", ""))).stream()
                .map(line -> line.state() + " " + line.commitment() + " " + line.concerns())
                .toList();
    }
}
