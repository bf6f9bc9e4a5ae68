package org.tallystick.command.report.sheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.tallystick.command.decision.Refused;

/**
 * An Office Open XML workbook. One pass reads and inspects: of a file that is refused for what it holds, nothing was read before by
 * something that is less strict.
 */
final class Workbook {

    private static final int LONGEST_NAME = 31;
    private static final int FIRST_ENTRY = 3;
    private static final LocalDate SINCE_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate SINCE_1904 = LocalDate.of(1904, 1, 1);

    private final Map<String, byte[]> parts;
    private final Map<String, String> targets = new HashMap<>();
    private final Map<String, String> idOfSheet = new LinkedHashMap<>();
    private LocalDate dayZero = SINCE_1900;

    private Workbook(Map<String, byte[]> parts) {
        this.parts = parts;
    }

    static List<Sheet> read(byte[] file) {
        try {
            Map<String, byte[]> parts = Archive.unpack(file);
            Parts.check(parts);
            return new Workbook(parts).sheets();
        } catch (Refused refused) {
            throw refused;
        } catch (XMLStreamException | RuntimeException e) {
            // The JDK's parser, numbers and indexes: whatever they object to, the file is at fault.
            throw SheetRefusal.SPREADSHEET_UNREADABLE.because("A part is not what it should be.");
        }
    }

    private List<Sheet> sheets() throws XMLStreamException {
        byte[] shared = parts.get("xl/sharedStrings.xml");
        List<String> strings = shared == null ? List.of() : SharedStrings.of(shared);
        relationships();
        outline();
        Tally tally = new Tally();
        List<Sheet> sheets = new ArrayList<>();
        for (Map.Entry<String, String> sheet : idOfSheet.entrySet()) {
            byte[] part = part(targets.get(sheet.getValue()));
            new SheetCells(sheet.getKey(), strings, Xml.of(part), tally).read();
            sheets.add(new Sheet(sheet.getKey(), dayZero, FIRST_ENTRY, tally.endSheet()));
        }
        return sheets;
    }

    private void relationships() throws XMLStreamException {
        Xml xml = Xml.of(part("/xl/_rels/workbook.xml.rels"));
        while (xml.next()) {
            if (xml.begins("Relationship")) {
                targets.put(xml.attribute("Id", ""), xml.attribute("Target", ""));
            }
        }
    }

    private void outline() throws XMLStreamException {
        Xml xml = Xml.of(part("workbook.xml"));
        while (xml.next()) {
            if (xml.begins("externalReferences")) {
                throw Parts.notPlain("It has links to other files.");
            } else if (xml.begins("workbookPr")) {
                String counted = xml.attribute("date1904", "0");
                dayZero = counted.equals("1") || counted.equals("true") ? SINCE_1904 : SINCE_1900;
            } else if (xml.begins("sheet")) {
                sheet(xml.attribute("name", ""), xml.attribute("id", ""));
            }
        }
    }

    private void sheet(String name, String id) {
        if (name.isEmpty() || name.length() > LONGEST_NAME || idOfSheet.put(name, id) != null) {
            throw SheetRefusal.SPREADSHEET_UNREADABLE.because("Two sheets have one name, or one has none.");
        }
    }

    /** @param target from the root with a slash, else beside the workbook */
    private byte[] part(@Nullable String target) {
        byte[] part = target == null ? null : parts.get(target.startsWith("/") ? target.substring(1) : "xl/" + target);
        if (part == null) {
            throw SheetRefusal.SPREADSHEET_UNREADABLE.because("A part is missing.");
        }
        return part;
    }
}
