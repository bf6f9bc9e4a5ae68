package org.tallystick.command.report.model;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.Text;
import org.tallystick.events.report.EntryDetails;
import org.tallystick.events.report.EntryDetails.IndicatorValue;
import org.tallystick.events.report.EntryStatus;
import org.tallystick.events.report.ReportEvent.EntryRecorded;
import org.tallystick.events.report.Visibility;

/**
 * One commitment as the agency wants to state it.
 *
 * @param named states and organisations, for visibility {@code NAMED}
 * @param language BCP 47 tag of the texts
 * @param reason for {@code STALLED}, {@code NOT_APPLICABLE} and for going back
 * @param repeat of an entry that is marked as unchanged, else null
 * @param details null for none
 */
public record EntryDraft(
        String commitment,
        EntryStatus status,
        Visibility visibility,
        List<String> named,
        String language,
        @Nullable Text narrative,
        @Nullable Text reason,
        @Nullable Repeat repeat,
        @Nullable EntryDetails details) {

    public EntryDraft {
        named = List.copyOf(named);
    }

    /** @param of what is repeated, null when the agency never released an entry on the commitment */
    public record Repeat(@Nullable Former of) {}

    static EntryDraft of(EntryRecorded kept) {
        return new EntryDraft(
                kept.commitment(),
                kept.status(),
                kept.visibility(),
                kept.named(),
                kept.language(),
                kept.narrative(),
                kept.reason(),
                kept.unchanged() == null ? null : new Repeat(new Former(kept.unchanged(), kept.status())),
                kept.details());
    }

    /**
     * For a new report: what was said in {@code released}.
     *
     * @param open gives each text, or null when it was destroyed; details go with any of their texts, and without files
     */
    public static EntryDraft copied(EntryRecorded released, Function<@Nullable Text, @Nullable Text> open) {
        EntryDraft draft = of(released);
        return new EntryDraft(
                draft.commitment(),
                draft.status(),
                draft.visibility(),
                draft.named(),
                draft.language(),
                open.apply(draft.narrative()),
                open.apply(draft.reason()),
                draft.repeat(),
                opened(draft.details(), open));
    }

    private static @Nullable EntryDetails opened(
            @Nullable EntryDetails all, Function<@Nullable Text, @Nullable Text> open) {
        EntryDetails told = all == null ? null : all.withoutFiles();
        boolean readable = told != null && told.texts().noneMatch(text -> open.apply(text) == null);
        return told == null || !readable ? null : told.with(text -> Objects.requireNonNull(open.apply(text)));
    }

    /** With those values of indicators alone. */
    EntryDraft telling(Predicate<IndicatorValue> wanted) {
        return details == null
                ? this
                : new EntryDraft(
                        commitment,
                        status,
                        visibility,
                        named,
                        language,
                        narrative,
                        reason,
                        repeat,
                        details.telling(wanted));
    }

    boolean repeats() {
        return repeat != null;
    }

    EntryRecorded recorded(int entryVersion, Author by) {
        return new EntryRecorded(
                commitment,
                entryVersion,
                status,
                visibility,
                named,
                language,
                by.person(),
                by.actor(),
                narrative,
                reason,
                repeat == null || repeat.of() == null ? null : repeat.of().at(),
                details);
    }
}
