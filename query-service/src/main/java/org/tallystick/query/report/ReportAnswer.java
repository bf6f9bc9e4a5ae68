package org.tallystick.query.report;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.query.platform.Freshness;
import org.tallystick.query.platform.Tabular;

/**
 * A report as far as the caller may read it.
 *
 * @param state ISO 3166-1 alpha-2
 * @param responsibleAgency the agency itself or, once it was merged, split or dissolved, the one that answers for it
 * @param stage null to other states, as is all that tells how the own state works: {@code step}, {@code chain}, {@code clock},
 *     {@code revision}
 * @param step of the clearance chain that has it
 * @param version of the released content shown, 0 for the draft
 * @param revision for {@code If-Match: "r<revision>"}
 * @param versions those that the caller may read, newest first
 * @param signed null when the agency did not sign what it submitted
 * @param acknowledged the newest version that the secretariat has acknowledged, 0 for none
 * @param withdrawn when the state withdrew it; others read no entries then but as of an earlier point
 * @param delegations entries that another agency writes; to that agency, its own; to all others none
 * @param queries of the secretariat, for it and for the own state's people who take part
 * @param nilReason why there is nothing to report
 * @param erased whether {@code nilReason} was destroyed
 */
record ReportAnswer(
        Freshness ledger,
        UUID reportId,
        String instrument,
        String cycle,
        String state,
        String agency,
        String responsibleAgency,
        int catalogueVersion,
        @Nullable Stage stage,
        @Nullable String step,
        @Nullable List<ChainStep> chain,
        @Nullable Clock clock,
        int version,
        @Nullable Long revision,
        List<ReleasedVersion> versions,
        @Nullable SignedBy signed,
        int acknowledged,
        Withdrawal.@Nullable Told withdrawn,
        List<Delegation> delegations,
        List<QueryLine> queries,
        @Nullable String nilReason,
        boolean erased,
        List<EntryAnswer> entries)
        implements Tabular {

    @Override
    public List<?> rows() {
        return entries;
    }
}
