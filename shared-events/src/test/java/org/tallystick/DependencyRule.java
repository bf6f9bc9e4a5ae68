package org.tallystick;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;

/** Who may know whom. Each rule is written for any base package, so that it can be shown to bite on a tree of offenders. */
enum DependencyRule {
    PLAIN_JAVA {
        @Override
        ArchRule under(String base) {
            return classes()
                    .that()
                    .resideInAnyPackage(base + ".events..", base + ".ledger..")
                    .should()
                    .onlyDependOnClassesThat(resideInAnyPackage(
                                    "java..",
                                    "javax.crypto..",
                                    "org.jspecify..",
                                    "tools.jackson..",
                                    "com.fasterxml.jackson.annotation..",
                                    base + ".events..",
                                    base + ".ledger..")
                            .and(not(resideInAPackage("java.sql.."))));
        }
    },
    NO_CYCLES {
        @Override
        ArchRule under(String base) {
            return slices().matching(base + ".events.(*)..").should().beFreeOfCycles();
        }
    };

    abstract ArchRule under(String base);
}
