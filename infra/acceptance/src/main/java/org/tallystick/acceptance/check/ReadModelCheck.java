package org.tallystick.acceptance.check;

import java.util.HashMap;
import java.util.Map;

/** Collects what the ledger says of every report, up to where the read model stands, and compares with the read model's rows. */
final class ReadModelCheck {

    private static final String REPORT = "report/";

    private final Findings findings;
    private final ReadModel model;
    private final Map<String, Tally> inLedger = new HashMap<>();

    ReadModelCheck(Findings findings, ReadModel model) {
        this.findings = findings;
        this.model = model;
    }

    void accept(LedgerRow row) {
        if (row.index() < model.positions() && row.stream().startsWith(REPORT)) {
            String report = row.stream().substring(REPORT.length());
            inLedger.merge(report, Tally.NOTHING.and(row), (known, first) -> known.and(row));
        }
    }

    void finish(long ledgerSize) {
        findings.expect(model.positions() != ReadModel.NONE, "read model", "there are no positions");
        findings.expect(
                model.fastest() <= ledgerSize,
                "read model",
                "has applied " + model.fastest() + " of " + ledgerSize + " entries");
        Map<String, Tally> inModel = new HashMap<>(model.reports());
        inLedger.forEach((report, tally) -> {
            Tally there = inModel.remove(report);
            findings.expect(tally.equals(there), "report " + report, "ledger " + tally + ", read model " + there);
        });
        inModel.keySet().forEach(report -> findings.add("report " + report, "only in the read model"));
    }
}
