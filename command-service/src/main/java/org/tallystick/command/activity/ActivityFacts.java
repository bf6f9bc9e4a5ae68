package org.tallystick.command.activity;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tallystick.command.platform.Caller;
import org.tallystick.command.platform.Copies;
import org.tallystick.events.activity.ActivityEvent.ActivityRecorded;
import org.tallystick.events.assistance.RequestEvent.RequestPublished;
import org.tallystick.events.instrument.Catalogue;
import org.tallystick.events.instrument.InstrumentEvent.InstrumentAdopted;
import org.tallystick.events.instrument.InstrumentEvent.InstrumentRetired;
import org.tallystick.events.instrument.InstrumentEvent.InstrumentRevised;
import org.tallystick.events.wire.Envelope;

/**
 * What activities are decided by.
 *
 * @param items paths in the newest catalogue by adopted instrument
 * @param retired instruments under which nothing new begins
 * @param owners organisation by activity
 * @param requests for assistance, with whom they reach
 */
record ActivityFacts(
        Map<String, Set<String>> items,
        Set<String> retired,
        Map<UUID, String> owners,
        Map<UUID, RequestPublished> requests) {

    static ActivityFacts none() {
        return new ActivityFacts(Map.of(), Set.of(), Map.of(), Map.of());
    }

    Set<String> paths(String instrument) {
        return items.getOrDefault(instrument, Set.of());
    }

    /** What something new can be about: nothing once the instrument is retired. */
    Set<String> open(String instrument) {
        return retired.contains(instrument) ? Set.of() : paths(instrument);
    }

    ActivityFacts after(Envelope event) {
        return switch (event.payload()) {
            case InstrumentAdopted e -> withItems(e.catalogue());
            case InstrumentRevised e -> withItems(e.catalogue());
            case InstrumentRetired _ ->
                new ActivityFacts(
                        items,
                        Copies.with(retired, event.stream().substring("instrument/".length())),
                        owners,
                        requests);
            case ActivityRecorded e ->
                new ActivityFacts(items, retired, Copies.with(owners, id(event), e.organisation()), requests);
            case RequestPublished e -> new ActivityFacts(items, retired, owners, Copies.with(requests, id(event), e));
            default -> this;
        };
    }

    private ActivityFacts withItems(Catalogue catalogue) {
        Set<String> paths = catalogue.items().map(Catalogue.Item::path).collect(Collectors.toUnmodifiableSet());
        return new ActivityFacts(Copies.with(items, catalogue.instrument(), paths), retired, owners, requests);
    }

    /** Whether the organisation may know of the request. */
    boolean reaches(@Nullable UUID request, Caller partner, String organisation) {
        RequestPublished published = request == null ? null : requests.get(request);
        if (published == null) {
            return request == null;
        }
        return switch (published.visibility()) {
            case NATIONAL -> false;
            case NAMED -> published.named().contains(organisation);
            case PARTICIPANTS ->
                published.partners() && published.audience().stream().anyMatch(partner.instruments()::contains);
            case PUBLIC -> true;
        };
    }

    private static UUID id(Envelope event) {
        return UUID.fromString(event.stream().substring(event.stream().indexOf('/') + 1));
    }
}
