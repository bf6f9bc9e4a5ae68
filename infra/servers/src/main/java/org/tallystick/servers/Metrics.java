package org.tallystick.servers;

import java.util.OptionalDouble;

/** What a service tells of itself in the text format of Prometheus. */
public final class Metrics {

    private Metrics() {}

    /**
     * @param text as scraped
     * @param series name, and labels in braces where it has any, as it stands there
     * @return empty when there is no such line
     */
    public static OptionalDouble value(String text, String series) {
        return text.lines()
                .filter(line -> line.startsWith(series + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(series.length() + 1)))
                .findFirst();
    }
}
