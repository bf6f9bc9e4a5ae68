package org.tallystick.acceptance.check;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/** Counts what the ledger says of every report, up to where the read model stands, and compares with the read model's rows. */
final class ReadModelCheck {

    private static final String REPORT = "report/";

    private final Findings findings;
    private final Map<String, Tally> inModel = new HashMap<>();
    private final Map<String, Tally> inLedger = new HashMap<>();
    private long slowest = Long.MAX_VALUE;
    private long fastest;
    private long positions;

    /** How often something was recorded about one report. */
    private record Tally(long recorded, long released, long versions) {

        static final Tally NOTHING = new Tally(0, 0, 0);

        Tally and(String type) {
            return switch (type) {
                case "report.entry-recorded.v1" -> new Tally(recorded + 1, released, versions);
                case "report.entry-released.v1" -> new Tally(recorded, released + 1, versions);
                case "report.released.v1" -> new Tally(recorded, released, versions + 1);
                default -> this;
            };
        }
    }

    ReadModelCheck(Findings findings) {
        this.findings = findings;
    }

    /** @return how many entries the slowest active projection has applied */
    long read(Connection model) throws SQLException {
        try (Statement statement = model.createStatement()) {
            String schema = "";
            try (ResultSet rows = statement.executeQuery("select name, version, next_index from feed.active_version"
                    + " join feed.projection_position using (name, version)")) {
                while (rows.next()) {
                    slowest = Math.min(slowest, rows.getLong(3));
                    fastest = Math.max(fastest, rows.getLong(3));
                    if ("position".equals(rows.getString(1))) {
                        schema = "position_v" + rows.getInt(2);
                        positions = rows.getLong(3);
                    }
                }
            }
            findings.expect(!schema.isEmpty(), "read model", "there are no positions");
            if (!schema.isEmpty()) {
                readTallies(statement, schema);
            }
        }
        return slowest == Long.MAX_VALUE ? 0 : slowest;
    }

    void accept(LedgerRow row) {
        if (row.index() < positions && row.stream().startsWith(REPORT)) {
            String report = row.stream().substring(REPORT.length());
            inLedger.merge(report, Tally.NOTHING.and(row.type()), (known, first) -> known.and(row.type()));
        }
    }

    void finish(long ledgerSize) {
        findings.expect(
                fastest <= ledgerSize, "read model", "has applied " + fastest + " of " + ledgerSize + " entries");
        inLedger.forEach((report, tally) -> {
            Tally model = inModel.remove(report);
            findings.expect(tally.equals(model), "report " + report, "ledger " + tally + ", read model " + model);
        });
        inModel.keySet().forEach(report -> findings.add("report " + report, "only in the read model"));
    }

    private void readTallies(Statement statement, String schema) throws SQLException {
        try (ResultSet rows = statement.executeQuery("""
                select r.report_id::text, max(r.version),
                       (select count(*) from %1$s.recorded e where e.report_id = r.report_id),
                       (select count(*) from %1$s.released e where e.report_id = r.report_id)
                  from %1$s.report r group by r.report_id""".replace("%1$s", schema))) {
            while (rows.next()) {
                inModel.put(rows.getString(1), new Tally(rows.getLong(3), rows.getLong(4), rows.getLong(2)));
            }
        }
    }
}
