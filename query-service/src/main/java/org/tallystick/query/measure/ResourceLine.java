package org.tallystick.query.measure;

import org.jspecify.annotations.Nullable;
import org.tallystick.events.report.EntryDetails.ResourceKind;

/**
 * What was put in, under one pillar.
 *
 * @param pillar the first part of the commitments' paths
 * @param kind {@code BUDGET}, {@code DONOR} or {@code IN_KIND}
 * @param donor code of an organisation or a state, null for none
 * @param currency ISO 4217, null where no money was named
 * @param amount decimal, the sum in this currency; null where no money was named
 * @param items that were added up
 */
record ResourceLine(
        String instrument,
        String cycle,
        String pillar,
        ResourceKind kind,
        @Nullable String donor,
        @Nullable String currency,
        @Nullable String amount,
        long items) {}
