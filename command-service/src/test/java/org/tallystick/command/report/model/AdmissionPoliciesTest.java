package org.tallystick.command.report.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tallystick.command.report.model.ReportRefusal.AGENCY_DISSOLVED;
import static org.tallystick.command.report.model.ReportRefusal.AGENCY_NOT_REGISTERED;
import static org.tallystick.command.report.model.ReportRefusal.AGENCY_SUSPENDED;
import static org.tallystick.command.report.model.ReportRefusal.CHAIN_MISSING;
import static org.tallystick.command.report.model.ReportRefusal.CYCLE_CLOSED;
import static org.tallystick.command.report.model.ReportRefusal.CYCLE_NOT_AGREED;
import static org.tallystick.command.report.model.ReportRefusal.CYCLE_NOT_OPEN;
import static org.tallystick.command.report.model.ReportRefusal.CYCLE_UNKNOWN;
import static org.tallystick.command.report.model.ReportRefusal.INSTRUMENT_UNKNOWN;
import static org.tallystick.command.report.model.ReportRefusal.STATE_NOT_JOINED;
import static org.tallystick.command.report.model.Reports.AIGUL_HERSELF;
import static org.tallystick.command.report.model.Reports.CHAINS;
import static org.tallystick.command.report.model.Reports.CLOSES;
import static org.tallystick.command.report.model.Reports.CUSTOMS_KZ;
import static org.tallystick.command.report.model.Reports.DANIYAR;
import static org.tallystick.command.report.model.Reports.NOW;
import static org.tallystick.command.report.model.Reports.SCANNERS;
import static org.tallystick.command.report.model.Reports.aDraftKeptBy;
import static org.tallystick.command.report.model.Reports.aReportReturnedTo;
import static org.tallystick.command.report.model.Reports.aReportSubmittedBy;
import static org.tallystick.command.report.model.Reports.catalogue;
import static org.tallystick.command.report.model.Reports.content;
import static org.tallystick.command.report.model.Reports.entry;
import static org.tallystick.command.report.model.Reports.facts;
import static org.tallystick.command.report.model.Reports.openCycle;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tallystick.command.decision.Refused;
import org.tallystick.command.report.model.Facts.Cycle;
import org.tallystick.command.report.model.Facts.Phase;
import org.tallystick.command.report.model.ReportCommand.DelegateEntry;
import org.tallystick.command.report.model.ReportCommand.EndDelegation;
import org.tallystick.command.report.model.ReportCommand.RecallReport;
import org.tallystick.command.report.model.ReportCommand.RemoveEntry;
import org.tallystick.command.report.model.ReportCommand.Resubmit;
import org.tallystick.command.report.model.ReportCommand.SubmitReport;
import org.tallystick.command.report.model.ReportState.NotOpened;
import org.tallystick.events.Text;
import org.tallystick.events.agency.Agencies.Standing;
import org.tallystick.events.report.EntryStatus;

class AdmissionPoliciesTest {

    private static final Cycle OPEN = new Cycle(Phase.OPEN, 1, CLOSES, true);
    private static final Set<String> MANDATED = Set.of(SCANNERS);

    @Test
    void instrumentIsAdopted() {
        assertRefused(new Facts(Map.of(), OPEN, true, Standing.ACTIVE, MANDATED, CHAINS), INSTRUMENT_UNKNOWN);
    }

    @Test
    void stateTakesPart() {
        assertRefused(new Facts(catalogue(), OPEN, false, Standing.ACTIVE, MANDATED, CHAINS), STATE_NOT_JOINED);
    }

    @Test
    void agencyIsRegistered() {
        assertRefused(new Facts(catalogue(), OPEN, true, null, MANDATED, CHAINS), AGENCY_NOT_REGISTERED);
    }

    @Test
    void agencyIsNotSuspended() {
        assertRefused(new Facts(catalogue(), OPEN, true, Standing.SUSPENDED, MANDATED, CHAINS), AGENCY_SUSPENDED);
    }

