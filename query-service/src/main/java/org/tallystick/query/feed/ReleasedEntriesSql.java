package org.tallystick.query.feed;

/** Statements of {@link ReleasedEntries}. */
final class ReleasedEntriesSql {

    static final String REPORT = """
            insert into report (report_id, instrument, cycle, state, agency, catalogue_version, from_index)
            select * from unnest(?, ?, ?, ?, ?, ?, ?)""";

    static final String RECORDED = """
            insert into recorded (report_id, commitment, entry_version, status, language, narrative, reason, details, from_index)
            select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    static final String TERMS = """
            insert into terms (report_id, commitment, version, entry_version, visibility, named, audience, from_index)
            select n.report_id, n.commitment, n.version, n.entry_version, n.visibility, n.named::text[], n.audience::text[],
                   n.from_index
              from unnest(?, ?, ?, ?, ?, ?, ?, ?)
                   as n (report_id, commitment, version, entry_version, visibility, named, audience, from_index)""";

    /** What is said and to which audience stays; who of it may read is new. */
    static final String RECLASSIFIED = """
            insert into terms (report_id, commitment, version, entry_version, visibility, named, audience, from_index)
            select n.report_id, n.commitment, n.version, o.entry_version, n.visibility, n.named::text[], o.audience, n.from_index
              from unnest(?, ?, ?, ?, ?, ?) as n (report_id, commitment, version, visibility, named, from_index)
             cross join lateral (
                   select e.entry_version, e.audience
                     from terms e
                    where e.report_id = n.report_id and e.commitment = n.commitment and e.version = n.version
                    order by e.from_index
                    limit 1
             ) o""";

    static final String CLOSE = """
            update terms e
               set to_index = n.next_index
              from (select h.report_id, h.commitment, h.version, h.from_index,
                           lead(h.from_index) over (partition by h.report_id, h.commitment, h.version order by h.from_index)
                               as next_index
                      from terms h
                     where (h.report_id, h.commitment, h.version) in (select * from unnest(?, ?, ?))) n
             where e.report_id = n.report_id and e.commitment = n.commitment and e.version = n.version
               and e.from_index = n.from_index and e.to_index > n.next_index""";

    /** A version is there once it is complete. */
    static final String SAID = """
            insert into said (report_id, commitment, version, entry_version, from_index)
            select distinct t.report_id, t.commitment, t.version, t.entry_version, n.at
              from unnest(?, ?, ?) as n (report_id, version, at)
              join terms t on t.report_id = n.report_id and t.version = n.version
              join recorded e on e.report_id = t.report_id and e.commitment = t.commitment and e.entry_version = t.entry_version""";

    static final String UNSAID = """
            update said s
               set to_index = n.at
              from (select h.report_id, h.commitment, h.version, min(e.at) as at
                      from unnest(?, ?, ?) as e (report_id, below, at)
                      join said h on h.report_id = e.report_id and h.version < e.below and h.from_index < e.at
                     group by h.report_id, h.commitment, h.version) n
             where s.report_id = n.report_id and s.commitment = n.commitment and s.version = n.version and s.to_index > n.at""";

    static final String PURGE = """
            update recorded e
               set narrative = platform.purged(e.narrative), reason = platform.purged(e.reason),
                   details = platform.purged(e.details)
              from unnest(?, ?, ?) as n (report_id, commitment, entry_version)
             where e.report_id = n.report_id and e.commitment = n.commitment and e.entry_version = n.entry_version""";

    private ReleasedEntriesSql() {}
}
