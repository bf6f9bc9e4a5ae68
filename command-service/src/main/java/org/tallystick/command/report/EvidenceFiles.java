package org.tallystick.command.report;

import java.util.HexFormat;
import java.util.List;
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
import org.tallystick.command.platform.Request;
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
    private final ObjectProvider<FileCheck> checks;

    EvidenceFiles(KeptFiles files, ObjectProvider<FileCheck> checks) {
        this.files = files;
        this.checks = checks;
    }

    static String sha256(byte[] content) {
        return HexFormat.of().formatHex(Digests.sha256(content));
    }

    static String link(ReportKey key, UUID file) {
        return "/v1/reports/" + ReportAnswers.id(key) + "/evidence/" + file;
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
     * @throws Refused EVIDENCE_FILE_UNKNOWN when an entry tells of a file that is not kept for this report, or not so
     */
    void require(ReportKey key, List<EntryDraft> entries, IntFunction<String> pointer) {
        List<Finding> unknown = IntStream.range(0, entries.size())
                .boxed()
                .flatMap(i -> unknown(key, entries.get(i), pointer.apply(i)))
                .toList();
        if (!unknown.isEmpty()) {
            throw new Refused(
                    ReportRefusal.EVIDENCE_FILE_UNKNOWN,
                    "Evidence is a file that is not kept for this report.",
                    unknown);
        }
    }

    private Stream<Finding> unknown(ReportKey key, EntryDraft entry, String pointer) {
        List<Evidence> evidence =
                entry.details() == null ? List.of() : entry.details().evidence();
        return IntStream.range(0, evidence.size())
                .filter(i -> !isKept(key, evidence.get(i)))
                .mapToObj(i -> new Finding(
                        ReportRefusal.EVIDENCE_FILE_UNKNOWN.name(),
                        pointer + "/evidence/" + i + "/link",
                        Finding.Level.BLOCKING,
                        OTHERWISE));
    }

    private boolean isKept(ReportKey key, Evidence evidence) {
        EvidenceFile file = evidence.file();
        return file == null
                || files.find(file.id())
                        .filter(kept -> kept.stream().equals(CallFrame.stream(key))
                                && evidence.link().equals(Text.of(link(key, kept.id())))
                                && kept.mediaType().equals(evidence.mediaType())
                                && Text.of(kept.sha256()).equals(file.sha256()))
                        .isPresent();
    }
}
