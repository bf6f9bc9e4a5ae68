package org.tallystick.query.instrument;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tallystick.events.instrument.Catalogue;
import org.tallystick.events.instrument.InstrumentEvent;
import org.tallystick.events.instrument.InstrumentEvent.InstrumentAdopted;
import org.tallystick.query.feed.Columns;
import org.tallystick.query.feed.LedgerEntry;
import org.tallystick.query.feed.Projection;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A row per catalogue version of an instrument. */
@Component
@Order(1)
final class InstrumentProjection implements Projection {

    static final String NAME = "instrument";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();
    private static final String INSERT = """
            insert into instrument (instrument, catalogue_version, revision, catalogue, from_index)
            select * from unnest(?, ?, ?, ?, ?)""";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void apply(Connection tx, List<LedgerEntry> batch) throws SQLException {
        List<Row> rows = batch.stream()
                .filter(entry -> entry.envelope().payload() instanceof InstrumentEvent)
                .map(InstrumentProjection::row)
                .toList();
        Columns.of(rows)
                .add("text", row -> row.catalogue().instrument())
                .add("integer", Row::version)
                .add("bigint", row -> row.entry().envelope().streamSeq() + 1)
                .add("json", row -> JSON.writeValueAsString(row.catalogue()))
                .add("bigint", row -> row.entry().index())
                .execute(tx, INSERT);
    }

    private static Row row(LedgerEntry entry) {
        return switch ((InstrumentEvent) entry.envelope().payload()) {
            case InstrumentAdopted(int version, Catalogue catalogue) -> new Row(entry, version, catalogue);
        };
    }

    private record Row(LedgerEntry entry, int version, Catalogue catalogue) {}
}
