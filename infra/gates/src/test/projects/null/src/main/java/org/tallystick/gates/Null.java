package org.tallystick.gates;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Null reaches where it is not expected. */
public final class Null {
    private Null() {}

    public static int length(@Nullable String text) {
        return text.length();
    }

    public static List<String> narrowed(List<@Nullable String> texts) {
        return texts;
    }
}
