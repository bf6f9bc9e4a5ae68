package org.tallystick.query.instrument;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.tallystick.events.instrument.Catalogue;
import org.tallystick.events.instrument.Link;
import org.tallystick.events.instrument.Succession;
import org.tallystick.query.feed.Columns;
import org.tallystick.query.feed.LedgerEntry;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The rows of one event of an instrument. */
final class InstrumentRows {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private final Connection tx;
    private final LedgerEntry entry;
    private final String instrument;

    InstrumentRows(Connection tx, LedgerEntry entry) {
        this.tx = tx;
        this.entry = entry;
        this.instrument = entry.envelope().stream().substring("instrument/".length());
    }

    void version(int version, Catalogue catalogue) throws SQLException {
        each(List.of(catalogue))
                .add("integer", _ -> version)
                .add("json", JSON::writeValueAsString)
                .execute(tx, """
                insert into instrument (instrument, from_index, catalogue_version, catalogue)
                select * from unnest(?, ?, ?, ?)""");
        List<Catalogue.Item> items = catalogue.items().toList();
        each(IntStream.range(0, items.size()).boxed().toList())
                .add("integer", _ -> version)
                .add("text", i -> items.get(i).path())
                .add("integer", i -> i)
                .add("jsonb", i -> JSON.writeValueAsString(items.get(i).title()))
                .execute(tx, """
                insert into item (instrument, from_index, catalogue_version, path, ordinal, title)
                select * from unnest(?, ?, ?, ?, ?, ?)""");
    }

    void successions(int version, List<Succession> successions) throws SQLException {
        each(successions)
                .add("integer", _ -> version)
                .add("text", Succession::from)
                .add("text", Succession::change)
                .add("text", succession -> Columns.array(succession.to()))
                .add("jsonb", succession -> JSON.writeValueAsString(succession.reason()))
                .execute(tx, """
                insert into succession (instrument, from_index, catalogue_version, path, change, successors, reason)
                select i, x, v, p, c, s::text[], r from unnest(?, ?, ?, ?, ?, ?, ?) as u (i, x, v, p, c, s, r)""");
    }

    void detail(int version, String sort, List<?> list) throws SQLException {
        each(List.of(list))
                .add("integer", _ -> version)
                .add("text", _ -> sort)
                .add("json", JSON::writeValueAsString)
                .execute(tx, """
                insert into detail (instrument, from_index, catalogue_version, sort, list)
                select * from unnest(?, ?, ?, ?, ?)""");
    }

    void links(List<Link> links) throws SQLException {
        endLinks();
        each(IntStream.range(0, links.size()).boxed().toList())
                .add("integer", i -> i)
                .add("text", i -> links.get(i).from())
                .add("text", i -> links.get(i).to().instrument())
                .add("text", i -> links.get(i).to().path())
                .add("text", i -> links.get(i).kind())
                .add("jsonb", i -> JSON.writeValueAsString(links.get(i).reason()))
                .execute(tx, """
                insert into link (instrument, from_index, ordinal, path, to_instrument, to_path, kind, reason, to_index)
                select u.*, 9223372036854775807 from unnest(?, ?, ?, ?, ?, ?, ?, ?) u""");
    }

    private void endLinks() throws SQLException {
        each(List.of(entry)).execute(tx, """
                update link l set to_index = u.at from unnest(?, ?) as u (instrument, at)
                 where l.instrument = u.instrument and l.to_index = 9223372036854775807""");
    }

    /** Every event of the stream counts: the revision is what a command's {@code If-Match} names. */
    void standing(boolean retired) throws SQLException {
        each(List.of(entry))
                .add("bigint", e -> e.envelope().streamSeq() + 1)
                .add("boolean", _ -> retired)
                .execute(tx, """
                insert into standing (instrument, from_index, revision, retired) select * from unnest(?, ?, ?, ?)""");
    }

    /** Rows that begin with the instrument and the index from which they hold. */
    private <T> Columns<T> each(List<T> rows) {
        return Columns.of(rows).add("text", _ -> instrument).add("bigint", _ -> entry.index());
    }
}
