package org.tallystick.query.measure;

import org.jspecify.annotations.Nullable;
import org.tallystick.events.report.EntryDetails.MeasureKind;

/**
 * How many measures of one kind there are.
 *
 * @param partner those with this organisation; null for all, with partners or without
 * @param joint of the measures, those that several states carry out
 */
record MeasureCount(MeasureKind kind, @Nullable String partner, long measures, long joint) {

    String key() {
        return kind + "\n" + (partner == null ? "" : partner);
    }
}
