package org.tallystick;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ArchitectureTest {

    private static final JavaClasses CONTRACT =
            new ClassFileImporter(List.of(new ImportOption.DoNotIncludeTests())).importPackages("org.tallystick");
    private static final JavaClasses OFFENDERS = new ClassFileImporter().importPackages("org.tallystick.archfixture");

    @Test
    void theContractIsRead() {
        assertThat(CONTRACT).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void theContractKeepsTo(DependencyRule rule) {
        rule.under("org.tallystick").allowEmptyShould(true).check(CONTRACT);
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
            case PLAIN_JAVA -> "archfixture.events.report.KnowsJdbc";
            case NO_CYCLES -> "archfixture.events.report.KnowsTheWire";
        };
    }
}
