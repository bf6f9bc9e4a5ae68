package org.tallystick.query.position.form;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tallystick.events.instrument.Indicator.Unit;
import org.tallystick.events.report.EntryDetails.Dimension;
import org.tallystick.events.report.EntryDetails.MeasureKind;
import org.tallystick.events.report.EntryDetails.ResourceKind;
import org.tallystick.events.report.EntryDetails.TranslationKind;
import org.tallystick.events.report.EntryStatus;
import org.tallystick.events.report.Visibility;

/** Columns that take one of a few codes. A cell begins with its code, so that whoever reads it needs to know no words. */
enum Choice {
    STATUS("status") {
        @Override
        List<String> in(Language language) {
            return all(EntryStatus.values(), status -> words(status, language));
        }
    },
    VISIBILITY("visibility") {
        @Override
        List<String> in(Language language) {
            return all(Visibility.values(), visibility -> words(visibility, language));
        }
    },
    UNCHANGED("unchanged") {
        @Override
        List<String> in(Language language) {
            return List.of(
                    "YES" + DASH + language.choose("as released before", "как в прошлом отчёте"),
                    "NO" + DASH + language.choose("told anew", "изложено заново"));
        }
    },
    MEASURE("measures\\.\\d+\\.kind") {
        @Override
        List<String> in(Language language) {
            return all(MeasureKind.values(), kind -> words(kind, language));
        }
    },
    UNIT("indicators\\.\\d+\\.unit") {
        @Override
        List<String> in(Language language) {
            return all(Unit.values(), unit -> words(unit, language));
        }
    },
    DIMENSION("indicators\\.\\d+\\.by\\.\\d+\\.dimension") {
        @Override
        List<String> in(Language language) {
            return all(Dimension.values(), dimension -> words(dimension, language));
        }
    },
    RESOURCE("resources\\.\\d+\\.kind") {
        @Override
        List<String> in(Language language) {
            return all(ResourceKind.values(), kind -> words(kind, language));
        }
    },
    TRANSLATION("translations\\.\\d+\\.kind") {
        @Override
        List<String> in(Language language) {
            return all(TranslationKind.values(), kind -> words(kind, language));
        }
    };

    private static final String DASH = " – ";

    @SuppressWarnings("ImmutableEnumChecker") // a pattern is immutable, its type does not say so
    private final Pattern columns;

    Choice(String columns) {
        this.columns = Pattern.compile(columns);
    }

    static Optional<Choice> of(String column) {
        return Stream.of(values())
                .filter(choice -> choice.columns.matcher(column).matches())
                .findFirst();
    }

    /** Each code with its words. */
    abstract List<String> in(Language language);

    /** The code with its words. */
    String shown(String code, Language language) {
        return in(language).stream()
                .filter(shown -> shown.startsWith(code + DASH))
                .findFirst()
                .orElse(code);
    }

    private static <E extends Enum<E>> List<String> all(E[] codes, Function<E, String> words) {
        return Stream.of(codes).map(code -> code + DASH + words.apply(code)).toList();
    }

    private static String words(EntryStatus status, Language language) {
        return switch (status) {
            case NOT_STARTED -> language.choose("nothing was begun", "не начато");
            case PLANNED -> language.choose("decided and scheduled", "запланировано");
            case UNDER_WAY -> language.choose("being carried out", "выполняется");
            case STALLED -> language.choose("held up (give the reason)", "приостановлено (укажите причину)");
            case SUBSTANTIAL -> language.choose("mostly carried out", "в основном выполнено");
            case COMPLETED -> language.choose("carried out in full", "выполнено");
            case SUSTAINED -> language.choose("carried out and kept up", "выполнено и поддерживается");
            case NOT_APPLICABLE ->
                language.choose("does not apply (give the reason)", "не применимо (укажите причину)");
        };
    }

    private static String words(Visibility visibility, Language language) {
        return switch (visibility) {
            case NATIONAL -> language.choose("the own state", "своё государство");
            case NAMED -> language.choose("the named readers", "названные читатели");
            case PARTICIPANTS -> language.choose("the participants", "участники документа");
            case PUBLIC -> language.choose("everyone", "все");
        };
    }

    private static String words(MeasureKind kind, Language language) {
        return switch (kind) {
            case LEGISLATION -> language.choose("law or regulation", "законодательство");
            case POLICY -> language.choose("policy", "политика");
            case OPERATION -> language.choose("operation", "операция");
            case TRAINING -> language.choose("training", "обучение");
            case EQUIPMENT -> language.choose("equipment", "оборудование");
            case COOPERATION -> language.choose("cooperation", "сотрудничество");
            case AWARENESS -> language.choose("awareness", "просвещение");
            case OTHER -> other(language);
        };
    }

    private static String words(Unit unit, Language language) {
        return switch (unit) {
            case COUNT -> language.choose("number", "количество");
            case PERCENT -> language.choose("per cent", "процент");
            case RATIO -> language.choose("ratio", "отношение");
            case DAYS -> language.choose("days", "дни");
            case MONEY -> language.choose("money (give the currency)", "деньги (укажите валюту)");
            case OTHER -> other(language);
        };
    }

    private static String words(Dimension dimension, Language language) {
        return switch (dimension) {
            case SEX -> language.choose("sex", "пол");
            case AGE -> language.choose("age group", "возрастная группа");
            case OTHER -> other(language);
        };
    }

    private static String words(ResourceKind kind, Language language) {
        return switch (kind) {
            case BUDGET -> language.choose("own budget", "собственный бюджет");
            case DONOR -> language.choose("from a donor", "от донора");
            case IN_KIND -> language.choose("in kind", "в натуральной форме");
        };
    }

    private static String words(TranslationKind kind, Language language) {
        return switch (kind) {
            case OFFICIAL -> language.choose("official", "официальный");
            case COURTESY -> language.choose("by courtesy", "неофициальный");
            case MACHINE -> language.choose("by machine", "машинный");
        };
    }

    private static String other(Language language) {
        return language.choose("other", "другое");
    }
}
