package org.tallystick.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ArchitectureTest {

    private static final JavaClasses SERVICE = new ClassFileImporter(List.of(new ImportOption.DoNotIncludeTests()))
            .importPackages("org.tallystick.command");
    private static final JavaClasses OFFENDERS = new ClassFileImporter().importPackages("org.tallystick.archfixture");

    @Test
    void theServiceIsRead() {
        assertThat(SERVICE).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void theServiceKeepsTo(DependencyRule rule) {
        rule.under("org.tallystick").allowEmptyShould(true).check(SERVICE);
    }

    /** Nothing else in the tree of offenders is reported: it also holds what each rule must let pass. */
    @ParameterizedTest
    @EnumSource
    void offendersAreSeen(DependencyRule rule) {
        assertThat(rule.under("org.tallystick.archfixture")
                        .evaluate(OFFENDERS)
                        .getFailureReport()
                        .getDetails())
                .isNotEmpty()
                .allSatisfy(found -> assertThat(found).contains(offender(rule)));
    }

    private static String offender(DependencyRule rule) {
        return switch (rule) {
            case MODEL_IS_PURE -> "archfixture.command.report.model.KnowsSpring";
            case THINGS_KNOW_EACH_OTHER_THROUGH_EVENTS_ONLY -> "archfixture.command.report.KnowsAnotherThing";
            case PLATFORM_KNOWS_NO_THING -> "archfixture.command.platform.KnowsAThing";
            case CLEARANCE_KNOWS_NO_THING -> "archfixture.command.clearance.KnowsAThing";
            case ONLY_THE_RELAY_KNOWS_KAFKA -> "archfixture.command.report.KnowsKafka";
            case AXON_STAYS_IN_SHELLS_AND_WIRING -> "archfixture.command.report.KnowsAxon";
            case SERVICES_SHARE_ONLY_THE_EVENTS -> "archfixture.command.report.KnowsTheOtherService";
            case NO_CYCLES -> "archfixture.command.seal.KnowsTheRelay";
        };
    }
}
