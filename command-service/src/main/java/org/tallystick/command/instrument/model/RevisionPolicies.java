package org.tallystick.command.instrument.model;

import static org.tallystick.command.instrument.model.InstrumentRefusal.REVISION_CHANGE_UNFIT;
import static org.tallystick.command.instrument.model.InstrumentRefusal.REVISION_FORGETS_AN_ITEM;
import static org.tallystick.command.instrument.model.InstrumentRefusal.REVISION_ITEM_REPEATED;
import static org.tallystick.command.instrument.model.InstrumentRefusal.REVISION_ITEM_UNKNOWN;
import static org.tallystick.command.instrument.model.InstrumentRefusal.REVISION_KEEPS_OTHER_WORDS;
import static org.tallystick.command.instrument.model.InstrumentRefusal.REVISION_OF_ANOTHER_INSTRUMENT;
import static org.tallystick.command.instrument.model.InstrumentRefusal.REVISION_PATH_REUSED;
import static org.tallystick.command.instrument.model.InstrumentRefusal.REVISION_SUCCESSOR_SHARED;
import static org.tallystick.command.instrument.model.InstrumentRefusal.REVISION_SUCCESSOR_UNKNOWN;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tallystick.command.decision.Objection;
import org.tallystick.events.instrument.Catalogue.Item;
import org.tallystick.events.instrument.Succession;
import org.tallystick.events.instrument.Succession.Change;

/** What makes a revision one across which everything that was reported can still be found. */
final class RevisionPolicies {

    private RevisionPolicies() {}

    static Stream<Objection> ofTheSameInstrument(Revision revision) {
        return revision.command()
                        .catalogue()
                        .instrument()
                        .equals(revision.command().instrument())
                ? Stream.empty()
                : Stream.of(new Objection(
                        REVISION_OF_ANOTHER_INSTRUMENT,
                        "/catalogue/instrument",
                        "Name the instrument of the address: a revision keeps its code."));
    }

    /** Nothing that states undertook vanishes by being left out of a list. */
    static Stream<Objection> everyItemIsAccountedFor(Revision revision) {
        Set<String> named =
                revision.successions().stream().map(Succession::from).collect(Collectors.toSet());
        return revision.before().items().keySet().stream()
                .filter(path -> !named.contains(path))
                .sorted()
                .map(path -> new Objection(
                        REVISION_FORGETS_AN_ITEM,
                        "/successions",
                        "Say what became of " + path + ": kept, reworded, split, merged or dropped."));
    }

    static Stream<Objection> everyItemOnce(Revision revision) {
        Set<String> seen = new HashSet<>();
        return revision.atSuccessions(
                succession -> !seen.add(succession.from()),
                REVISION_ITEM_REPEATED,
                "/from",
                "This item stands earlier in the list: leave it out.");
    }

    static Stream<Objection> itemsAreOfTheVersionInForce(Revision revision) {
        return revision.atSuccessions(
                succession -> !revision.before().items().containsKey(succession.from()),
                REVISION_ITEM_UNKNOWN,
                "/from",
                "Version " + revision.before().catalogueVersion() + " has no such path.");
    }

    static Stream<Objection> successorsAreInTheCatalogue(Revision revision) {
        Map<String, Item> after = revision.after();
        return revision.atSuccessions(
                succession -> !after.keySet().containsAll(succession.to()),
                REVISION_SUCCESSOR_UNKNOWN,
                "/to",
                "Name items of the revised catalogue.");
    }

    static Stream<Objection> changesFitTheirSuccessors(Revision revision) {
        Map<String, Long> origins = revision.origins();
        return revision.at(
                i -> !fits(revision.successions().get(i), origins),
                REVISION_CHANGE_UNFIT,
                "",
                i -> switch (revision.successions().get(i).change()) {
                    case KEPT -> "What is kept has itself as its one successor.";
                    case REWORDED -> "What is reworded has one successor.";
                    case SPLIT -> "What is split has two successors or more.";
                    case MERGED -> "What is merged has one successor, and that has other origins too.";
                    case DROPPED -> "What is dropped has no successor, and a reason.";
                });
    }

    private static boolean fits(Succession s, Map<String, Long> origins) {
        long successors = s.to().stream().distinct().count();
        return successors == s.to().size()
                && switch (s.change()) {
                    case KEPT -> s.to().equals(List.of(s.from()));
                    case REWORDED -> successors == 1;
                    case SPLIT -> successors > 1;
                    case MERGED -> successors == 1 && origins.getOrDefault(s.to().getFirst(), 0L) > 1;
                    case DROPPED -> successors == 0 && !s.reason().isEmpty();
                };
    }

    static Stream<Objection> successorsOfOneOriginHaveNoOther(Revision revision) {
        Map<String, Long> origins = revision.origins();
        return revision.atSuccessions(
                s -> s.change() != Change.MERGED
                        && s.to().stream().anyMatch(path -> origins.getOrDefault(path, 0L) > 1),
                REVISION_SUCCESSOR_SHARED,
                "/to",
                "Another item has this successor too: both are merged.");
    }

    /** The place in the document may differ: that is the citation's to say. */
    static Stream<Objection> whatIsKeptSaysTheSame(Revision revision) {
        Map<String, Item> after = revision.after();
        return revision.atSuccessions(
                s -> {
                    Item old = revision.before().items().get(s.from());
                    Item now = after.get(s.from());
                    return s.change() == Change.KEPT && old != null && now != null && !alike(old, now);
                },
                REVISION_KEEPS_OTHER_WORDS,
                "/change",
                "The wording, addressee, kind or nature differs: this is reworded.");
    }

    private static boolean alike(Item old, Item now) {
        return new Item(
                        old.path(),
                        old.title(),
                        old.summary(),
                        now.citation(),
                        old.addressee(),
                        old.kind(),
                        old.nature())
                .equals(now);
    }

    /** Mandates, reports and links name a path: whatever it once stood for, it never stands for something else. */
    static Stream<Objection> pathsKeepTheirMeaning(Revision revision) {
        return CatalogueParts.of(revision.command().catalogue())
                .filter(part -> revision.before().given().contains(part.path()) && !revision.carriesOn(part.path()))
                .map(part -> new Objection(
                        REVISION_PATH_REUSED,
                        "/catalogue" + part.pointer() + "/path",
                        "Another item had the path " + part.path() + ": give this place one that was never used."));
    }
}
