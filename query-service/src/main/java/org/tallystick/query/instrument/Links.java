package org.tallystick.query.instrument;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.tallystick.query.platform.Snapshot;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Links of an instrument at one point: both ends are items in force there, and the reader's token covers both instruments. */
final class Links {

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, String>> WORDING = new TypeReference<>() {};

    private static final String SQL = """
            with in_force as (
                select distinct on (instrument) instrument, catalogue_version
                  from instrument
                 where from_index <= :index and reads_instrument(instrument)
                 order by instrument, from_index desc
            ),
            seen as (
                select l.path, l.to_instrument as other, l.to_path as other_path, l.kind as how, l.reason
                  from link l
                 where l.instrument = :instrument and l.from_index <= :index and :index < l.to_index
                union all
                select l.to_path, l.instrument, l.path, case l.kind when 'SERVES' then 'SERVED_BY' else l.kind end, l.reason
                  from link l
                 where l.to_instrument = :instrument and l.from_index <= :index and :index < l.to_index
            )
            select n.catalogue_version, i.path, i.ordinal, i.title, s.how, s.reason,
                   o.instrument as other, m.catalogue_version as other_version, o.path as other_path, o.title as other_title
              from seen s
              join in_force n on n.instrument = :instrument
              join item i on i.instrument = n.instrument and i.catalogue_version = n.catalogue_version and i.path = s.path
              join in_force m on m.instrument = s.other
              join item o on o.instrument = m.instrument and o.catalogue_version = m.catalogue_version
               and o.path = s.other_path
             order by i.ordinal, o.instrument, o.ordinal, s.how""";

    private final Snapshot snapshot;

    Links(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    List<LinkLine> of(String instrument) {
        return snapshot.sql(SQL)
                .param("instrument", instrument)
                .query((row, _) -> line(row))
                .list();
    }

    private static LinkLine line(ResultSet row) throws SQLException {
        return new LinkLine(
                row.getInt("catalogue_version"),
                row.getString("path"),
                row.getInt("ordinal"),
                wording(row.getString("title")),
                row.getString("how"),
                new LinkLine.End(
                        row.getString("other"),
                        row.getInt("other_version"),
                        row.getString("other_path"),
                        wording(row.getString("other_title"))),
                wording(row.getString("reason")));
    }

    static Map<String, String> wording(String json) {
        return JSON.readValue(json, WORDING);
    }
}
