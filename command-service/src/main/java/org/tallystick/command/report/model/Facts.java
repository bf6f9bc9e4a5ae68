package org.tallystick.command.report.model;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.agency.Agencies.Standing;
import org.tallystick.events.instrument.Catalogue;
import org.tallystick.events.instrument.Indicator;
import org.tallystick.events.report.EntryDetails.IndicatorValue;

/**
 * What stood in the streams of other things when a submission was decided on.
 *
 * @param catalogue items by path, in the version of the cycle; empty when no such instrument is adopted
 * @param indicators by code, in that version
 * @param cycle null when the instrument has none of this period
 * @param joined whether the state takes part in the instrument
 * @param standing of the agency that acts, null when it was never registered
 * @param mandated paths over which the agency holds a mandate on some day of the cycle's period
 * @param chain those in force for the agency's reports, null when the state has set none
 * @param signatureRequired whether who acts may submit signed only
 */
public record Facts(
        Map<String, Catalogue.Item> catalogue,
        Map<String, Indicator> indicators,
        @Nullable Cycle cycle,
        boolean joined,
        @Nullable Standing standing,
        Set<String> mandated,
        @Nullable Chains chain,
        boolean signatureRequired) {

    public Facts {
        catalogue = Map.copyOf(catalogue);
        indicators = Map.copyOf(indicators);
        mandated = Set.copyOf(mandated);
    }

    /** Of who may submit unsigned, under an instrument that defines no indicators. */
    public Facts(
            Map<String, Catalogue.Item> catalogue,
            @Nullable Cycle cycle,
            boolean joined,
            @Nullable Standing standing,
            Set<String> mandated,
            @Nullable Chains chain) {
        this(catalogue, Map.of(), cycle, joined, standing, mandated, chain, false);
    }

    public enum Phase {
        PROPOSED,
        OPEN,
        CLOSED
    }

    /**
     * @param catalogueVersion frozen at the opening, 0 before
     * @param agreed whether the state agreed to the cycle
     */
    public record Cycle(Phase phase, int catalogueVersion, Instant closesAt, boolean agreed) {}

    public Facts requiring(boolean signature) {
        return new Facts(catalogue, indicators, cycle, joined, standing, mandated, chain, signature);
    }

    /** @param defined by code, in the version of the cycle */
    public Facts measuredBy(Map<String, Indicator> defined) {
        return new Facts(catalogue, defined, cycle, joined, standing, mandated, chain, signatureRequired);
    }

    /** Whether it is told as it is defined. */
    boolean defines(IndicatorValue value, String commitment) {
        Indicator definition = indicator(value.indicator(), commitment);
        return definition != null && value.follows(definition);
    }

    /** As it is defined where it tells about that commitment, else null. */
    @Nullable
    Indicator indicator(String code, String commitment) {
        Indicator found = indicators.get(code);
        return found != null && found.paths().contains(commitment) ? found : null;
    }

    /** For a report that is bound to its chains already, whatever is in force now. */
    Facts boundTo(Chains bound) {
        return new Facts(catalogue, indicators, cycle, joined, standing, mandated, bound, signatureRequired);
    }
}
