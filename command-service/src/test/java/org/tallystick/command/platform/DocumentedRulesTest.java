package org.tallystick.command.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tallystick.command.decision.Keeps;
import org.tallystick.command.decision.RefusalCode;
import org.tallystick.command.decision.RefusalCode.Kind;
import org.tallystick.command.decision.Rule;

/** The API document's table of rules, held against the code of the policies. */
class DocumentedRulesTest {

    private static final JavaClasses SERVICE = new ClassFileImporter(List.of(new ImportOption.DoNotIncludeTests()))
            .importPackages("org.tallystick.command");

    static Stream<JavaMethod> policies() {
        return SERVICE.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(Keeps.class))
                .sorted(Comparator.comparing(JavaMethod::getFullName));
    }

    @Test
    void elevenRulesAreToldByTheirNumbers() {
        assertThat(Rule.values())
                .extracting(Rule::number)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 11).boxed().toList());
        assertThat(Rule.values())
                .allSatisfy(rule ->
                        assertThat(DocumentedRules.text()).contains(rule.number() + ". " + rule.sentence() + "\n"));
    }

    @ParameterizedTest
    @EnumSource
    void everyRuleIsKeptBySomePolicyThatRefuses(Rule rule) {
        assertThat(DocumentedRules.lines().filter(line -> line.rule() == rule))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.refusals()).isNotEmpty());
    }

    @Test
    void theTableHasEveryPolicyAndNothingElse() {
        List<String> rows = policies()
                .flatMap(policy -> Arrays.stream(keeps(policy).value()).map(rule -> row(rule, policy)))
                .toList();
        assertThat(DocumentedRules.text().lines().filter(line -> line.startsWith("| ") && line.contains("`")))
                .containsExactlyInAnyOrderElementsOf(rows);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("policies")
    void aPolicyIsAskedAndRefusesWithTheCodesThatItNames(JavaMethod policy) {
        assertThat(codes(policy, new HashSet<>()))
                .containsExactlyInAnyOrder(keeps(policy).refusing());
        assertThat(policy.getCallsOfSelf().size() + policy.getReferencesToSelf().size())
                .isPositive();
    }

    private static Keeps keeps(JavaMethod policy) {
        return policy.getAnnotationOfType(Keeps.class);
    }

    private static String row(Rule rule, JavaMethod policy) {
        String owner = policy.getOwner().getName().substring("org.tallystick.command.".length());
        return "| " + rule.number() + " | `" + owner + "." + policy.getName() + "` | "
                + Arrays.stream(keeps(policy).refusing())
                        .map(code -> "`" + code + "`")
                        .collect(Collectors.joining(", "))
                + " |";
    }

    /** Those that the method itself names, and the methods of its class that it calls. */
    private static Set<String> codes(JavaMethod method, Set<JavaMethod> seen) {
        Set<String> codes = new HashSet<>();
        if (seen.add(method)) {
            method.getFieldAccesses()
                    .forEach(access ->
                            code(access.getTargetOwner(), access.getName()).ifPresent(codes::add));
            method.getConstructorCallsFromSelf().stream()
                    .filter(call -> call.getTargetOwner().isEquivalentTo(StaleRevisionException.class))
                    .forEach(_ -> codes.add(
                            ProblemMapping.of(new StaleRevisionException("")).code()));
            method.getMethodCallsFromSelf().stream()
                    .filter(call -> call.getTargetOwner().equals(method.getOwner()))
                    .flatMap(call -> call.getTarget().resolveMember().stream())
                    .forEach(called -> codes.addAll(codes(called, seen)));
        }
        return codes;
    }

    /** Empty also for a code that says that something does not exist: it keeps no rule. */
    private static Optional<String> code(JavaClass family, String name) {
        return family.isAssignableTo(RefusalCode.class) || family.isEquivalentTo(WebRefusal.class)
                ? Arrays.stream(family.reflect().getEnumConstants())
                        .filter(code -> code.toString().equals(name))
                        .filter(code -> !(code instanceof RefusalCode refusal) || refusal.kind() != Kind.UNKNOWN)
                        .map(Object::toString)
                        .findFirst()
                : Optional.empty();
    }
}
