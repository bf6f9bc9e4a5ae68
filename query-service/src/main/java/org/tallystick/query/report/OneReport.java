package org.tallystick.query.report;

import java.time.Instant;
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
        select step, holder_kind, holder
          from chain_step
         where report_id = :report
           and from_index = (select max(from_index) from chain_step where report_id = :report and from_index <= :index)
         order by position\
        """;

    private static final String ACKNOWLEDGED = """
            select coalesce(max(version), 0) from acknowledgement
             where report_id = :report and from_index <= :index and (:own or version = any (:versions::int[]))""";

    private static final String NIL_REASON = """
        select nil_reason::text
          from submission
         where report_id = :report
           and from_index <= coalesce((select v.from_index from released_version v
                                        where v.report_id = :report and v.version = :version), :index)
         order by from_index desc
         limit 1\
        """;

    private final Texts texts;

    OneReport(Texts texts) {
        this.texts = texts;
    }

    /** @param now up to when whoever holds it has held it */
    ReportAnswer find(Snapshot snapshot, UUID report, @Nullable Integer wanted, Instant now) {
        ReportHead head = ReportHead.find(snapshot, report).orElseThrow(() -> unknown(report));
        List<ReleasedVersion> versions = ReleasedVersions.find(snapshot, report);
        if (!head.takesPart() && versions.isEmpty()) {
            throw unknown(report);
        }
        int version = version(head, versions, wanted);
        List<StoredEntry> entries =
                version == 0 ? StoredEntry.draft(snapshot, head) : StoredEntry.released(snapshot, head, version);
        return answer(snapshot, head, versions, version, entries, now);
    }

    /** Of a file, as each entry of the report gives it that the caller may read, in the draft or in whatever version. */
    Stream<Ciphertext> digests(Snapshot snapshot, UUID report, UUID file) {
        ReportHead head = ReportHead.find(snapshot, report).orElseThrow(() -> unknown(report));
        Stream<StoredEntry> drafts = head.takesPart() ? StoredEntry.draft(snapshot, head).stream() : Stream.empty();
        Stream<StoredEntry> released = ReleasedVersions.find(snapshot, report).stream()
                .flatMap(version -> StoredEntry.released(snapshot, head, version.version()).stream());
        return Stream.concat(drafts, released)
                .flatMap(entry -> Stream.ofNullable(entry.details()))
                .flatMap(details -> Stream.ofNullable(details.files().get(file)));
    }

    /** 0 for the draft. */
    private static int version(ReportHead head, List<ReleasedVersion> readable, @Nullable Integer wanted) {
        if (wanted == null) {
            return head.takesPart() ? 0 : readable.getFirst().version();
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
            List<StoredEntry> entries,
            Instant now) {
        Optional<Withdrawal> withdrawal = Withdrawal.find(snapshot, head);
        boolean nilIsTold = head.own() ? head.internal() || version > 0 : withdrawal.isEmpty();
        Ciphertext nilReason = nilIsTold ? nilReason(snapshot, head, version) : null;
        Conversation conversation = Conversation.find(snapshot, head);
        OpenedTexts opened = texts.open(Stream.<Stream<? extends @Nullable Ciphertext>>of(
                        Stream.ofNullable(nilReason),
                        withdrawal.stream().flatMap(Withdrawal::texts),
                        conversation.texts(),
                        entries.stream().flatMap(StoredEntry::texts))
                .flatMap(all -> all));
        boolean internal = head.internal();
        return new ReportAnswer(
                snapshot.freshness(),
                head.report(),
                head.instrument(),
                head.cycle(),
                head.state(),
                head.agency(),
                head.responsibleAgency(),
                head.catalogueVersion(),
                internal ? head.stage() : null,
                internal ? head.step() : null,
                internal ? chain(snapshot, head) : null,
                internal ? Clock.of(snapshot, head, now) : null,
                version,
                head.takesPart() ? head.revision() : null,
                versions,
                signed(snapshot, head, version),
                acknowledged(snapshot, head, versions),
                withdrawal.map(w -> w.told(opened)).orElse(null),
                head.takesPart() ? Delegation.find(snapshot, head) : List.of(),
                conversation.lines(opened),
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

    /** Of a draft to who takes part in it, and nobody else is shown one. */
    private static @Nullable SignedBy signed(Snapshot snapshot, ReportHead head, int version) {
        return version > 0 || head.internal()
                ? SignedBy.find(snapshot, head, version).orElse(null)
                : null;
    }

    /** To others only of what they can read. */
    private static int acknowledged(Snapshot snapshot, ReportHead head, List<ReleasedVersion> versions) {
        return snapshot.sql(ACKNOWLEDGED)
                .param("report", head.report())
                .param("own", head.own())
                .param(
                        "versions",
                        versions.stream().map(ReleasedVersion::version).toArray(Integer[]::new))
                .query((row, _) -> row.getInt(1))
                .single();
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
