package org.tallystick.query.position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.tallystick.events.report.EntryStatus.COMPLETED;
import static org.tallystick.events.report.EntryStatus.NOT_APPLICABLE;
import static org.tallystick.events.report.EntryStatus.PLANNED;
import static org.tallystick.events.report.EntryStatus.UNDER_WAY;
import static org.tallystick.query.position.Agency.CUSTOMS_KZ;
import static org.tallystick.query.position.Agency.FIU_KZ;
import static org.tallystick.query.position.Agency.INTERIOR_KZ;
import static org.tallystick.query.position.PositionStory.CYCLE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tallystick.events.agency.AgencyEvent.MandateRole;

/** Which rule gives a cell its position; II.3.5 of KZ, read by a monitor: basis, status, agencies that it rests on. */
class PositionRulesIT {

    private static final Instant NOW = Instant.parse("2026-07-10T08:00:00Z");
    private static final String II_3_5 = "II.3.5";

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("rules")
    void theFirstRuleThatAppliesGivesThePosition(String rule, UnaryOperator<PositionStory> story, String expected) {
        Cell cell = Told.of(story.apply(PositionStory.ofAPlan()), NOW).cell(Readers.MONITOR, "KZ", II_3_5);

        String sources =
                String.join("+", cell.sources().stream().map(Source::agency).toList());
        assertThat(cell.basis() + " " + cell.status() + " " + sources).isEqualTo(expected);
        assertThat(cell.empty() == null).isEqualTo(cell.basis() != null);
    }

    static Stream<Arguments> rules() {
        return Stream.of(
                rule(
                        "the lead's entry counts",
                        s -> s.leads(CUSTOMS_KZ, II_3_5)
                                .contributes(FIU_KZ, II_3_5)
                                .open(CYCLE, II_3_5)
                                .report(CUSTOMS_KZ, r -> r.releases(II_3_5, UNDER_WAY))
                                .report(FIU_KZ, r -> r.releases(II_3_5, COMPLETED)),
                        "LEAD UNDER_WAY customs"),
                rule(
                        "without the lead's entry there is no status",
                        s -> s.leads(CUSTOMS_KZ, II_3_5)
                                .open(CYCLE, II_3_5)
                                .report(FIU_KZ, r -> r.releases(II_3_5, COMPLETED))
                                .report(INTERIOR_KZ, r -> r.releases(II_3_5, COMPLETED)),
                        "null null fiu+interior"),
                rule(
                        "a lead that is only submitted does not count",
                        s -> s.leads(CUSTOMS_KZ, II_3_5)
                                .open(CYCLE, II_3_5)
                                .report(CUSTOMS_KZ, r -> r.says(II_3_5, PLANNED).submitted()),
                        "null null "),
                rule(
                        "the lead of the cycle's last day counts",
                        s -> s.mandate(
                                        CUSTOMS_KZ,
                                        MandateRole.LEAD,
                                        LocalDate.of(2025, 1, 1),
                                        LocalDate.of(2026, 6, 29),
                                        II_3_5)
                                .mandate(FIU_KZ, MandateRole.LEAD, LocalDate.of(2026, 6, 30), null, II_3_5)
                                .open(CYCLE, II_3_5)
                                .report(CUSTOMS_KZ, r -> r.releases(II_3_5, UNDER_WAY))
                                .report(FIU_KZ, r -> r.releases(II_3_5, PLANNED)),
                        "LEAD PLANNED fiu"),
                rule(
                        "a lead that is named after the release counts",
                        s -> s.open(CYCLE, II_3_5)
                                .report(CUSTOMS_KZ, r -> r.releases(II_3_5, UNDER_WAY))
                                .report(FIU_KZ, r -> r.releases(II_3_5, PLANNED))
                                .leads(FIU_KZ, II_3_5),
                        "LEAD PLANNED fiu"),
                rule(
                        "one agency without a lead agrees with itself",
                        s -> s.contributes(FIU_KZ, II_3_5)
                                .open(CYCLE, II_3_5)
                                .report(FIU_KZ, r -> r.releases(II_3_5, PLANNED)),
                        "AGREED PLANNED fiu"),
                rule(
                        "all say the same",
                        s -> s.open(CYCLE, II_3_5)
                                .report(CUSTOMS_KZ, r -> r.releases(II_3_5, UNDER_WAY))
                                .report(FIU_KZ, r -> r.releases(II_3_5, UNDER_WAY)),
                        "AGREED UNDER_WAY customs+fiu"),
                rule(
                        "all say that it does not apply",
                        s -> s.open(CYCLE, II_3_5)
                                .report(CUSTOMS_KZ, r -> r.releases(II_3_5, NOT_APPLICABLE))
                                .report(FIU_KZ, r -> r.releases(II_3_5, NOT_APPLICABLE)),
                        "AGREED NOT_APPLICABLE customs+fiu"),
                rule(
                        "not applicable is no abstention",
                        s -> s.open(CYCLE, II_3_5)
                                .report(CUSTOMS_KZ, r -> r.releases(II_3_5, NOT_APPLICABLE))
                                .report(FIU_KZ, r -> r.releases(II_3_5, UNDER_WAY)),
                        "DIVERGENT null customs+fiu"),
                rule(
                        "two of three do not outvote the third",
                        s -> s.open(CYCLE, II_3_5)
                                .report(CUSTOMS_KZ, r -> r.releases(II_3_5, UNDER_WAY))
                                .report(FIU_KZ, r -> r.releases(II_3_5, UNDER_WAY))
                                .report(INTERIOR_KZ, r -> r.releases(II_3_5, PLANNED)),
                        "DIVERGENT null customs+fiu+interior"),
                rule(
                        "a newer version takes the place of the older",
                        s -> s.open(CYCLE, II_3_5)
                                .report(
                                        CUSTOMS_KZ,
                                        r -> r.releases(II_3_5, PLANNED).releases(II_3_5, UNDER_WAY)),
                        "AGREED UNDER_WAY customs"),
                rule("nothing was released", s -> s.open(CYCLE, II_3_5), "null null "));
    }

    private static Arguments rule(String name, UnaryOperator<PositionStory> story, String expected) {
        return arguments(name, story, expected);
    }
}
