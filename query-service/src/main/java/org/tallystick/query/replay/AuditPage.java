package org.tallystick.query.replay;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.query.platform.Tabular;

/**
 * One page of the log. As CSV an event is one field with its JSON: events have hardly a member in common.
 *
 * @param next cursor of the following page, null on the last
 */
record AuditPage(List<AuditLine> items, @Nullable String next) implements Tabular {

    AuditPage {
        items = List.copyOf(items);
    }

    @Override
    public List<?> rows() {
        return items.stream().map(Row::of).toList();
    }

    record Row(
            long ledgerIndex,
            UUID eventId,
            @Nullable String type,
            @Nullable String stream,
            @Nullable Long streamSeq,
            @Nullable Long stateSeq,
            AuditLine.Sealed sealedRecord,
            @Nullable String event,
            List<String> erased) {

        static Row of(AuditLine line) {
            return new Row(
                    line.ledgerIndex(),
                    line.eventId(),
                    line.type(),
                    line.stream(),
                    line.streamSeq(),
                    line.stateSeq(),
                    line.sealedRecord(),
                    line.event() == null ? null : line.event().toString(),
                    line.erased());
        }
    }
}
