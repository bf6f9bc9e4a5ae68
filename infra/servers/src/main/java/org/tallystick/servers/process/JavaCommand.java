package org.tallystick.servers.process;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The arguments of a child JVM that runs on the same JDK as this one. */
public final class JavaCommand {

    private final List<String> arguments = new ArrayList<>();

    private JavaCommand() {
        arguments.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        arguments.add("--enable-native-access=ALL-UNNAMED");
        arguments.add("--sun-misc-unsafe-memory-access=allow");
    }

    public static JavaCommand withOptions(List<String> jvmOptions) {
        var command = new JavaCommand();
        command.arguments.addAll(jvmOptions);
        return command;
    }

    /** The child needs {@code CLASSPATH} in its environment, see {@link #classPath()}. */
    public List<String> main(Class<?> main, String... rest) {
        arguments.add(main.getName());
        arguments.addAll(List.of(rest));
        return List.copyOf(arguments);
    }

    public List<String> jar(Path jar, List<String> rest) {
        arguments.add("-jar");
        arguments.add(jar.toString());
        arguments.addAll(rest);
        return List.copyOf(arguments);
    }

    /** This JVM's class path, absolute. Passed by environment, because it can be longer than a readable process list. */
    public static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator)))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
