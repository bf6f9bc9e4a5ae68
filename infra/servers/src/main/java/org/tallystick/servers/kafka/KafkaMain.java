package org.tallystick.servers.kafka;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import kafka.Kafka;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Utils;

/** The broker's process: Kafka's own main class, after formatting a new data folder in the same JVM, which saves a second one. */
public final class KafkaMain {

    private KafkaMain() {}

    public static void main(String[] arguments) throws IOException {
        var properties = arguments[0];
        // Kafka writes this file last: without it the formatting was never done or never finished.
        if (!Files.exists(Path.of(Utils.loadProps(properties).getProperty("log.dirs"), "meta.properties"))) {
            format(properties);
        }
        Kafka.main(arguments);
    }

    private static void format(String properties) {
        var told = new ByteArrayOutputStream();
        var command = new String[] {"format", "-t", Uuid.randomUuid().toString(), "-c", properties};
        if (StorageTool.execute(command, new PrintStream(told, true, StandardCharsets.UTF_8)) != 0) {
            throw new IllegalStateException("formatting failed: " + told.toString(StandardCharsets.UTF_8));
        }
    }
}
