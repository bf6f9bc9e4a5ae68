package org.tallystick.command.report.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/** Texts that cells refer to by number (ECMA-376 part 1, clause 18.4). */
final class SharedStrings {

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final int HEXADECIMAL = 16;

    private SharedStrings() {}

    static List<String> of(byte[] part) throws XMLStreamException {
        List<String> all = new ArrayList<>();
        Xml xml = Xml.of(part);
        while (xml.next()) {
            if (xml.begins("si")) {
                all.add(text(xml, "si"));
            }
        }
        return all;
    }

    /** From the beginning of {@code element} to its end: all runs of its text, without what only says how it is spoken. */
    static String text(Xml xml, String element) throws XMLStreamException {
        int outer = xml.depth() - 1;
        StringBuilder text = new StringBuilder();
        boolean told = false;
        boolean spoken = false;
        while (xml.next() && !(xml.ends(element) && xml.depth() == outer)) {
            told = xml.begins("t") || (told && !xml.ends("t"));
            spoken = xml.begins("rPh") || (spoken && !xml.ends("rPh"));
            text.append(told && !spoken ? xml.characters() : "");
        }
        return unescaped(text.toString());
    }

    /** A character that XML can not hold, or the underscore of what only looks like one (clause 22.9.2.19). */
    static String unescaped(String text) {
        return ESCAPED.matcher(text).replaceAll(found -> {
            String character = Character.toString((char) Integer.parseInt(found.group(1), HEXADECIMAL));
            return Matcher.quoteReplacement(character);
        });
    }
}
