package org.tallystick.command.report.sheet;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.tallystick.command.decision.Refused;

/** Which parts of a workbook may be there at all (ECMA-376 part 1, clause 12.3): what is not named here is refused, not skipped. */
final class Parts {

    private static final Pattern PLAIN = Pattern.compile(
            "\\[content_types]\\.xml|_rels/\\.rels|docprops/[^/]+|docmetadata/[^/]+|customxml/(_rels/)?[^/]+"
                    + "|xl/(workbook|styles|sharedstrings|metadata|calcchain|comments\\d*)\\.xml|xl/_rels/workbook\\.xml\\.rels"
                    + "|xl/(worksheets|theme|tables|comments|threadedcomments|persons)/[^/]+\\.xml|xl/worksheets/_rels/[^/]+\\.rels"
                    + "|xl/(printersettings|drawings)/[^/]+\\.(bin|vml|xml)|xl/drawings/_rels/[^/]+\\.rels");
    private static final Pattern ACTIVE =
            Pattern.compile("macro|vba|activex|oleobject|externallink|attachedtemplate|connections");
    private static final Pattern HYPERLINK = Pattern.compile(".*/hyperlink");

    private Parts() {}

    static void check(Map<String, byte[]> parts) throws XMLStreamException {
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            String name = part.getKey().toLowerCase(Locale.ROOT);
            if (!PLAIN.matcher(name).matches()) {
                throw notPlain("It has a part that is none of a plain workbook.");
            }
            if (name.endsWith(".rels") || name.equals("[content_types].xml")) {
                connections(part.getValue());
            }
        }
    }

    /** What the file says it has, or leads to; an address in a cell is followed by nobody. */
    private static void connections(byte[] part) throws XMLStreamException {
        Xml xml = Xml.of(part);
        while (xml.next()) {
            if (xml.begins()) {
                String type = xml.attribute("Type", "");
                boolean active = Stream.of(type, xml.attribute("ContentType", ""))
                        .anyMatch(said ->
                                ACTIVE.matcher(said.toLowerCase(Locale.ROOT)).find());
                boolean outside = xml.attribute("TargetMode", "").equals("External")
                        && !HYPERLINK.matcher(type).matches();
                if (active || outside) {
                    throw notPlain("It says that it has macros, embedded objects or links to other files.");
                }
            }
        }
    }

    static Refused notPlain(String detail) {
        return SheetRefusal.SPREADSHEET_NOT_PLAIN.because(detail);
    }
}
