package org.tallystick.gates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The files of this repository that are written by hand, without the projects that are meant to offend. */
final class Tree {

    static final Path ROOT =
            Path.of(System.getProperty("repository.root")).toAbsolutePath().normalize();

    private Tree() {}

    static List<Path> poms() {
        return files(path -> path.endsWith("pom.xml"));
    }

    static List<Path> sources() {
        return files(path -> path.toString().endsWith(".java"));
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Predicate<Path> wanted) {
        try (Stream<Path> all = Files.walk(ROOT)) {
            return all.filter(wanted).filter(Tree::isOurs).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOurs(Path file) {
        String path = "/" + ROOT.relativize(file).toString().replace('\\', '/');
        return Stream.of("/target/", "/src/test/projects/", "/infra/local/data/", "/.")
                .noneMatch(path::contains);
    }
}
