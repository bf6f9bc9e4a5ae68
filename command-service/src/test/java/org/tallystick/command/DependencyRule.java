package org.tallystick.command;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Optional;
import java.util.Set;
import org.axonframework.eventsourcing.EventSourcingHandler;

/** Who may know whom. Each rule is written for any base package, so that it can be shown to bite on a tree of offenders. */
enum DependencyRule {
    MODEL_IS_PURE {
        @Override
        ArchRule under(String base) {
            String[] models = {base + ".command.*.model..", base + ".command.decision.."};
            return classes()
                    .that()
                    .resideInAnyPackage(models)
                    .should()
                    .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.jspecify..", EVENTS)
                            .or(resideInAnyPackage(models)));
        }
    },
    THINGS_KNOW_EACH_OTHER_THROUGH_EVENTS_ONLY {
        @Override
        ArchRule under(String base) {
            return slices().assignedFrom(things(base)).should().notDependOnEachOther();
        }
    },
    PLATFORM_KNOWS_NO_THING {
        @Override
        ArchRule under(String base) {
            return noThingIn(base, ".command.platform..");
        }
    },
    CLEARANCE_KNOWS_NO_THING {
        @Override
        ArchRule under(String base) {
            return noThingIn(base, ".command.clearance..");
        }
    },
    ONLY_THE_RELAY_KNOWS_KAFKA {
        @Override
        ArchRule under(String base) {
            return noClasses()
                    .that()
                    .resideOutsideOfPackage(base + ".command.relay..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.apache.kafka..", "org.springframework.kafka..");
        }
    },
    AXON_STAYS_IN_SHELLS_AND_WIRING {
        @Override
        ArchRule under(String base) {
            DescribedPredicate<JavaClass> mayKnowAxon = resideInAnyPackage(
                            base + ".command.ledger..", base + ".command.platform..", base + ".command.reaction..")
                    .or(describe("are aggregates", DependencyRule::isAggregate));
            return noClasses()
                    .that(not(mayKnowAxon))
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.axonframework..");
        }
    },
    SERVICES_SHARE_ONLY_THE_EVENTS {
        @Override
        ArchRule under(String base) {
            return noClasses()
                    .that()
                    .resideInAPackage(base + ".command..")
                    .should()
                    .dependOnClassesThat(resideInAPackage(base + "..")
                            .and(not(resideInAnyPackage(base + ".command..", EVENTS, LEDGER))));
        }
    },
    NO_CYCLES {
        @Override
        ArchRule under(String base) {
            return slices().matching(base + ".command.(*)..").should().beFreeOfCycles();
        }
    };

    private static final String EVENTS = "org.tallystick.events..";
    private static final String LEDGER = "org.tallystick.ledger..";
    /** Every other package of the service is a thing, also one that somebody adds tomorrow. */
    private static final Set<String> NO_THINGS =
            Set.of("clearance", "decision", "ledger", "platform", "reaction", "relay", "seal");

    abstract ArchRule under(String base);

    private static ArchRule noThingIn(String base, String common) {
        DescribedPredicate<JavaClass> belongToAThing =
                describe("belong to a thing", type -> thing(base, type).isPresent());
        return noClasses().that().resideInAPackage(base + common).should().dependOnClassesThat(belongToAThing);
    }

    private static boolean isAggregate(JavaClass type) {
        return type.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(EventSourcingHandler.class));
    }

    private static SliceAssignment things(String base) {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                return thing(base, type).map(SliceIdentifier::of).orElseGet(SliceIdentifier::ignore);
            }

            @Override
            public String getDescription() {
                return "things";
            }
        };
    }

    private static Optional<String> thing(String base, JavaClass type) {
        String service = base + ".command.";
        if (!type.getPackageName().startsWith(service)) {
            return Optional.empty();
        }
        String first = type.getPackageName().substring(service.length()).replaceFirst("\\..*", "");
        return Optional.of(first).filter(name -> !NO_THINGS.contains(name));
    }
}
