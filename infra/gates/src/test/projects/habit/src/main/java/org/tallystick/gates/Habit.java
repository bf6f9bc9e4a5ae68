package org.tallystick.gates;

import java.net.MalformedURLException;
import java.net.URL;
import java.text.Collator;

/** Habits that neither javac nor Error Prone minds. */
public final class Habit {
    private Habit() {}

    public static void nap() throws InterruptedException {
        Thread.sleep(1);
    }

    public static String write(int count) {
        return "%d".formatted(count);
    }

    public static Collator sort() {
        return Collator.getInstance();
    }

    @SuppressWarnings("deprecation")
    public static URL link(String text) throws MalformedURLException {
        return new URL(text);
    }
}
