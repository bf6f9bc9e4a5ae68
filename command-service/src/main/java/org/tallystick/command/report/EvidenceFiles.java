package org.tallystick.command.report;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.tallystick.command.decision.Finding;
import org.tallystick.command.decision.Limits;
import org.tallystick.command.decision.Refused;
import org.tallystick.command.platform.FileCheck;
import org.tallystick.command.platform.KeptFiles;
import org.tallystick.command.platform.KeptFiles.Kept;
import org.tallystick.command.platform.LedgerHistory;
import org.tallystick.command.platform.Request;
import org.tallystick.command.platform.ToldFiles;
import org.tallystick.command.report.model.EntryDraft;
import org.tallystick.command.report.model.FileRefusal;
import org.tallystick.command.report.model.ReportKey;
import org.tallystick.command.report.model.ReportRefusal;
import org.tallystick.events.Text;
import org.tallystick.events.report.EntryDetails.Evidence;
import org.tallystick.events.report.EntryDetails.EvidenceFile;
import org.tallystick.ledger.Digests;

/** Files of a report: kept before an entry tells of them, and only those of the same report may be told of. */
@Component
class EvidenceFiles {

    private static final String OTHERWISE =
            "Give link, mediaType and sha256 of a file that was sent for this report, as its sending was answered.";

    private final KeptFiles files;
    private final LedgerHistory ledger;
    private final ObjectProvider<FileCheck> checks;

    EvidenceFiles(KeptFiles files, LedgerHistory ledger, ObjectProvider<FileCheck> checks) {
        this.files = files;
        this.ledger = ledger;
        this.checks = checks;
    }

    static String sha256(byte[] content) {
        return HexFormat.of().formatHex(Digests.sha256(content));
    }

    static String link(ReportKey key, UUID file) {
        return "/v1/reports/" + ReportAnswers.id(key) + "/evidence/" + file;
    }

    /** What the same call was answered before. */
    Optional<Kept> kept(Request request, ReportKey key, String mediaType, String sha256) {
        return files.kept(request, CallFrame.stream(key), mediaType, sha256);
    }

    /** @param sha256 of the content, lower hex */
    Kept keep(Request request, ReportKey key, String mediaType, String sha256, byte[] content) {
        checks.orderedStream()
                .flatMap(check -> check.objection(mediaType, content).stream())
                .findFirst()
                .ifPresent(objection -> {
                    throw new Refused(FileRefusal.FILE_REFUSED_BY_CHECK, objection);
                });
        return files.keep(request, key.state(), CallFrame.stream(key), mediaType, sha256, content)
                .orElseThrow(
                        () -> new Refused(FileRefusal.FILES_TOO_MANY, "It has " + Limits.FILES + " files already."));
    }

    /**
     * @param pointer of each entry in the request
     * @throws Refused EVIDENCE_FILE_UNKNOWN when an entry tells of a file that is not kept for this report, or not so, or is about to go
     *     with what was expunged
     */
    void require(ReportKey key, List<EntryDraft> entries, IntFunction<String> pointer) {
        if (entries.stream().flatMap(EvidenceFiles::evidence).allMatch(evidence -> evidence.file() == null)) {
            return;
        }
        Set<UUID> gone = ToldFiles.gone(ledger.events(CallFrame.stream(key)));
        List<Finding> unknown = IntStream.range(0, entries.size())
                .boxed()
                .flatMap(i -> unknown(key, entries.get(i), gone, pointer.apply(i)))
                .toList();
        if (!unknown.isEmpty()) {
            throw new Refused(
                    ReportRefusal.EVIDENCE_FILE_UNKNOWN,
                    "Evidence is a file that is not kept for this report.",
                    unknown);
        }
    }

    private static Stream<Evidence> evidence(EntryDraft entry) {
        return entry.details() == null ? Stream.of() : entry.details().evidence().stream();
    }

    private Stream<Finding> unknown(ReportKey key, EntryDraft entry, Set<UUID> gone, String pointer) {
        List<Evidence> evidence = evidence(entry).toList();
        return IntStream.range(0, evidence.size())
                .filter(i -> !isKept(key, evidence.get(i), gone))
                .mapToObj(i -> new Finding(
                        ReportRefusal.EVIDENCE_FILE_UNKNOWN.name(),
                        pointer + "/evidence/" + i + "/link",
                        Finding.Level.BLOCKING,
                        OTHERWISE));
    }

    private boolean isKept(ReportKey key, Evidence evidence, Set<UUID> gone) {
        EvidenceFile file = evidence.file();
        return file == null
                || files.find(file.id())
                        .filter(kept -> !gone.contains(kept.id())
                                && kept.stream().equals(CallFrame.stream(key))
                                && evidence.link().equals(Text.of(link(key, kept.id())))
                                && kept.mediaType().equals(evidence.mediaType())
                                && Text.of(kept.sha256()).equals(file.sha256()))
                        .isPresent();
    }
}
