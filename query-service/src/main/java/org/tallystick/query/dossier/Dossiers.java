package org.tallystick.query.dossier;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.tallystick.events.agency.AgencyEvent.MandateRole;
import org.tallystick.events.agency.Mandates;
import org.tallystick.events.instrument.Catalogue;
import org.tallystick.events.report.EntryStatus;
import org.tallystick.query.feed.Documents;
import org.tallystick.query.feed.ReleasedEntries;
import org.tallystick.query.platform.Ciphertext;
import org.tallystick.query.platform.OpenedTexts;
import org.tallystick.query.platform.Problem;
import org.tallystick.query.platform.ProblemException;
import org.tallystick.query.platform.Snapshot;
import org.tallystick.query.platform.Texts;

/** Puts a dossier together. */
@Component
final class Dossiers {

    private static final String CYCLE = """
            select c.doc
              from cycle c
              join participant p on p.instrument = :instrument and p.state = :state and p.from_index <= :index
             where c.id = :instrument || '/' || :cycle and c.from_index <= :index and c.to_index > :index
               and p.joined_on <= (c.doc ->> 'lastDay')::date
               and not exists (select from departure d
                                where d.instrument = p.instrument and d.state = p.state and d.joined_on = p.joined_on
                                  and d.left_on <= (c.doc ->> 'lastDay')::date and d.from_index <= :index)
               and reads_instrument(:instrument)
             limit 1""";

    private static final String CATALOGUE = """
            select catalogue_version, catalogue
              from catalogue
             where instrument = :instrument and from_index <= :index and (:version = 0 or catalogue_version = :version)
             order by catalogue_version desc
             limit 1""";

    private static final String MANDATES = """
            select doc from mandates where id = :state and from_index <= :index and to_index > :index""";

    private static final String ENTRIES = "with " + ReleasedEntries.READABLE + """
            select * from readable
             where instrument = :instrument and cycle = :cycle and state = :state
             order by commitment, agency""";

    /** What stands, to whoever may read it: then, and what is today. */
    private static final String DETERMINED = """
            select d.commitment, d.status
              from determination d
             where d.instrument = :instrument and d.cycle = :cycle and d.state = :state and d.status is not null
               and d.from_index <= :index and d.to_index > :index
               and (d.state is distinct from reader_state() or reads_instrument(d.instrument))
               and reads_released(d.state, d.visibility, d.named, array[d.instrument])
               and exists (select from determination n
                            where n.id = d.id and n.to_index = 9223372036854775807
                              and reads_released(n.state, n.visibility, n.named, array[n.instrument]))""";

    /** To the addressed state and the secretariat, and further readers where they reach them; answers within their audience. */
    private static final String RECOMMENDATIONS = """
            select r.id, r.doc,
                   (select coalesce(jsonb_agg(e.said order by e.n), '[]')
                      from jsonb_array_elements(p.doc -> 'released') with ordinality as e (said, n)
                     where p.state = reader_state() or reads_audience(texts(e.said -> 'audience'))) as answers
              from recommendation r
              left join response p on p.id = r.id and p.from_index <= :index and p.to_index > :index
             where r.instrument = :instrument and r.state = :state and r.from_index <= :index and r.to_index > :index
               and reads_instrument(r.instrument)
               and (r.state = reader_state() or reader_is('secretariat')
                    or (r.reach = 'PARTICIPANTS' and reads_audience(array[r.instrument])))
             order by r.id""";

    private final Texts texts;

    Dossiers(Texts texts) {
        this.texts = texts;
    }

    record Asked(String instrument, String cycle, String state) {

        StatementSpec on(StatementSpec sql) {
            return sql.param("instrument", instrument).param("cycle", cycle).param("state", state);
        }
    }

    DossierAnswer find(Snapshot snapshot, Asked asked) {
        CycleDocument cycle = asked.on(snapshot.sql(CYCLE))
                .query((row, _) -> Documents.read(row.getString("doc"), CycleDocument.class))
                .optional()
                .orElseThrow(Dossiers::notFound);
        Catalogued catalogued = catalogued(snapshot, asked, cycle.catalogueVersion());
        List<StoredEntry> entries =
                asked.on(snapshot.sql(ENTRIES)).query(StoredEntry::of).list();
        List<StoredRecommendation> recommended = asked.on(snapshot.sql(RECOMMENDATIONS))
                .query(StoredRecommendation::of)
                .list();
        OpenedTexts opened = texts.open(Stream.<@Nullable Ciphertext>concat(
                entries.stream().flatMap(StoredEntry::texts),
                recommended.stream().flatMap(StoredRecommendation::texts)));
        Arrangement arrangement = new Arrangement(
                catalogued.catalogue(),
                entries.stream().collect(Collectors.groupingBy(StoredEntry::commitment)),
                leads(snapshot, asked, cycle),
                determined(snapshot, asked),
                opened);
        return answer(snapshot, asked, catalogued.version(), arrangement, recommended);
    }

    private static DossierAnswer answer(
            Snapshot snapshot,
            Asked asked,
            int version,
            Arrangement arrangement,
            List<StoredRecommendation> recommended) {
        List<DossierAnswer.Commitment> commitments = arrangement.commitments();
        return new DossierAnswer(
                snapshot.freshness(),
                asked.instrument(),
                version,
                asked.cycle(),
                asked.state(),
                Counts.of(commitments),
                arrangement.pillars(commitments),
                arrangement.apart(),
                recommended.stream().map(one -> one.answer(arrangement.texts())).toList());
    }

    private static Catalogued catalogued(Snapshot snapshot, Asked asked, @Nullable Integer version) {
        return snapshot.sql(CATALOGUE)
                .param("instrument", asked.instrument())
                .param("version", version == null ? 0 : version)
                .query((row, _) -> new Catalogued(
                        row.getInt("catalogue_version"), Documents.read(row.getString("catalogue"), Catalogue.class)))
                .optional()
                .orElseThrow(Dossiers::notFound);
    }

    /** On the last day of the cycle. */
    private static Map<String, String> leads(Snapshot snapshot, Asked asked, CycleDocument cycle) {
        Mandates mandates = asked.on(snapshot.sql(MANDATES))
                .query((row, _) -> Documents.read(row.getString("doc"), Mandates.class))
                .optional()
                .orElseGet(Mandates::none);
        Map<String, String> leads = new TreeMap<>();
        mandates.given().stream()
                .filter(mandate -> mandate.role() == MandateRole.LEAD
                        && mandate.instrument().equals(asked.instrument())
                        && Mandates.meets(mandate, cycle.lastDay(), cycle.lastDay()))
                .forEach(mandate -> mandate.commitments().forEach(path -> leads.put(path, mandate.agency())));
        return leads;
    }

    private static Map<String, EntryStatus> determined(Snapshot snapshot, Asked asked) {
        Map<String, EntryStatus> determined = new TreeMap<>();
        asked.on(snapshot.sql(DETERMINED)).query(row -> {
            determined.put(row.getString("commitment"), EntryStatus.valueOf(row.getString("status")));
        });
        return determined;
    }

    private static ProblemException notFound() {
        return Problem.NOT_FOUND.because("no such instrument, cycle or state");
    }

    private record Catalogued(int version, Catalogue catalogue) {}
}
