package org.tallystick.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules of the tree that no plugin checks, each with an offender beside it. */
class TreeTest {

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
                .filteredOn(source -> TreeRules.neverRuns(source.getFileName().toString(), Tree.read(source)))
                .isEmpty();
    }

    @Test
    void aTestThatNeverRunsIsSeen() {
        String source = "class Forgotten {\n    @" + "Test\n    void neverSeen() {}\n}\n";
        assertThat(TreeRules.neverRuns("Forgotten.java", source)).isTrue();
        assertThat(TreeRules.neverRuns("RememberedTest.java", source)).isFalse();
        assertThat(TreeRules.neverRuns("Suite.java", "abstract " + source)).isFalse();
    }

    @Test
    void integrationTestsOfEveryModuleRun() {
        assertThat(TreeRules.modulesWithIntegrationTests(Tree.sources()))
                .isNotEmpty()
                .allMatch(module -> Tree.poms().stream()
                        .anyMatch(pom -> TreeRules.runsIntegrationTests(module, pom, Tree.read(pom))));
    }

    @Test
    void integrationTestsThatNobodyRunsAreSeen() {
        Path module = Path.of("infra", "forgotten");
        List<Path> sources = Stream.of("AloneIT.java", "AloneTest.java")
                .map(module.resolve("src/test/java")::resolve)
                .toList();
        assertThat(TreeRules.modulesWithIntegrationTests(sources)).containsExactly(module);
        assertThat(TreeRules.modulesWithIntegrationTests(sources.subList(1, 2))).isEmpty();
        String required = "<its.required>true</its.required>";
        Path own = module.resolve("pom.xml");
        assertThat(TreeRules.runsIntegrationTests(module, own, required)).isTrue();
        assertThat(TreeRules.runsIntegrationTests(module, own, "<its.required>false</its.required>"))
                .isFalse();
        assertThat(TreeRules.runsIntegrationTests(module, own, required + "<skipITs>true</skipITs>"))
                .isFalse();
        String scan = "<dependency>org.tallystick:tallystick-forgotten:test-jar</dependency>";
        Path other = Path.of("infra", "other", "pom.xml");
        assertThat(TreeRules.runsIntegrationTests(module, other, required + scan))
                .isTrue();
        assertThat(TreeRules.runsIntegrationTests(module, other, required)).isFalse();
        assertThat(TreeRules.runsIntegrationTests(module, other, scan)).isFalse();
    }

    @Test
    void ciRunsTheTestCommandOfTheReadme() {
        String command = TreeRules.testCommand(Tree.read(Tree.ROOT.resolve("README.md")));
        assertThat(command).isEqualTo("./mvnw verify");
        assertThat(TreeRules.lastCommand(Tree.read(Tree.ROOT.resolve(".ci/run"))))
                .isEqualTo(command);
    }

    @Test
    void aReadmeOrACiThatRunsLessIsSeen() {
        assertThat(TreeRules.testCommand("# A\n## Test\n\n```sh\n./mvnw test\n```\n\n```sh\n./mvnw verify\n```\n"))
                .isEqualTo("./mvnw test");
        assertThat(TreeRules.lastCommand("./mvnw verify\n./mvnw verify -DskipITs\n"))
                .isEqualTo("./mvnw verify -DskipITs");
    }

    @Test
    void nothingSleeps() {
        assertThat(Tree.sources())
                .filteredOn(source -> TreeRules.sleeps(Tree.read(source)))
                .isEmpty();
        assertThat(TreeRules.sleeps("Thread" + ".sleep(Duration.ofMillis(1));")).isTrue();
    }

    @Test
    void everyPackageSaysWhatItIsFor() {
        assertThat(TreeRules.unexplainedPackages(Tree.sources())).isEmpty();
    }

    @Test
    void aPackageThatDoesNotSayIsSeen() {
        Path explained = Path.of("a/src/main/java/said");
        Path silent = Path.of("a/src/main/java/silent");
        assertThat(TreeRules.unexplainedPackages(List.of(
                        explained.resolve("A.java"),
                        explained.resolve("package-info.java"),
                        silent.resolve("B.java"),
                        Path.of("a/src/test/java/silent/BTest.java"))))
                .containsExactly(silent);
    }

    @Test
    void theTourOfTheReadmeHasItsNineStops() {
        assertThat(TreeRules.stops(Tree.sources().stream()
                        .filter(source -> source.endsWith("package-info.java"))
                        .map(Tree::read)))
                .containsExactlyInAnyOrder("1", "2", "3", "4", "5", "6", "7", "8", "9");
    }

    @Test
    void aStopThatTheTourMissesIsSeen() {
        assertThat(TreeRules.stops(Stream.of("Stop 1 of 9: a door.", "stop 2 is beside it; Stop 3 of 9")))
                .containsExactlyInAnyOrder("1", "3");
    }
}
