package org.tallystick.events.agency;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.agency.AgencyEvent.AgenciesMerged;
import org.tallystick.events.agency.AgencyEvent.AgencyDissolved;
import org.tallystick.events.agency.AgencyEvent.AgencyRegistered;
import org.tallystick.events.agency.AgencyEvent.AgencyReinstated;
import org.tallystick.events.agency.AgencyEvent.AgencyRenamed;
import org.tallystick.events.agency.AgencyEvent.AgencySplit;
import org.tallystick.events.agency.AgencyEvent.AgencySuspended;
import org.tallystick.events.agency.AgencyEvent.MandateAssigned;
import org.tallystick.events.agency.AgencyEvent.MandateEnded;
import org.tallystick.events.agency.AgencyEvent.MandateRole;
import org.tallystick.events.agency.AgencyEvent.MandateWithdrawn;
import org.tallystick.events.agency.AgencyEvent.SigningEvent;

/**
 * The mandates of one state's agencies, as its events add up; whoever decides by them folds them alike.
 *
 * @param given those in force, or to come, or over; of one that ended early what is left of it
 */
public record Mandates(List<MandateAssigned> given) {

    public Mandates {
        given = List.copyOf(given);
    }

    public static Mandates none() {
        return new Mandates(List.of());
    }

    public Mandates after(AgencyEvent event) {
        return switch (event) {
            case MandateAssigned e ->
                new Mandates(Stream.concat(given.stream(), Stream.of(e)).toList());
            case MandateEnded e ->
                each(mandate -> split(mandate, e.agency(), e.instrument(), e.commitments(), e.lastDay(), true));
            case MandateWithdrawn e -> {
                LocalDate before = e.from().minusDays(1);
                yield each(mandate -> split(mandate, e.agency(), e.instrument(), e.commitments(), before, false));
            }
            case AgencyRegistered _,
                    AgencyRenamed _,
                    AgencySuspended _,
                    AgencyReinstated _,
                    AgenciesMerged _,
                    AgencySplit _,
                    AgencyDissolved _,
                    SigningEvent _ -> this;
        };
    }

    /** Commitments over which the agency holds a mandate on some of these days. */
    public Set<String> over(String agency, String instrument, LocalDate first, LocalDate last) {
        return given.stream()
                .filter(mandate -> mandate.agency().equals(agency))
                .filter(mandate -> mandate.instrument().equals(instrument))
                .filter(mandate -> meets(mandate, first, last))
                .flatMap(mandate -> mandate.commitments().stream())
                .collect(Collectors.toSet());
    }

    /** The agency that leads on each commitment on that day. */
    public Map<String, String> leads(String instrument, LocalDate day) {
        Map<String, String> leads = new TreeMap<>();
        given.stream()
                .filter(mandate -> mandate.role() == MandateRole.LEAD)
                .filter(mandate -> mandate.instrument().equals(instrument))
                .filter(mandate -> meets(mandate, day, day))
                .forEach(mandate ->
                        mandate.commitments().forEach(commitment -> leads.put(commitment, mandate.agency())));
        return leads;
    }

    /** Whether the mandate is valid on some of these days. */
    public static boolean meets(MandateAssigned mandate, LocalDate first, LocalDate last) {
        LocalDate to = mandate.to();
        return !mandate.from().isAfter(last) && (to == null || !to.isBefore(first));
    }

    private Mandates each(Function<MandateAssigned, Stream<MandateAssigned>> change) {
        return new Mandates(given.stream().flatMap(change).toList());
    }

    /** What the commitments are not about stays; of what they are about, the days until {@code last} if they are kept. */
    private static Stream<MandateAssigned> split(
            MandateAssigned mandate,
            String agency,
            String instrument,
            List<String> commitments,
            LocalDate last,
            boolean kept) {
        boolean concerned = mandate.agency().equals(agency)
                && mandate.instrument().equals(instrument)
                && meets(mandate, last.plusDays(1), LocalDate.MAX);
        if (!concerned) {
            return Stream.of(mandate);
        }
        List<String> meant =
                mandate.commitments().stream().filter(commitments::contains).toList();
        List<String> others =
                mandate.commitments().stream().filter(c -> !meant.contains(c)).toList();
        boolean begun = kept && !mandate.from().isAfter(last);
        return Stream.of(with(mandate, others, mandate.to()), with(mandate, begun ? meant : List.of(), last))
                .filter(part -> !part.commitments().isEmpty());
    }

    private static MandateAssigned with(MandateAssigned mandate, List<String> commitments, @Nullable LocalDate to) {
        return new MandateAssigned(
                mandate.agency(), mandate.instrument(), mandate.role(), commitments, mandate.from(), to);
    }
}
