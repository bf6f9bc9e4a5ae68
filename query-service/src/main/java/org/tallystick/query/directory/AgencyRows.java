package org.tallystick.query.directory;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.tallystick.events.agency.Agencies.Standing;
import org.tallystick.events.agency.AgencyEvent;
import org.tallystick.events.agency.AgencyEvent.AgenciesMerged;
import org.tallystick.events.agency.AgencyEvent.AgencyDissolved;
import org.tallystick.events.agency.AgencyEvent.AgencyRegistered;
import org.tallystick.events.agency.AgencyEvent.AgencyReinstated;
import org.tallystick.events.agency.AgencyEvent.AgencyRenamed;
import org.tallystick.events.agency.AgencyEvent.AgencySplit;
import org.tallystick.events.agency.AgencyEvent.AgencySuspended;
import org.tallystick.events.agency.AgencyEvent.MandateAssigned;
import org.tallystick.events.agency.AgencyEvent.MandateEnded;
import org.tallystick.events.agency.AgencyEvent.MandateWithdrawn;
import org.tallystick.events.agency.AgencyEvent.SigningEvent;
import org.tallystick.query.feed.LedgerEntry;
import tools.jackson.databind.json.JsonMapper;

/** What agencies are called, and whether they still are. */
final class AgencyRows {

    private static final JsonMapper JSON = new JsonMapper();

    private static final String INSERT = """
        insert into agency (state, agency, name, standing, words, from_index)
        select n.state, n.agency, n.name, n.standing,
               to_tsvector('simple', n.state || ' ' || n.agency || ' ' || coalesce(t.names, ''))
               || to_tsvector('english', coalesce(t.names, '')) || to_tsvector('russian', coalesce(t.names, '')),
               n.from_index
          from (select ?::text as state, ?::text as agency, ?::jsonb as name, ?::text as standing, ?::bigint as from_index) n
         cross join lateral (select string_agg(value, ' ' order by key) as names from jsonb_each_text(n.name)) t\
        """;

    /** Ends the row that holds; a new one keeps its name. */
    private static final String CHANGE = """
        with before as (
            update agency set to_index = ?
             where state = ? and agency = ? and to_index = 9223372036854775807
            returning *)
        insert into agency (state, agency, name, standing, words, from_index)
        select state, agency, name, ?, words, ? from before\
        """;

    /** As {@link #INSERT}, with the standing of the row that it ends. */
    private static final String RENAME = """
        with before as (
            update agency set to_index = ?
             where state = ? and agency = ? and to_index = 9223372036854775807
            returning *)
        insert into agency (state, agency, name, standing, words, from_index)
        select n.state, n.agency, n.name, n.standing,
               to_tsvector('simple', n.state || ' ' || n.agency || ' ' || coalesce(t.names, ''))
               || to_tsvector('english', coalesce(t.names, '')) || to_tsvector('russian', coalesce(t.names, '')),
               n.from_index
          from (select state, agency, ?::jsonb as name, standing, ?::bigint as from_index from before) n
         cross join lateral (select string_agg(value, ' ' order by key) as names from jsonb_each_text(n.name)) t\
        """;

    private AgencyRows() {}

    static void on(Connection tx, AgencyEvent event, LedgerEntry entry) throws SQLException {
        switch (event) {
            case AgencyRegistered e -> insert(tx, e.agency(), e.name(), entry);
            case AgencyRenamed e -> rename(tx, e.agency(), e.name(), entry);
            case AgencySuspended e -> stands(tx, e.agency(), Standing.SUSPENDED, entry);
            case AgencyReinstated e -> stands(tx, e.agency(), Standing.ACTIVE, entry);
            case AgenciesMerged e -> {
                for (String agency : e.agencies()) {
                    stands(tx, agency, Standing.DISSOLVED, entry);
                }
            }
            case AgencySplit e -> stands(tx, e.agency(), Standing.DISSOLVED, entry);
            case AgencyDissolved e -> stands(tx, e.agency(), Standing.DISSOLVED, entry);
            case MandateAssigned _, MandateEnded _, MandateWithdrawn _, SigningEvent _ -> {
                // What an agency reports on, and with what it signs, is not how to reach it.
            }
        }
    }

    private static void insert(Connection tx, String agency, Map<String, String> name, LedgerEntry entry)
            throws SQLException {
        Statements.run(tx, INSERT, entry.envelope().state(), agency, json(name), Standing.ACTIVE.name(), entry.index());
    }

    private static void rename(Connection tx, String agency, Map<String, String> name, LedgerEntry entry)
            throws SQLException {
        Statements.run(tx, RENAME, entry.index(), entry.envelope().state(), agency, json(name), entry.index());
    }

    private static String json(Map<String, String> name) {
        return JSON.writeValueAsString(new TreeMap<>(name));
    }

    private static void stands(Connection tx, String agency, Standing standing, LedgerEntry entry) throws SQLException {
        Statements.run(tx, CHANGE, entry.index(), entry.envelope().state(), agency, standing.name(), entry.index());
    }
}
