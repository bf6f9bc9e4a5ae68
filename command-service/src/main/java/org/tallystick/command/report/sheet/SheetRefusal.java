package org.tallystick.command.report.sheet;

import java.util.List;
import org.tallystick.command.decision.Finding;
import org.tallystick.command.decision.Finding.Level;
import org.tallystick.command.decision.RefusalCode;
import org.tallystick.command.decision.Refused;

/** Why a spreadsheet is not read; what it says is judged like any report. */
public enum SheetRefusal implements RefusalCode {
    SPREADSHEET_UNREADABLE(
            "The file can not be read",
            "Send an .xlsx file without a password, or CSV as RFC 4180 has it: commas, UTF-8, a header line."),
    SPREADSHEET_TOO_LARGE(
            "The spreadsheet is too large", "Keep to the documented numbers of bytes, parts, rows, columns and cells."),
    SPREADSHEET_NOT_PLAIN(
            "The file has more than cells",
            "Take out macros, pictures, pivot tables, embedded objects and links to other files; save it as .xlsx."),
    SPREADSHEET_FORMULA("A cell has a formula or an error", "Put the value in its place, as text or number."),
    SPREADSHEET_FORM_UNKNOWN(
            "The columns are not those of the template",
            "Take the template of the cycle, and leave its first row as it is; a column of your own begins with info."),
    SPREADSHEET_CYCLE_UNCLEAR(
            "The file does not name one cycle",
            "Name one instrument and one cycle, in the file or in the address, and the same where in both.");

    private final String title;
    private final String remedy;

    SheetRefusal(String title, String remedy) {
        this.title = title;
        this.remedy = remedy;
    }

    @Override
    public Kind kind() {
        return Kind.CONTENT;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String remedy() {
        return remedy;
    }

    Refused because(String detail) {
        return new Refused(this, detail);
    }

    Refused at(String cell, String text) {
        return new Refused(
                this, "At " + cell + ": " + text, List.of(new Finding(name(), "", Level.BLOCKING, text, cell)));
    }
}
