package org.tallystick.query.platform;

import java.util.regex.Pattern;

/** What was typed by one party is opened by another in a spreadsheet program, which must not run it (OWASP, CSV Injection; CWE-1236). */
public final class Formulas {

    /** What such a program would take for a formula, or for a text that is guarded already. */
    private static final Pattern GUARDED = Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private Formulas() {}

    /** An apostrophe before it makes it a text; whoever takes it back removes one. */
    public static String guarded(String text) {
        return GUARDED.matcher(text).matches() ? "'" + text : text;
    }
}
