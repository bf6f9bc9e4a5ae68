package org.tallystick.bench.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * Processor time of this process and of all servers and services that it has started (Linux, {@code proc_pid_stat(5)}). What others do on
 * the machine changes how fast a contender is, but hardly how much work it makes.
 */
public final class Work {

    // Of the fields after the name in brackets: own time in programs and in the kernel, then that of children that have
    // ended.
    private static final int FIRST = 11;
    private static final int FIELDS = 4;
    // USER_HZ, which Linux shows to programs whatever it counts in.
    private static final int MILLIS_PER_TICK = 10;

    private Work() {}

    /** In milliseconds since the processes began; 0 where the system does not tell. */
    public static long millis() {
        ProcessHandle self = ProcessHandle.current();
        LongStream pids =
                LongStream.concat(LongStream.of(self.pid()), self.descendants().mapToLong(ProcessHandle::pid));
        return pids.map(Work::ofProcess).sum();
    }

    private static long ofProcess(long pid) {
        try {
            return parse(Files.readString(Path.of("/proc/" + pid + "/stat")));
        } catch (IOException _) {
            return 0; // has ended meanwhile, and its parent counts it
        }
    }

    static long parse(String stat) {
        String afterName = stat.substring(stat.lastIndexOf(')') + 2);
        return MILLIS_PER_TICK
                * Arrays.stream(afterName.split(" "))
                        .skip(FIRST)
                        .limit(FIELDS)
                        .mapToLong(Long::parseLong)
                        .sum();
    }
}
