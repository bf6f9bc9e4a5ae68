package org.tallystick.command.instrument.model;

import static org.tallystick.command.instrument.model.InstrumentRefusal.LINK_CLOSES_A_CYCLE;
import static org.tallystick.command.instrument.model.InstrumentRefusal.LINK_ITEM_UNKNOWN;
import static org.tallystick.command.instrument.model.InstrumentRefusal.LINK_REPEATED;
import static org.tallystick.command.instrument.model.InstrumentRefusal.LINK_TARGET_UNKNOWN;
import static org.tallystick.command.instrument.model.InstrumentRefusal.LINK_TO_ITSELF;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.tallystick.command.decision.Objection;
import org.tallystick.events.instrument.Link;
import org.tallystick.events.instrument.Link.Kind;
import org.tallystick.events.instrument.Link.Target;

/** What may be tied to what. */
final class LinkPolicies {

    private LinkPolicies() {}

    static Stream<Objection> linksBeginInTheCatalogue(ProposedLinks proposed) {
        return proposed.at(
                i -> !proposed.instrument()
                        .items()
                        .containsKey(proposed.links().get(i).from()),
                LINK_ITEM_UNKNOWN,
                "/from",
                "The catalogue in force has no such path.");
    }

    static Stream<Objection> linksEndAtAnItem(ProposedLinks proposed) {
        return proposed.at(
                i -> {
                    Target to = proposed.links().get(i).to();
                    Set<String> paths = proposed.pathsOf(to.instrument());
                    return paths == null || !paths.contains(to.path());
                },
                LINK_TARGET_UNKNOWN,
                "/to",
                "Name an item of an adopted instrument that your token covers.");
    }

    static Stream<Objection> noLinkToItself(ProposedLinks proposed) {
        return proposed.at(
                i -> isLoop(proposed, proposed.links().get(i)),
                LINK_TO_ITSELF,
                "/to",
                "An item is not tied to itself: leave the link out.");
    }

    static Stream<Objection> everyPairOnce(ProposedLinks proposed) {
        Set<List<Target>> seen = new HashSet<>();
        return proposed.at(
                i -> {
                    Link link = proposed.links().get(i);
                    Target from = proposed.beginning(link);
                    boolean repeated = seen.contains(List.of(from, link.to()))
                            || (link.kind() == Kind.RELATED && seen.contains(List.of(link.to(), from)));
                    seen.add(List.of(from, link.to()));
                    return repeated;
                },
                LINK_REPEATED,
                "",
                "The two are tied by an earlier link: leave this one out.");
    }

    /** Otherwise an item would serve itself, by way of others. */
    static Stream<Objection> servingNeverComesBack(ProposedLinks proposed) {
        Map<Target, Set<Target>> serving = serving(proposed);
        return proposed.at(
                i -> {
                    Link link = proposed.links().get(i);
                    return link.kind() == Kind.SERVES
                            && !isLoop(proposed, link)
                            && leads(serving, link.to(), proposed.beginning(link));
                },
                LINK_CLOSES_A_CYCLE,
                "",
                "Following what serves what, its end comes back to its beginning: leave out a link of the chain.");
    }

    private static boolean isLoop(ProposedLinks proposed, Link link) {
        return proposed.beginning(link).equals(link.to());
    }

    private static Map<Target, Set<Target>> serving(ProposedLinks proposed) {
        Map<Target, Set<Target>> serving =
                new HashMap<>(proposed.command().others().serving());
        proposed.links().stream()
                .filter(link -> link.kind() == Kind.SERVES)
                .forEach(link -> serving.merge(proposed.beginning(link), Set.of(link.to()), LinkPolicies::both));
        return serving;
    }

    private static Set<Target> both(Set<Target> one, Set<Target> other) {
        Set<Target> both = new HashSet<>(one);
        both.addAll(other);
        return both;
    }

    private static boolean leads(Map<Target, Set<Target>> serving, Target from, Target to) {
        Set<Target> seen = new HashSet<>();
        Deque<Target> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            Target next = open.pop();
            if (next.equals(to)) {
                return true;
            }
            if (seen.add(next)) {
                open.addAll(serving.getOrDefault(next, Set.of()));
            }
        }
        return false;
    }
}
