package org.tallystick.bench.machine;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The machine and the Java that runs this, in a few lines. */
public final class Machine {

    private Machine() {}

    /** @param data the folder on whose disk the servers write */
    public static String describe(Path data) {
        var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        var java = ManagementFactory.getRuntimeMXBean();
        return String.format(
                Locale.ROOT,
                """
                cores %d (%s), memory %.1f GiB, %s %s
                disk %s
                JDK %s (%s), options %s, heap at most %d MiB
                """,
                system.getAvailableProcessors(),
                processor(),
                system.getTotalMemorySize() / (double) (1L << 30),
                system.getName(),
                system.getVersion(),
                disk(data),
                Runtime.version(),
                java.getVmVendor(),
                java.getInputArguments(),
                Runtime.getRuntime().maxMemory() >> 20);
    }

    private static String processor() {
        try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException _) {
            return System.getProperty("os.arch");
        }
    }

    // A file system in memory would make fsync free.
    private static String disk(Path data) {
        try {
            var store = Files.getFileStore(data);
            return store.type() + " on " + store.name();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
