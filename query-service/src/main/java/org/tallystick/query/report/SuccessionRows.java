package org.tallystick.query.report;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.tallystick.events.agency.AgencyEvent.AgenciesMerged;
import org.tallystick.events.agency.AgencyEvent.AgencyDissolved;
import org.tallystick.events.agency.AgencyEvent.AgencySplit;
import org.tallystick.query.feed.LedgerEntry;

/** Which agency answers for reports whose own agency is no more; also over several successions. */
final class SuccessionRows {

    /** The agency that is no more, and those that it answered for itself. */
    private static final String ENDED = """
        update succession set to_index = ? where state = ? and responsible = ? and to_index = 9223372036854775807
        returning agency\
        """;

    private static final String INSERT = """
        insert into succession (state, agency, responsible, from_index) values (?, ?, ?, ?)\
        """;

    private SuccessionRows() {}

    static void write(Connection tx, List<LedgerEntry> batch) throws SQLException {
        for (LedgerEntry entry : batch) {
            switch (entry.envelope().payload()) {
                case AgenciesMerged e -> succeeded(tx, entry, e.agencies(), e.successor());
                case AgencySplit e -> succeeded(tx, entry, List.of(e.agency()), e.responsible());
                case AgencyDissolved e -> succeeded(tx, entry, List.of(e.agency()), e.responsible());
                default -> {
                    // Nothing else changes who answers for a report.
                }
            }
        }
    }

    private static void succeeded(Connection tx, LedgerEntry entry, List<String> agencies, String responsible)
            throws SQLException {
        for (String agency : agencies) {
            List<String> answeredFor = ended(tx, entry, agency);
            answeredFor.add(agency);
            for (String one : answeredFor) {
                insert(tx, entry, one, responsible);
            }
        }
    }

    private static List<String> ended(Connection tx, LedgerEntry entry, String agency) throws SQLException {
        try (PreparedStatement statement = tx.prepareStatement(ENDED)) {
            statement.setLong(1, entry.index());
            statement.setString(2, entry.envelope().state());
            statement.setString(3, agency);
            List<String> answeredFor = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    answeredFor.add(rows.getString(1));
                }
            }
            return answeredFor;
        }
    }

    private static void insert(Connection tx, LedgerEntry entry, String agency, String responsible)
            throws SQLException {
        try (PreparedStatement statement = tx.prepareStatement(INSERT)) {
            statement.setString(1, entry.envelope().state());
            statement.setString(2, agency);
            statement.setString(3, responsible);
            statement.setLong(4, entry.index());
            statement.executeUpdate();
        }
    }
}
