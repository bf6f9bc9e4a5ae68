package org.tallystick.command.report.sheet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tallystick.command.decision.Finding;
import org.tallystick.command.decision.Refused;
import org.tallystick.command.platform.Formats;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A sheet in the form of the template, with what an agency filled in: ids of columns in the first row, then a row for each commitment.
 * Rows in which nothing was filled in are no entries.
 */
public final class FilledForm {

    private static final String ENTRIES = "/entries";

    private final Sheet sheet;
    private final Map<Integer, ColumnId> columns = new TreeMap<>();
    private final Map<String, Integer> columnOf = new HashMap<>();
    private final Map<String, String> cells = new HashMap<>();
    private final Map<String, Integer> rowOf = new HashMap<>();
    private final Map<String, String> idOf = new HashMap<>();
    private final ArrayNode entries = JsonNodeFactory.instance.arrayNode();

    private FilledForm(Sheet sheet) {
        this.sheet = sheet;
    }

    /**
     * @param mediaType one of {@link Formats}
     * @throws Refused with a {@link SheetRefusal}
     */
    public static FilledForm read(byte[] file, String mediaType) {
        List<Sheet> sheets = mediaType.equals(Formats.CSV) ? List.of(CommaSeparated.read(file)) : Workbook.read(file);
        List<Sheet> forms = sheets.stream().filter(FilledForm::isForm).toList();
        if (forms.size() != 1) {
            throw SheetRefusal.SPREADSHEET_FORM_UNKNOWN.because(
                    "One sheet has ids of columns in its first row, and '" + ColumnId.COMMITMENT + "' among them.");
        }
        FilledForm form = new FilledForm(forms.getFirst());
        form.columns();
        form.entries();
        return form;
    }

    private static boolean isForm(Sheet sheet) {
        return !sheet.rows().isEmpty()
                && sheet.rows().getFirst().number() == 1
                && sheet.rows().getFirst().cells().containsValue(ColumnId.COMMITMENT);
    }

    private void columns() {
        sheet.rows().getFirst().cells().forEach((column, text) -> {
            ColumnId id = ColumnId.parse(text).orElseThrow(() -> unknown(1, column, "this is no id of a column."));
            columns.put(column, id);
            if (columnOf.put(id.id(), column) != null) {
                throw unknown(1, column, "the id stands twice.");
            }
        });
    }

    private void entries() {
        for (Sheet.Row row : sheet.rows()) {
            if (row.number() >= sheet.firstEntry()) {
                row.cells().keySet().forEach(column -> {
                    if (!columns.containsKey(column)) {
                        throw unknown(row.number(), column, "the column has no id in the first row.");
                    }
                });
                if (row.cells().keySet().stream()
                        .anyMatch(column -> column(column).isFilledIn())) {
                    entry(row);
                }
            }
        }
    }

    private void entry(Sheet.Row row) {
        Branch entry = new Branch();
        row.cells().forEach((column, text) -> {
            ColumnId id = column(column);
            if (id.isOfEntry() && !entry.put(id.steps(), column, value(row, column, text))) {
                throw unknown(row.number(), column, "the column does not fit to another one.");
            }
        });
        String pointer = ENTRIES + "/" + entries.size();
        rowOf.put(pointer, row.number());
        entries.add(entry.json(pointer, (place, column) -> {
            cells.put(place, sheet.address(row.number(), column));
            around(place, column(column).id());
        }));
    }

    private JsonNode value(Sheet.Row row, int column, String text) {
        return Values.of(column(column), text, row.numbers().contains(column) ? sheet.dayZero() : null);
    }

    /** Which columns the parts around a value come from, for values beside it that are missing. */
    private void around(String place, String id) {
        int dot = id.lastIndexOf('.');
        if (dot > 0) {
            String outer = place.substring(0, place.lastIndexOf('/'));
            idOf.put(outer, id.substring(0, dot));
            around(outer, id.substring(0, dot));
        }
    }

    private ColumnId column(int column) {
        ColumnId id = columns.get(column);
        if (id == null) {
            throw new IllegalStateException("a column without an id");
        }
        return id;
    }

    /**
     * The report as {@code POST /v1/reports} takes it, but for what only the address says.
     *
     * @param instrument named by the address, which the file may not contradict
     * @param cycle alike
     */
    public ObjectNode report(@Nullable String instrument, @Nullable String cycle) {
        ObjectNode report = JsonNodeFactory.instance.objectNode();
        report.put(ColumnId.INSTRUMENT, one(ColumnId.INSTRUMENT, instrument));
        report.put(ColumnId.CYCLE, one(ColumnId.CYCLE, cycle));
        report.set("entries", entries);
        return report;
    }

    private String one(String id, @Nullable String address) {
        int column = columnOf.getOrDefault(id, -1);
        String said = address;
        for (Sheet.Row row : sheet.rows()) {
            String text = row.number() < sheet.firstEntry() ? null : row.cells().get(column);
            if (text != null && said != null && !said.equals(text.strip())) {
                throw SheetRefusal.SPREADSHEET_CYCLE_UNCLEAR.at(
                        sheet.address(row.number(), column), "another " + id + " is named before.");
            }
            said = text == null ? said : text.strip();
        }
        if (said == null) {
            throw SheetRefusal.SPREADSHEET_CYCLE_UNCLEAR.because("Neither file nor address name the " + id + ".");
        }
        return said;
    }

    /** With the cells that they are about. */
    public List<Finding> placed(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.cell() == null ? finding.at(cell(finding.pointer())) : finding)
                .toList();
    }

    public Refused placed(Refused refused) {
        return new Refused(refused.code(), String.valueOf(refused.getMessage()), placed(refused.findings()));
    }

    /** The cell of the value itself or of what it is part of; where something is missing, the cell that it belongs into. */
    private @Nullable String cell(String pointer) {
        String cell = cells.get(pointer);
        int end = pointer.indexOf('/', ENTRIES.length() + 1);
        Integer row = rowOf.get(end < 0 ? pointer : pointer.substring(0, end));
        if (cell != null || row == null) {
            return cell;
        }
        if (end < 0) {
            return sheet.address(row, columnOf.getOrDefault(ColumnId.COMMITMENT, 0));
        }
        int last = pointer.lastIndexOf('/');
        String outer = idOf.get(pointer.substring(0, last));
        Integer column = columnOf.get((outer == null ? "" : outer + ".") + pointer.substring(last + 1));
        return column == null ? cell(pointer.substring(0, last)) : sheet.address(row, column);
    }

    private Refused unknown(int row, int column, String text) {
        return SheetRefusal.SPREADSHEET_FORM_UNKNOWN.at(sheet.address(row, column), text);
    }
}
