package org.tallystick.command.platform;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.core.type.MethodMetadata;
import org.tallystick.command.decision.Keeps;
import org.tallystick.command.decision.Rule;

/** Which policy keeps which rule, and how it refuses, for the API document: read from the policies themselves. */
final class DocumentedRules {

    private static final String SERVICE = "org.tallystick.command.";
    private static final String POLICIES = Keeps.class.getName();

    private DocumentedRules() {}

    /** @param policy class and method, below the service's package */
    record Line(Rule rule, String policy, List<String> refusals) {

        private String row() {
            return "| " + rule.number() + " | `" + policy + "` | "
                    + refusals.stream().map(code -> "`" + code + "`").collect(Collectors.joining(", ")) + " |\n";
        }
    }

    /** In Markdown: the rules, then a table of their policies. */
    static String text() {
        return "\n\n## Rules\n\n"
                + Arrays.stream(Rule.values())
                        .map(rule -> rule.number() + ". " + rule.sentence() + "\n")
                        .collect(Collectors.joining())
                + "\n| rule | policy | refuses or warns with |\n|---|---|---|\n"
                + lines().map(Line::row).collect(Collectors.joining());
    }

    /** By rule, then by policy. */
    static Stream<Line> lines() {
        ClassPathScanningCandidateComponentProvider classes = new ClassPathScanningCandidateComponentProvider(false);
        classes.addIncludeFilter((type, _) -> type.getAnnotationMetadata().hasAnnotatedMethods(POLICIES));
        return classes.findCandidateComponents(SERVICE.substring(0, SERVICE.length() - 1)).stream()
                .flatMap(type -> type instanceof AnnotatedBeanDefinition read ? lines(read.getMetadata()) : Stream.of())
                .sorted(Comparator.comparing(Line::rule).thenComparing(Line::policy));
    }

    private static Stream<Line> lines(AnnotationMetadata type) {
        return type.getAnnotatedMethods(POLICIES).stream().flatMap(method -> lines(type, method));
    }

    private static Stream<Line> lines(AnnotationMetadata type, MethodMetadata method) {
        MergedAnnotation<Keeps> keeps = method.getAnnotations().get(Keeps.class);
        String policy = type.getClassName().substring(SERVICE.length()) + "." + method.getMethodName();
        List<String> refusals = List.of(keeps.getStringArray("refusing"));
        return Arrays.stream(keeps.getEnumArray("value", Rule.class)).map(rule -> new Line(rule, policy, refusals));
    }
}
