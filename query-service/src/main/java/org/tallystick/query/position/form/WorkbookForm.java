package org.tallystick.query.position.form;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Color;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook: ids of columns in a hidden row, headings in the next, lists to choose from on a sheet of their own. */
final class WorkbookForm {

    private static final int IDS = 0;
    private static final int HEADINGS = 1;
    private static final int FIRST = 2;
    /** Rows beyond the last that still have lists to choose from. */
    private static final int SPARE = 20;

    private static final double NARROW = 16;
    private static final double WIDE = 60;
    private static final double MEDIUM = 28;
    private static final Set<String> HIDDEN = Set.of("instrument", "cycle");
    private static final Set<String> WIDEST = Set.of("info.title", "info.measured", "narrative");
    private static final Set<String> GIVEN = Set.of("commitment", "info.title", "info.measured");
    /** As text, else a spreadsheet program makes dates and numbers of them in its own way. */
    private static final String AS_TEXT = "@";

    /** Characters that XML can not hold, a carriage return, which it would lose, and what only looks like such a character. */
    private static final Pattern ESCAPED = Pattern.compile("[\\x00-\\x08\\x0B-\\x1F]|_(?=x[0-9A-Fa-f]{4}_)");

    private final Form form;
    private final Language language;
    private final List<String> columns;
    private final Map<Choice, Range> lists = new EnumMap<>(Choice.class);

    private WorkbookForm(Form form, Language language) {
        this.form = form;
        this.language = language;
        this.columns = form.columns();
    }

    static byte[] of(Form form, Language language) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Tallystick", null)) {
            new WorkbookForm(form, language).write(workbook);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void write(Workbook workbook) {
        Worksheet report = workbook.newWorksheet(language.choose("Report", "Отчёт"));
        Worksheet choices = workbook.newWorksheet(language.choose("Lists", "Списки"));
        for (Choice choice : Choice.values()) {
            lists.put(choice, list(choices, choice));
        }
        for (int column = 0; column < columns.size(); column++) {
            column(report, column, columns.get(column));
        }
        report.hideRow(IDS);
        report.freezePane(columns.indexOf("info.title") + 1, FIRST);
    }

    private Range list(Worksheet sheet, Choice choice) {
        List<String> words = choice.in(language);
        int column = lists.size();
        for (int row = 0; row < words.size(); row++) {
            sheet.value(row, column, words.get(row));
        }
        sheet.width(column, MEDIUM);
        return sheet.range(0, column, words.size() - 1, column);
    }

    private void column(Worksheet sheet, int column, String id) {
        Optional<Choice> choice = Choice.of(id);
        sheet.value(IDS, column, id);
        sheet.value(HEADINGS, column, ColumnWords.heading(id, language));
        sheet.style(HEADINGS, column)
                .bold()
                .wrapText(true)
                .fillColor(Color.GRAY2)
                .set();
        for (int i = 0; i < form.lines().size(); i++) {
            String value = form.lines().get(i).value(id);
            if (!value.isEmpty()) {
                String shown = choice.map(list -> list.shown(value, language)).orElse(value);
                sheet.value(FIRST + i, column, escaped(shown));
            }
        }
        int last = FIRST + form.lines().size() + SPARE;
        Range cells = sheet.range(FIRST, column, last, column);
        if (GIVEN.contains(id)) {
            cells.style().format(AS_TEXT).wrapText(true).fillColor(Color.GRAY1).set();
        } else {
            cells.style().format(AS_TEXT).wrapText(true).set();
        }
        choice.ifPresent(list -> choose(cells, list));
        sheet.width(column, WIDEST.contains(id) ? WIDE : choice.isPresent() ? MEDIUM : NARROW);
        if (HIDDEN.contains(id)) {
            sheet.hideColumn(column);
        }
    }

    private void choose(Range cells, Choice choice) {
        Range list = lists.get(choice);
        if (list == null) {
            throw new IllegalStateException("no list of " + choice);
        }
        cells.validateWithList(list)
                .errorStyle(DataValidationErrorStyle.STOP)
                .showErrorMessage(true)
                .errorTitle(language.choose("Not in the list", "Нет в списке"))
                .error(language.choose("Choose from the list.", "Выберите из списка."));
    }

    /** ECMA-376 part 1, clause 22.9.2.19. */
    private static String escaped(String text) {
        return ESCAPED.matcher(text.replace("\r\n", "\n"))
                .replaceAll(found -> Matcher.quoteReplacement(String.format(
                        Locale.ROOT, "_x%04X_", (int) found.group().charAt(0))));
    }
}
