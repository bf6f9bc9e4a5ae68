package org.tallystick.query;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Optional;
import java.util.Set;

/** Who may know whom. Each rule is written for any base package, so that it can be shown to bite on a tree of offenders. */
enum DependencyRule {
    QUESTIONS_SHARE_NOTHING {
        @Override
        ArchRule under(String base) {
            return slices().assignedFrom(questions(base)).should().notDependOnEachOther();
        }
    },
    PLATFORM_AND_FEED_KNOW_NO_QUESTION {
        @Override
        ArchRule under(String base) {
            DescribedPredicate<JavaClass> belongToAQuestion = describe(
                    "belong to a question", type -> question(base, type).isPresent());
            return noClasses()
                    .that()
                    .resideInAnyPackage(base + ".query.platform..", base + ".query.feed..")
                    .should()
                    .dependOnClassesThat(belongToAQuestion);
        }
    },
    ONLY_THE_FEED_KNOWS_KAFKA {
        @Override
        ArchRule under(String base) {
            return noClasses()
                    .that()
                    .resideOutsideOfPackage(base + ".query.feed..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.apache.kafka..", "org.springframework.kafka..");
        }
    },
    SERVICES_SHARE_ONLY_THE_EVENTS {
        @Override
        ArchRule under(String base) {
            return noClasses()
                    .that()
                    .resideInAPackage(base + ".query..")
                    .should()
                    .dependOnClassesThat(resideInAPackage(base + "..")
                            .and(not(resideInAnyPackage(
                                    base + ".query..", "org.tallystick.events..", "org.tallystick.ledger.."))));
        }
    },
    NO_CYCLES {
        @Override
        ArchRule under(String base) {
            return slices().matching(base + ".query.(*)..").should().beFreeOfCycles();
        }
    };

    /** Every other package of the service is a question, also one that somebody adds tomorrow. */
    private static final Set<String> NO_QUESTIONS = Set.of("feed", "platform");

    abstract ArchRule under(String base);

    private static SliceAssignment questions(String base) {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                return question(base, type).map(SliceIdentifier::of).orElseGet(SliceIdentifier::ignore);
            }

            @Override
            public String getDescription() {
                return "questions";
            }
        };
    }

    private static Optional<String> question(String base, JavaClass type) {
        String service = base + ".query.";
        if (!type.getPackageName().startsWith(service)) {
            return Optional.empty();
        }
        String first = type.getPackageName().substring(service.length()).replaceFirst("\\..*", "");
        return Optional.of(first).filter(name -> !NO_QUESTIONS.contains(name));
    }
}
