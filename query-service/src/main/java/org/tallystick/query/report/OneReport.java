package org.tallystick.query.report;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tallystick.query.platform.Ciphertext;
import org.tallystick.query.platform.OpenedTexts;
import org.tallystick.query.platform.Problem;
import org.tallystick.query.platform.ProblemException;
import org.tallystick.query.platform.Snapshot;
import org.tallystick.query.platform.Texts;

/** Finds one report and opens its texts. */
@Component
final class OneReport {

    private static final String CHAIN = """
            select step, holder_kind, holder from chain_step where report_id = :report order by position""";

    private static final String NIL_REASON = """
            select nil_reason::text
              from submission
             where report_id = :report
               and from_index <= coalesce((select v.from_index from released_version v
                                            where v.report_id = :report and v.version = :version), :index)
             order by from_index desc
             limit 1""";

    private final Texts texts;

    OneReport(Texts texts) {
        this.texts = texts;
    }

    ReportAnswer find(Snapshot snapshot, UUID report, @Nullable Integer wanted) {
        ReportHead head = ReportHead.find(snapshot, report).orElseThrow(() -> unknown(report));
        List<ReleasedVersion> versions = ReleasedVersions.find(snapshot, report);
        if (!head.internal() && versions.isEmpty()) {
            throw unknown(report);
        }
        int version = version(head, versions, wanted);
        List<StoredEntry> entries =
                version == 0 ? StoredEntry.draft(snapshot, head) : StoredEntry.released(snapshot, head, version);
        return answer(snapshot, head, versions, version, entries);
    }

    /** 0 for the draft. */
    private static int version(ReportHead head, List<ReleasedVersion> readable, @Nullable Integer wanted) {
        if (wanted == null) {
            return head.internal() ? 0 : readable.getFirst().version();
        }
        if (readable.stream().noneMatch(v -> v.version() == wanted)) {
            throw Problem.NOT_FOUND.because("report " + head.report() + " has no version " + wanted);
        }
        return wanted;
    }

    private ReportAnswer answer(
            Snapshot snapshot,
            ReportHead head,
            List<ReleasedVersion> versions,
            int version,
            List<StoredEntry> entries) {
        Ciphertext nilReason = nilReason(snapshot, head, version);
        OpenedTexts opened = texts.open(
                Stream.concat(Stream.ofNullable(nilReason), entries.stream().flatMap(StoredEntry::texts)));
        boolean internal = head.internal();
        return new ReportAnswer(
                snapshot.freshness(),
                head.report(),
                head.instrument(),
                head.cycle(),
                head.state(),
                head.agency(),
                head.catalogueVersion(),
                internal ? head.stage() : null,
                internal ? head.step() : null,
                internal ? chain(snapshot, head) : null,
                version,
                internal ? head.revision() : null,
                versions,
                opened.read(nilReason),
                opened.erased(nilReason),
                entries.stream().map(e -> e.answer(opened, head.own())).toList());
    }

    private static @Nullable Ciphertext nilReason(Snapshot snapshot, ReportHead head, int version) {
        return snapshot.sql(NIL_REASON)
                .param("report", head.report())
                .param("version", version)
                .query((row, _) -> Optional.ofNullable(Ciphertext.fromJson(row.getString(1))))
                .optional()
                .flatMap(reason -> reason)
                .orElse(null);
    }

    private static List<ChainStep> chain(Snapshot snapshot, ReportHead head) {
        return snapshot.sql(CHAIN)
                .param("report", head.report())
                .query((row, _) -> new ChainStep(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    private static ProblemException unknown(UUID report) {
        return Problem.NOT_FOUND.because("no report " + report);
    }
}
