package org.tallystick.gates;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What {@link TreeTest} asks of files and texts, apart from the tree so that an offender can be shown to it. */
final class TreeRules {

    private static final Pattern TEST =
            Pattern.compile("^\\s*@(Test|ParameterizedTest|RepeatedTest)\\b", Pattern.MULTILINE);
    private static final Pattern SHARED_SUITE =
            Pattern.compile("^(public )?(abstract class|interface) ", Pattern.MULTILINE);
    // Thread#sleep(Duration) is unknown to forbidden APIs when Maven runs on 17.
    private static final Pattern SLEEP = Pattern.compile("Thread\\.sleep\\(");
    private static final Pattern STOP = Pattern.compile("Stop (\\d) of 9");

    private TreeRules() {}

    static boolean neverRuns(String name, String source) {
        return TEST.matcher(source).find()
                && !name.endsWith("Test.java")
                && !name.endsWith("IT.java")
                && !SHARED_SUITE.matcher(source).find();
    }

    static boolean sleeps(String source) {
        return SLEEP.matcher(source).find();
    }

    static Set<Path> modulesWithIntegrationTests(List<Path> sources) {
        return sources.stream()
                .filter(source -> source.getFileName().toString().endsWith("IT.java"))
                .map(source -> Path.of(source.toString().replaceAll("[/\\\\]src[/\\\\].*", "")))
                .collect(Collectors.toSet());
    }

    /** Whether the module of this pom runs the integration tests of {@code module}, its own or another's, and fails without any. */
    static boolean runsIntegrationTests(Path module, Path pomFile, String pom) {
        boolean asked = pomFile.resolveSibling("").equals(module)
                ? !pom.contains("<skipITs>true</skipITs>")
                : pom.contains(
                        "<dependency>org.tallystick:tallystick-" + module.getFileName() + ":test-jar</dependency>");
        return asked && pom.contains("<its.required>true</its.required>");
    }

    /** The first command under the heading Test. */
    static String testCommand(String readme) {
        return readme.replaceFirst("(?s).*?\\n## Test\\n.*?```sh\\n(.*?)\\n```.*", "$1");
    }

    static String lastCommand(String script) {
        return script.lines().reduce("", (earlier, line) -> line);
    }

    /** Folders of main sources in which no package-info.java lies. */
    static Set<Path> unexplainedPackages(List<Path> sources) {
        Set<Path> packages = folders(
                sources.stream().filter(source -> source.toString().matches(".*[/\\\\]src[/\\\\]main[/\\\\].*")));
        packages.removeAll(folders(sources.stream().filter(source -> source.endsWith("package-info.java"))));
        return packages;
    }

    /** Numbers of the stops that {@code grep "Stop . of 9"} finds. */
    static Set<String> stops(Stream<String> packageInfos) {
        return packageInfos
                .flatMap(info -> STOP.matcher(info).results())
                .map((MatchResult stop) -> stop.group(1))
                .collect(Collectors.toSet());
    }

    private static Set<Path> folders(Stream<Path> files) {
        return files.map(file -> file.resolveSibling("")).collect(Collectors.toSet());
    }
}
