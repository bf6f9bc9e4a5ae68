package org.tallystick.acceptance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The run scripts in a tree of their own: they are copies, what the build has made is linked, and there are no sources that could be
 * newer. So a script runs as it is, and no test begins a build.
 */
record Scripts(Path home, Map<String, String> environment) {

    private static final List<String> SERVICES = List.of("command-service", "query-service");

    /** How a script ended, and all that it printed. */
    record Outcome(int status, String output) {}

    /** Below target, which a clean build removes without following the links. */
    static Scripts inNewFolder() throws IOException {
        Path target = LocalRun.HOME.resolve("infra/acceptance/target");
        Path home = Files.createTempDirectory(target, "scripts");
        for (String script : List.of("infra/launch.sh", "infra/local/run", "infra/acceptance/check")) {
            Files.createDirectories(home.resolve(script).resolveSibling(""));
            Files.copy(LocalRun.HOME.resolve(script), home.resolve(script), StandardCopyOption.COPY_ATTRIBUTES);
        }
        for (String module : SERVICES) {
            link(home, module + "/target", "{*.jar,lib}");
        }
        for (String module : List.of("infra/local", "infra/acceptance")) {
            link(home, module + "/target", "{*.jar,lib}");
            Files.createFile(home.resolve(module).resolve("target/built"));
        }
        return new Scripts(home, Map.of("JAVA_HOME", System.getProperty("java.home")));
    }

    /** On a machine without any JDK 25: the script finds the tools that it calls, and nothing where JDKs are kept. */
    Scripts withoutJdk(String javaHome) throws IOException {
        Path tools = Files.createDirectory(home.resolve("tools"));
        for (String tool : List.of("bash", "dirname", "readlink", "grep")) {
            Files.createSymbolicLink(tools.resolve(tool), tool(tool));
        }
        Path launch = home.resolve("infra/launch.sh");
        Files.writeString(
                launch, Files.readString(launch).replaceAll("(?m)^( +)(\"\\$\\()?/(usr|Library)/", "$1$2/nowhere/"));
        return new Scripts(home, Map.of("JAVA_HOME", javaHome, "PATH", tools.toString(), "HOME", home.toString()));
    }

    /** @param command as a user in the top folder types it */
    Outcome run(String... command) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(Arrays.asList(command));
        words.set(0, home.resolve(words.getFirst()).toString());
        ProcessBuilder script =
                new ProcessBuilder(words).directory(home.toFile()).redirectErrorStream(true);
        Map<String, String> inherited = script.environment();
        inherited.keySet().removeIf(name -> name.startsWith("TALLYSTICK") || name.equals("SDKMAN_DIR"));
        inherited.putAll(environment);
        Process process = script.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), output);
    }

    private static void link(Path home, String folder, String what) throws IOException {
        Files.createDirectories(home.resolve(folder));
        try (DirectoryStream<Path> built = Files.newDirectoryStream(LocalRun.HOME.resolve(folder), what)) {
            for (Path file : built) {
                Files.createSymbolicLink(home.resolve(folder).resolve(file.getFileName()), file);
            }
        }
    }

    private static Path tool(String name) {
        return Arrays.stream(Objects.requireNonNull(System.getenv("PATH")).split(":", -1))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }
}
