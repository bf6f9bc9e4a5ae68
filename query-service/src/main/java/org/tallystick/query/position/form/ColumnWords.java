package org.tallystick.query.position.form;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** How columns are called, and in which order they stand. */
enum ColumnWords {
    INSTRUMENT("instrument", "instrument", "документ"),
    CYCLE("cycle", "cycle", "цикл"),
    COMMITMENT("commitment", "commitment", "обязательство"),
    INFO("info", "", ""),
    TITLE("title", "title", "название"),
    MEASURED("measured", "how it is measured", "чем измеряется"),
    STATUS("status", "status", "статус"),
    NARRATIVE("narrative", "what was done", "что сделано"),
    REASON("reason", "reason", "причина"),
    VISIBILITY("visibility", "who may read it", "кому доступно"),
    NAMED("named", "named readers", "названные читатели"),
    LANGUAGE("language", "language", "язык"),
    UNCHANGED("unchanged", "unchanged since the last report", "без изменений с прошлого отчёта"),
    MEASURES("measures", "measure", "мера"),
    INDICATORS("indicators", "indicator", "показатель"),
    RESOURCES("resources", "resource", "ресурс"),
    CHALLENGES("challenges", "challenge", "трудность"),
    GOOD_PRACTICES("goodPractices", "good practice", "передовой опыт"),
    ASSISTANCE_NEEDED("assistanceNeeded", "assistance needed", "необходимое содействие"),
    SAFEGUARDS("safeguards", "human rights and gender", "права человека и гендерный аспект"),
    EVIDENCE("evidence", "evidence", "подтверждение"),
    TRANSLATIONS("translations", "translation", "перевод"),
    INDICATOR("indicator", "code", "код"),
    KIND("kind", "kind", "вид"),
    FROM("from", "from (YYYY-MM-DD)", "с (ГГГГ-ММ-ДД)"),
    TO("to", "to (YYYY-MM-DD)", "по (ГГГГ-ММ-ДД)"),
    PARTNERS("partners", "partners", "партнёры"),
    JOINT_WITH("jointWith", "together with states", "совместно с государствами"),
    UNIT("unit", "unit", "единица"),
    DIMENSION("dimension", "by", "по признаку"),
    GROUP("group", "group", "группа"),
    VALUE("value", "value", "значение"),
    AMOUNT("amount", "amount", "сумма"),
    CURRENCY("currency", "currency", "валюта"),
    BY("by", "part", "часть"),
    DONOR("donor", "donor", "донор"),
    NOTE("note", "note", "примечание"),
    LINK("link", "link", "ссылка"),
    MEDIA_TYPE("mediaType", "media type", "тип файла"),
    SHA_256("sha256", "SHA-256", "SHA-256");

    private static final List<ColumnWords> ORDER = List.of(values());

    private final String member;
    private final String english;
    private final String russian;

    ColumnWords(String member, String english, String russian) {
        this.member = member;
        this.english = english;
        this.russian = russian;
    }

    /** Of one step of a column's id among those beside it. */
    static int place(String step) {
        return isNumber(step) ? Integer.parseInt(step) : ORDER.indexOf(of(step));
    }

    /** Such as {@code Evidence 1: link}. */
    static String heading(String column, Language language) {
        List<String> steps = List.of(column.split("\\.", -1));
        StringBuilder heading = new StringBuilder();
        IntStream.range(0, steps.size()).forEach(i -> {
            String step = steps.get(i);
            String word = isNumber(step) ? step : of(step).in(language);
            boolean afterNumber = i > 0 && isNumber(steps.get(i - 1));
            heading.append(heading.isEmpty() ? "" : afterNumber ? ": " : " ").append(word);
        });
        return heading.substring(0, 1).toUpperCase(Locale.ROOT) + heading.substring(1);
    }

    private String in(Language language) {
        return language.choose(english, russian);
    }

    private static boolean isNumber(String step) {
        return Character.isDigit(step.charAt(0));
    }

    private static ColumnWords of(String member) {
        for (ColumnWords words : ORDER) {
            if (words.member.equals(member)) {
                return words;
            }
        }
        throw new IllegalArgumentException("no column is called " + member);
    }
}