    @Test
    void agencyExistsStill() {
        assertRefused(new Facts(catalogue(), OPEN, true, Standing.DISSOLVED, MANDATED, CHAINS), AGENCY_DISSOLVED);
    }

    @Test
    void cycleIsKnown() {
        assertRefused(facts(null), CYCLE_UNKNOWN);
    }

    @Test
    void cycleIsOpen() {
        assertRefused(facts(new Cycle(Phase.PROPOSED, 0, CLOSES, true)), CYCLE_NOT_OPEN);
        assertRefused(facts(new Cycle(Phase.CLOSED, 1, CLOSES, true)), CYCLE_CLOSED);
    }

    @Test
    void beforeTheClosingInstant() {
        assertRefused(openCycle(), CLOSES, CYCLE_CLOSED);
        assertThat(ReportDecider.decide(new NotOpened(), submission(openCycle(), CLOSES.minusMillis(1))))
                .isNotEmpty();
    }

    @Test
    void stateAgreedToTheCycle() {
        assertRefused(facts(new Cycle(Phase.OPEN, 1, CLOSES, false)), CYCLE_NOT_AGREED);
    }

    @Test
    void chainIsInForce() {
        assertRefused(new Facts(catalogue(), OPEN, true, Standing.ACTIVE, MANDATED, null), CHAIN_MISSING);
    }

    @Test
    void anAgencyThatDoesNotStandChangesNothingElseOfItsReportEither() {
        assertNoChange(null, AGENCY_NOT_REGISTERED);
        assertNoChange(Standing.SUSPENDED, AGENCY_SUSPENDED);
        assertNoChange(Standing.DISSOLVED, AGENCY_DISSOLVED);
    }

    @Test
    void anOpenedReportKeepsItsChainWhateverIsInForce() {
        Facts withoutChain = new Facts(catalogue(), OPEN, true, Standing.ACTIVE, MANDATED, null);
        assertThat(ReportDecider.decide(
                        aReportReturnedTo(CUSTOMS_KZ), new Resubmit(withoutChain, content(), AIGUL_HERSELF, NOW)))
                .hasSize(1);
    }

    @Test
    void whoHasLeftTheInstrumentDelegatesNothing() {
        Facts left = new Facts(catalogue(), OPEN, false, Standing.ACTIVE, MANDATED, CHAINS);
        Reports.assertRefused(aDraftKeptBy(CUSTOMS_KZ), delegation(left), ReportRefusal.STATE_NOT_JOINED);
    }

    private static void assertNoChange(@Nullable Standing standing, ReportRefusal code) {
        Facts facts = new Facts(catalogue(), OPEN, true, standing, MANDATED, CHAINS);
        ReportState draft = aDraftKeptBy(CUSTOMS_KZ);
        Reports.assertRefused(draft, new RemoveEntry(facts, SCANNERS, "customs", AIGUL_HERSELF), code);
        Reports.assertRefused(draft, delegation(facts), code);
        Reports.assertRefused(draft, new EndDelegation(facts, SCANNERS, DANIYAR), code);
        Reports.assertRefused(
                aReportSubmittedBy(CUSTOMS_KZ),
                new RecallReport(facts, AIGUL_HERSELF, Text.of("One post is missing.")),
                code);
    }

    private static DelegateEntry delegation(Facts facts) {
        return new DelegateEntry(
                facts,
                SCANNERS,
                "customs",
                "border-guard",
                Set.of("border-guard"),
                DANIYAR,
                Text.of("They have the scanners."));
    }

    private static void assertRefused(Facts facts, ReportRefusal code) {
        assertRefused(facts, NOW, code);
    }

    private static void assertRefused(Facts facts, Instant now, ReportRefusal code) {
        assertThatThrownBy(() -> ReportDecider.decide(new NotOpened(), submission(facts, now)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private static SubmitReport submission(Facts facts, Instant now) {
        return new SubmitReport(
                CUSTOMS_KZ, facts, content(entry(SCANNERS, EntryStatus.UNDER_WAY)), null, true, AIGUL_HERSELF, now);
    }
}
