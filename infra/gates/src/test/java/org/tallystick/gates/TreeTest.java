package org.tallystick.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Rules of the tree that no plugin checks, each with an offender beside it. */
class TreeTest {

    private static final Pattern TEST =
            Pattern.compile("^\\s*@(Test|ParameterizedTest|RepeatedTest)\\b", Pattern.MULTILINE);
    private static final Pattern SHARED_SUITE =
            Pattern.compile("^(public )?(abstract class|interface) ", Pattern.MULTILINE);
    // Thread#sleep(Duration) is unknown to forbidden APIs when Maven runs on 17.
    private static final Pattern SLEEP = Pattern.compile("Thread\\.sleep\\(");

    @Test
    void theTreeIsRead() {
        assertThat(Tree.poms()).contains(Tree.ROOT.resolve("pom.xml"), Tree.ROOT.resolve("infra/gates/pom.xml"));
        assertThat(Tree.sources()).anyMatch(source -> source.endsWith("TreeTest.java"));
    }

    @Test
    void everyVersionIsAPropertyOfTheParent() {
        assertThat(Poms.literalVersions(Tree.read(Tree.ROOT.resolve("pom.xml"))))
                .isEmpty();
        assertThat(Tree.poms().stream().filter(pom -> !pom.equals(Tree.ROOT.resolve("pom.xml"))))
                .allSatisfy(
                        pom -> assertThat(Poms.versionsInModule(Tree.read(pom))).isEmpty());
    }

    @Test
    void aVersionElsewhereIsSeen() {
        String pom = "<project><parent><version>1</version></parent><dependencies><dependency>"
                + "<version>2</version></dependency></dependencies></project>";
        assertThat(Poms.literalVersions(pom)).containsExactly("dependency 2");
        assertThat(Poms.versionsInModule(pom)).containsExactly("dependency 2");
    }

    @Test
    void everyTestHasANameThatRuns() {
        assertThat(Tree.sources())
                .filteredOn(source -> neverRuns(name(source), Tree.read(source)))
                .isEmpty();
    }

    @Test
    void aTestThatNeverRunsIsSeen() {
        String source = "class Forgotten {\n    @" + "Test\n    void neverSeen() {}\n}\n";
        assertThat(neverRuns("Forgotten.java", source)).isTrue();
        assertThat(neverRuns("RememberedTest.java", source)).isFalse();
        assertThat(neverRuns("Suite.java", "abstract " + source)).isFalse();
    }

    @Test
    void aModuleWithIntegrationTestsMustRunThem() {
        assertThat(modulesWithIntegrationTests())
                .isNotEmpty()
                .allSatisfy(module -> assertThat(Tree.read(module.resolve("pom.xml")))
                        .as("its pom must say so")
                        .contains("<its.required>true</its.required>"));
    }

    @Test
    void ciRunsTheTestCommandOfTheReadme() {
        String readme = Tree.read(Tree.ROOT.resolve("README.md"));
        String command = readme.replaceFirst("(?s).*?\\n## Test\\n.*?```sh\\n(.*?)\\n```.*", "$1");
        assertThat(command).isEqualTo("./mvnw verify");
        assertThat(Tree.read(Tree.ROOT.resolve(".ci/run")).lines()).last().isEqualTo(command);
    }

    @Test
    void nothingSleeps() {
        assertThat(Tree.sources())
                .filteredOn(source -> SLEEP.matcher(Tree.read(source)).find())
                .isEmpty();
        assertThat("Thread" + ".sleep(Duration.ofMillis(1));").containsPattern(SLEEP);
    }

    @Test
    void everyPackageSaysWhatItIsFor() {
        assertThat(Tree.sources())
                .filteredOn(source -> source.toString().matches(".*[/\\\\]src[/\\\\]main[/\\\\].*"))
                .filteredOn(source -> !Files.exists(source.resolveSibling("package-info.java")))
                .isEmpty();
    }

    private static boolean neverRuns(String name, String source) {
        return TEST.matcher(source).find()
                && !name.endsWith("Test.java")
                && !name.endsWith("IT.java")
                && !SHARED_SUITE.matcher(source).find();
    }

    private static List<Path> modulesWithIntegrationTests() {
        return Tree.sources().stream()
                .filter(source -> name(source).endsWith("IT.java"))
                .map(source -> Tree.ROOT.resolve(
                        Tree.ROOT.relativize(source).toString().replaceAll("[/\\\\]src[/\\\\].*", "")))
                .distinct()
                .toList();
    }

    private static String name(Path source) {
        return source.getFileName().toString();
    }
}
