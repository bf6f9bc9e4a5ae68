package org.tallystick.auditor;

import java.util.Optional;
import org.tallystick.auditor.log.LogReader;
import org.tallystick.auditor.log.LogSource;
import picocli.CommandLine.Option;

/** Which log. */
final class LogOptions {

    @Option(
            names = "--log",
            paramLabel = "<folder or URL>",
            description =
                    "Below it lie checkpoint and tile/…: an export, a mirror, or an address such as http://127.0.0.1:8080/log.")
    private Optional<String> log = Optional.empty();

    @Option(
            names = "--token",
            paramLabel = "<token>",
            defaultValue = "${env:TALLYSTICK_TOKEN}",
            description =
                    "Bearer token for entries, which only parties may read. Default: TALLYSTICK_TOKEN of the environment.")
    private Optional<String> token = Optional.empty();

    Optional<LogReader> reader() {
        return log.map(where -> new LogReader(LogSource.at(where, token)));
    }
}
