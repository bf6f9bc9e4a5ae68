package org.tallystick.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A gate that is green because it is off looks like one that works: here each is asserted red. */
class GatesIT {

    private static OffendersBuild build;

    @BeforeAll
    static void buildTheOffenders() throws IOException, InterruptedException {
        build = OffendersBuild.run();
    }

    @Test
    void aProjectWithoutFaultPasses() {
        assertThat(build.passed("accepted")).as(build.log()).isTrue();
    }

    @Test
    void formatting() {
        assertThat(build.refusal("format", "spotless-maven-plugin"))
                .contains("The following files had format violations", "Format.java");
    }

    @Test
    void errorProne() {
        assertThat(build.refusal("bug", "maven-compiler-plugin")).contains("[DeadException]");
    }

    @Test
    void nullAway() {
        assertThat(build.refusal("null", "maven-compiler-plugin"))
                .contains("[NullAway] dereferenced expression 'text' is @Nullable");
    }

    @Test
    void nullAwayInJSpecifyMode() {
        assertThat(build.refusal("null", "maven-compiler-plugin"))
                .contains("[NullAway] incompatible types: List<@Nullable String> cannot be converted to List<String>");
    }

    @Test
    void warningsOfJavac() {
        assertThat(build.refusal("lint", "maven-compiler-plugin")).contains("warnings found and -Werror specified");
        assertThat(build.log()).contains("Lint.java:[9,", "[rawtypes] found raw type: List");
    }

    @Test
    void callsForbiddenEverywhere() {
        refusesCalls(
                "habit",
                "java.lang.Thread#sleep(**) [wait for the thing itself",
                "java.lang.String#formatted(java.lang.Object[]) [name the locale",
                "java.text.Collator#getInstance() [Uses default locale]",
                "java.net.URL#<init>(java.lang.String) [Deprecated in Java 25]");
    }

    @Test
    void callsForbiddenInTestsToo() {
        refusesCalls("sleeping-test", "in org.tallystick.gates.SleepingTest");
    }

    @Test
    void theClockOutsideThePlatform() {
        refusesCalls("clock", "java.time.Instant#now() [take the time that entered with the command");
    }

    @Test
    void diceInAModel() {
        refusesCalls("dice-in-model", "java.util.UUID#randomUUID() [take the id that entered with the command]");
    }

    @Test
    void theConsoleOutsideACommandLine() {
        refusesCalls("console", "java.lang.System#out [use SLF4J");
    }

    @Test
    void dependencies() {
        assertThat(build.refusal("banned-dependency", "maven-enforcer-plugin"))
                .contains("junit:junit:jar:4.13.2 <--- banned via the exclude/include list")
                .contains("Require upper bound dependencies error for tools.jackson.core:jackson-core:3.0.0")
                .contains("duplicate dependency declaration", "org.jspecify:jspecify");
    }

    @Test
    void pluginsWithoutAVersion() {
        assertThat(build.refusal("plugin-without-version", "maven-enforcer-plugin"))
                .contains(
                        "declare it in the parent's pluginManagement", "org.apache.maven.plugins:maven-antrun-plugin");
    }

    @Test
    void toolsThatAreTooOld() {
        assertThat(build.refusal("tools-too-old", "maven-enforcer-plugin"))
                .contains("run ./mvnw, it fetches the pinned one")
                .contains("Maven itself needs Java 99 or later: point JAVA_HOME at one");
    }

    @Test
    void aMachineWithoutTheJdkIsToldWhatToDo() {
        assertThat(build.refusal("jdk-missing", "maven-toolchains-plugin"))
                .contains("a JDK 25 is needed: install one (https://adoptium.net) or set JAVA25_HOME to one");
    }

    @Test
    void testsThatNeverRun() {
        assertThat(build.refusal("tests-never-run", "maven-surefire-plugin")).contains("No tests");
    }

    @Test
    void integrationTestsThatNeverRun() {
        assertThat(build.refusal("its-never-run", "maven-failsafe-plugin")).contains("No tests");
    }

    private static void refusesCalls(String project, String... findings) {
        assertThat(build.refusal(project, "forbiddenapis")).contains("Check for forbidden API calls failed");
        assertThat(build.log()).contains(findings);
    }
}
