package org.tallystick.command.report.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook, part by part, so that each part can be made as nobody's program would make it. */
public final class WorkbookFile {

    static final String SHEET = "xl/worksheets/sheet1.xml";
    static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private boolean packed = true;

    private WorkbookFile() {}

    /** With one sheet named Report. */
    static WorkbookFile of(String rows) {
        return new WorkbookFile()
                .with(
                        "[Content_Types].xml",
                        "<Types><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\""
                                + TYPES + "sheet.main+xml\"/></Types>")
                .with(
                        "xl/workbook.xml",
                        "<workbook xmlns:r=\"" + RELATIONS
                                + "\"><sheets><sheet name=\"Report\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>")
                .with(
                        "xl/_rels/workbook.xml.rels",
                        relation("Id=\"rId1\" Type=\"" + RELATIONS + "/worksheet\" Target=\"worksheets/sheet1.xml\""))
                .with(SHEET, sheet(rows));
    }

    /** Of rows whose cells are separated by bars: ids, headings, entries. */
    public static WorkbookFile ofRows(String... rows) {
        return of(IntStream.range(0, rows.length)
                .mapToObj(i -> row(i + 1, rows[i]))
                .collect(Collectors.joining()));
    }

    /** A template that LibreOffice 7.4 opened, in which it filled cells, and which it saved. */
    public static byte[] saved(String name) {
        try (InputStream in = Objects.requireNonNull(WorkbookFile.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String sheet(String rows) {
        return "<worksheet><sheetData>" + rows + "</sheetData></worksheet>";
    }

    static String relation(String attributes) {
        return "<Relationships><Relationship " + attributes + "/></Relationships>";
    }

    static String row(int number, String cells) {
        return Stream.of(cells.split("\\|", -1))
                .map(text -> "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>")
                .collect(Collectors.joining("", "<row r=\"" + number + "\">", "</row>"));
    }

    WorkbookFile with(String part, String content) {
        return with(part, content.getBytes(StandardCharsets.UTF_8));
    }

    WorkbookFile with(String part, byte[] content) {
        parts.put(part, content);
        return this;
    }

    /** With its parts as they are. */
    WorkbookFile unpacked() {
        packed = false;
        return this;
    }

    long size() {
        return parts.values().stream().mapToLong(part -> part.length).sum();
    }

    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(entry(part.getKey(), part.getValue()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private ZipEntry entry(String name, byte[] content) {
        ZipEntry entry = new ZipEntry(name);
        if (!packed) {
            CRC32 check = new CRC32();
            check.update(content);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(content.length);
            entry.setCrc(check.getValue());
        }
        return entry;
    }
}
