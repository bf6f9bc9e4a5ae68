package org.tallystick.query.feed;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tallystick.query.feed.RebuildStep.Standing;

/**
 * Compares the live tables with those of a rebuild in one snapshot, in which both hold the same entries: a digest for each range of
 * {@code from_index} first, then the rows of the ranges that differ. Events alone decide rows, so nothing may differ.
 */
final class Divergence {

    /** How many differing rows of a table are kept; all are counted. */
    static final int MOST = 10_000;

    private static final int RANGES = 256;

    private static final String TABLES = """
            select t.relname, array(
                   select a.attname::text from pg_attribute a
                    where a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
                      and coalesce(a.attnum = any (k.conkey), true)
                    order by a.attnum)
              from pg_class t
              left join pg_constraint k on k.conrelid = t.oid and k.contype = 'p'
             where t.relnamespace = (select oid from pg_namespace where nspname = ?) and t.relkind = 'r'
             order by t.relname""";

    private static final String RANGE_DIGESTS = """
            select coalesce(l.range, r.range)
              from (select from_index / :width as range, count(*) as n, sum(hashtextextended(of::text, 0)::numeric) as digest
                      from :live of group by 1) l
              full join
                   (select from_index / :width as range, count(*) as n, sum(hashtextextended(of::text, 0)::numeric) as digest
                      from :made of group by 1) r on r.range = l.range
             where l.n is distinct from r.n or l.digest is distinct from r.digest""";

    private static final String ROWS = """
            with differing as materialized (
                select coalesce(l.key, r.key) as key,
                       case when l.key is null then 'MISSING' when r.key is null then 'EXTRA' else 'CHANGED' end as kind,
                       array(select x.key from jsonb_each(l.doc) x join jsonb_each(r.doc) y using (key)
                              where x.value is distinct from y.value order by 1) as columns
                  from (select jsonb_build_object(:key) as key, to_jsonb(of) as doc, of::text as line
                          from :live of where from_index / :width = any (?)) l
                  full join
                       (select jsonb_build_object(:key) as key, to_jsonb(of) as doc, of::text as line
                          from :made of where from_index / :width = any (?)) r on r.key = l.key
                 where l.line is distinct from r.line),
            kept as (
                insert into feed.difference (rebuild, table_name, key, kind, columns)
                select ?, ?, key, kind, columns from differing order by key limit :most)
            select count(*) from differing""";

    private Divergence() {}

    /** @return how many rows differ */
    static long of(Connection snapshot, Rebuild rebuild, Standing standing) throws SQLException {
        String live = rebuild.projection() + "_v" + standing.liveVersion();
        String made = rebuild.projection() + "_v" + rebuild.version();
        long width = Math.max(1, Math.ceilDiv(standing.live(), RANGES));
        long differences = 0;
        for (Map.Entry<String, String> table : tables(snapshot, live).entrySet()) {
            String name = table.getKey();
            Comparison comparison = new Comparison(live + "." + name, made + "." + name, table.getValue(), width);
            Object[] ranges = ranges(snapshot, comparison);
            if (ranges.length > 0) {
                differences += rows(snapshot, comparison, snapshot.createArrayOf("bigint", ranges), rebuild.id(), name);
            }
        }
        return differences;
    }

    /** With the arguments that make a row's key. */
    private static Map<String, String> tables(Connection snapshot, String schema) throws SQLException {
        Map<String, String> tables = new LinkedHashMap<>();
        try (PreparedStatement read = snapshot.prepareStatement(TABLES)) {
            read.setString(1, schema);
            try (ResultSet rows = read.executeQuery()) {
                while (rows.next()) {
                    String key = Stream.of((String[]) rows.getArray(2).getArray())
                            .map(column -> "'" + column + "', \"" + column + "\"")
                            .collect(Collectors.joining(", "));
                    tables.put(rows.getString(1), key);
                }
            }
        }
        return tables;
    }

    private static Object[] ranges(Connection snapshot, Comparison comparison) throws SQLException {
        List<Long> ranges = new ArrayList<>();
        try (PreparedStatement read = snapshot.prepareStatement(comparison.sql(RANGE_DIGESTS));
                ResultSet rows = read.executeQuery()) {
            while (rows.next()) {
                ranges.add(rows.getLong(1));
            }
        }
        return ranges.toArray();
    }

    private static long rows(Connection snapshot, Comparison comparison, Array ranges, long rebuild, String table)
            throws SQLException {
        try (PreparedStatement read = snapshot.prepareStatement(comparison.sql(ROWS))) {
            read.setArray(1, ranges);
            read.setArray(2, ranges);
            read.setLong(3, rebuild);
            read.setString(4, table);
            try (ResultSet rows = read.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private record Comparison(String live, String made, String key, long width) {

        String sql(String template) {
            return template.replace(":live", live)
                    .replace(":made", made)
                    .replace(":key", key)
                    .replace(":width", Long.toString(width))
                    .replace(":most", Integer.toString(MOST));
        }
    }
}
