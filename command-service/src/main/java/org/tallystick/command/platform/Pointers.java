package org.tallystick.command.platform;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** JSON pointers (RFC 6901) from what frameworks call a place. */
final class Pointers {

    private static final int LONGEST_NAME = 80;
    private static final int REPLACEMENT = 0xFFFD;
    private static final Pattern STEPS = Pattern.compile("[.\\[\\]]+");

    private Pointers() {}

    /** A member name as the caller sent it: bounded, and with nothing in it that could not be sent back. */
    static String escaped(String member) {
        return member.codePoints()
                .limit(LONGEST_NAME)
                .map(c -> Character.isISOControl(c) || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
                        ? REPLACEMENT
                        : c)
                .mapToObj(Character::toString)
                .collect(Collectors.joining())
                .replace("~", "~0")
                .replace("/", "~1");
    }

    /** {@code entries[0].named[1].<list element>} becomes {@code /entries/0/named/1}. */
    static String ofPath(String path) {
        StringBuilder pointer = new StringBuilder();
        for (String step : STEPS.split(path, -1)) {
            if (!step.isEmpty() && !step.startsWith("<")) {
                pointer.append('/').append(escaped(step.replaceFirst("<[KV]>$", "")));
            }
        }
        return pointer.toString();
    }
}
