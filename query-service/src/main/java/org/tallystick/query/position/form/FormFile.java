package org.tallystick.query.position.form;

/** A template as a file. */
public final class FormFile {

    private FormFile() {}

    /** Office Open XML, with headings in {@code language}. */
    public static byte[] workbook(Form form, Language language) {
        return WorkbookForm.of(form, language);
    }

    /** RFC 4180 in UTF-8. */
    public static byte[] csv(Form form) {
        return CsvForm.of(form);
    }
}
