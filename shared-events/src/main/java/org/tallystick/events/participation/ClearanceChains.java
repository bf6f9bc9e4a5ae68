package org.tallystick.events.participation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.participation.ClearanceChain.Step;
import org.tallystick.events.report.Visibility;

/**
 * The chains of a state under one instrument, and which of them something passes: of those that fit, one that names the agency comes
 * before one that names none; then the one that names the nearest place around the commitment; then one that names the visibility. What
 * holds several entries passes every chain that one of them asks for, their steps united.
 */
public record ClearanceChains(Collection<ClearanceChain> all) {

    private static final Comparator<ClearanceChain> GENERAL_FIRST = Comparator.<ClearanceChain, Boolean>comparing(
                    chain -> !chain.agencies().isEmpty())
            .thenComparingInt(chain -> chain.sections().stream()
                    .mapToInt(ClearanceChains::depth)
                    .max()
                    .orElse(0))
            .thenComparing(chain -> !chain.visibilities().isEmpty())
            .thenComparing(ClearanceChain::name);

    public ClearanceChains {
        all = List.copyOf(all);
    }

    /**
     * @param commitment null for what is about none
     * @param visibility null for what has none of its own
     */
    public record Topic(
            @Nullable String commitment, @Nullable Visibility visibility) {}

    /**
     * What passes for these topics; where there is none, what the agency passes whatever it says.
     *
     * @param agency null for the coordinator
     * @return the most general first; empty when something has no chain
     */
    public List<ClearanceChain> asked(@Nullable String agency, Collection<Topic> topics) {
        if (topics.isEmpty()) {
            return standard(agency).stream().toList();
        }
        List<Optional<ClearanceChain>> each =
                topics.stream().distinct().map(topic -> fitting(agency, topic)).toList();
        return each.stream().anyMatch(Optional::isEmpty)
                ? List.of()
                : each.stream()
                        .flatMap(Optional::stream)
                        .distinct()
                        .sorted(GENERAL_FIRST)
                        .toList();
    }

    /** The chain of what the agency says without a topic of its own, and of every entry that no other fits. */
    public Optional<ClearanceChain> standard(@Nullable String agency) {
        return all.stream()
                .filter(chain -> takes(chain, agency) && chain.choosesNoEntries())
                .max(GENERAL_FIRST);
    }

    /** Beside the standard one, those that an entry of the agency may ask for. */
    public List<ClearanceChain> conditional(@Nullable String agency) {
        boolean ofItsOwn =
                standard(agency).map(chain -> !chain.agencies().isEmpty()).orElse(false);
        return all.stream()
                .filter(chain -> takes(chain, agency) && !chain.choosesNoEntries())
                .filter(chain -> !ofItsOwn || !chain.agencies().isEmpty())
                .sorted(GENERAL_FIRST)
                .toList();
    }

    /** The steps of all, each once: a step that only one has comes before the next that it shares with those before it. */
    public static List<Step> united(List<ClearanceChain> chains) {
        List<Step> united = new ArrayList<>();
        for (ClearanceChain chain : chains) {
            int before = united.size();
            for (Step step : chain.steps().reversed()) {
                int known = united.indexOf(step);
                if (known < 0) {
                    united.add(before, step);
                } else {
                    before = Math.min(before, known);
                }
            }
        }
        return List.copyOf(united);
    }

    /** Whether both would be chosen for the same entry, and neither before the other. */
    public static boolean tie(ClearanceChain one, ClearanceChain other) {
        return alike(one.agencies(), other.agencies())
                && alike(one.sections(), other.sections())
                && alike(one.visibilities(), other.visibilities());
    }

    /** Whether one report may have to pass both. */
    public static boolean meet(ClearanceChain one, ClearanceChain other) {
        return alike(one.agencies(), other.agencies())
                || (one.agencies().isEmpty() && !other.choosesNoEntries())
                || (other.agencies().isEmpty() && !one.choosesNoEntries());
    }

    private Optional<ClearanceChain> fitting(@Nullable String agency, Topic topic) {
        return all.stream()
                .filter(chain -> takes(chain, agency))
                .filter(chain -> chain.sections().isEmpty() || nearest(chain, topic) > 0)
                .filter(chain -> chain.visibilities().isEmpty() || shows(chain, topic))
                .max(Comparator.<ClearanceChain, Boolean>comparing(
                                chain -> !chain.agencies().isEmpty())
                        .thenComparingInt(chain -> nearest(chain, topic))
                        .thenComparing(chain -> !chain.visibilities().isEmpty())
                        .thenComparing(ClearanceChain::name));
    }

    private static boolean shows(ClearanceChain chain, Topic topic) {
        Visibility visibility = topic.visibility();
        return visibility != null && chain.visibilities().contains(visibility);
    }

    private static boolean takes(ClearanceChain chain, @Nullable String agency) {
        return chain.agencies().isEmpty() || (agency != null && chain.agencies().contains(agency));
    }

    /** Number of parts of the longest path around the commitment that the chain names, 0 for none. */
    private static int nearest(ClearanceChain chain, Topic topic) {
        String commitment = topic.commitment();
        return commitment == null
                ? 0
                : chain.sections().stream()
                        .filter(section -> (commitment + ".").startsWith(section + "."))
                        .mapToInt(ClearanceChains::depth)
                        .max()
                        .orElse(0);
    }

    private static int depth(String path) {
        return path.split("\\.", -1).length;
    }

    private static <T> boolean alike(List<T> one, List<T> other) {
        return one.isEmpty() ? other.isEmpty() : one.stream().anyMatch(other::contains);
    }
}
