package org.tallystick.query.report;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.query.platform.Freshness;

/**
 * A report as far as the caller may read it.
 *
 * @param state ISO 3166-1 alpha-2
 * @param stage null to other states, as is all that tells how the own state works: {@code step}, {@code chain}, {@code revision}
 * @param step of the clearance chain that has it
 * @param version of the released content shown, 0 for the draft
 * @param revision for {@code If-Match: "r<revision>"}
 * @param versions those that the caller may read, newest first
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
        int catalogueVersion,
        @Nullable Stage stage,
        @Nullable String step,
        @Nullable List<ChainStep> chain,
        int version,
        @Nullable Long revision,
        List<ReleasedVersion> versions,
        @Nullable String nilReason,
        boolean erased,
        List<EntryAnswer> entries) {}
