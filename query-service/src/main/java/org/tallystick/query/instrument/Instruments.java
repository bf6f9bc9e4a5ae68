package org.tallystick.query.instrument;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.instrument.Catalogue;
import org.tallystick.events.instrument.Indicator;
import org.tallystick.events.instrument.Reference;
import org.tallystick.query.platform.Page;
import org.tallystick.query.platform.Paging;
import org.tallystick.query.platform.Problem;
import org.tallystick.query.platform.ProblemException;
import org.tallystick.query.platform.Snapshot;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What instruments say at one point. */
final class Instruments {

    private static final JsonMapper JSON = new JsonMapper();

    private static final String LIST = """
            select distinct on (i.instrument) i.catalogue_version, i.catalogue, s.revision, s.retired
              from instrument i
             cross join lateral (select * from standing s where s.instrument = i.instrument and s.from_index <= :index
                                  order by s.from_index desc limit 1) s
             where i.from_index <= :index and reads_instrument(i.instrument) and i.instrument > :after
             order by i.instrument, i.from_index desc
             limit :fetch""";

    private static final String ONE = """
            select i.catalogue_version, i.catalogue, s.revision, s.retired,
                   (select d.list from detail d where d.instrument = i.instrument and d.sort = 'REFERENCES'
                       and d.catalogue_version = i.catalogue_version and d.from_index <= :index) as refs,
                   (select d.list from detail d where d.instrument = i.instrument and d.sort = 'INDICATORS'
                       and d.catalogue_version = i.catalogue_version and d.from_index <= :index) as indicators
              from instrument i
             cross join lateral (select * from standing s where s.instrument = i.instrument and s.from_index <= :index
                                  order by s.from_index desc limit 1) s
             where i.from_index <= :index and reads_instrument(i.instrument) and i.instrument = :instrument
               and (:version = 0 or i.catalogue_version = :version)
             order by i.from_index desc
             limit 1""";

    private final Snapshot snapshot;

    Instruments(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    Page<InstrumentLine> list(Paging paging) {
        List<InstrumentLine> lines = snapshot.sql(LIST)
                .param("after", paging.after())
                .param("fetch", paging.fetch())
                .query((row, _) ->
                        InstrumentLine.of(row.getInt("catalogue_version"), row.getBoolean("retired"), catalogue(row)))
                .list();
        return Page.of(lines, paging, InstrumentLine::instrument);
    }

    /** @throws ProblemException {@code NOT_FOUND} also where the instrument is not the reader's */
    InstrumentAnswer one(String code, @Nullable Integer version) {
        return snapshot.sql(ONE)
                .param("instrument", code)
                .param("version", version == null ? 0 : version < 1 ? -1 : version)
                .query((row, _) -> answer(code, row))
                .optional()
                .orElseThrow(() -> notFound(code));
    }

    static ProblemException notFound(String code) {
        return Problem.NOT_FOUND.because("no instrument " + code + ", or no such version of it");
    }

    private InstrumentAnswer answer(String code, ResultSet row) throws SQLException {
        int version = row.getInt("catalogue_version");
        return InstrumentAnswer.of(
                snapshot.freshness(),
                version,
                row.getLong("revision"),
                row.getBoolean("retired"),
                catalogue(row),
                list(row.getString("refs"), new TypeReference<List<Reference>>() {}),
                list(row.getString("indicators"), new TypeReference<List<Indicator>>() {}),
                new Links(snapshot).of(code));
    }

    private static Catalogue catalogue(ResultSet row) throws SQLException {
        return JSON.readValue(row.getString("catalogue"), Catalogue.class);
    }

    private static <T> List<T> list(@Nullable String json, TypeReference<List<T>> type) {
        return json == null ? List.of() : JSON.readValue(json, type);
    }
}
