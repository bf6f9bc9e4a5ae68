package org.tallystick.auditor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.tallystick.auditor.check.Comparisons;
import org.tallystick.auditor.check.KeptHead;
import org.tallystick.auditor.log.CannotCheckException;
import org.tallystick.auditor.log.InvalidLogException;
import org.tallystick.auditor.log.VerifiedLog;
import org.tallystick.ledger.Checkpoint;
import org.tallystick.ledger.SignedNote;
import org.tallystick.ledger.Trust;
import org.tallystick.ledger.TrustPolicy;
import picocli.CommandLine.Option;

/** Whom the auditor trusts, and what the auditor remembers. */
final class TrustOptions {

    @Option(
            names = "--policy",
            required = true,
            paramLabel = "<file>",
            description = "Trusted logs, witnesses and quorum, in C2SP tlog-policy form.")
    private Path file = Path.of("");

    @Option(
            names = "--host-witness",
            paramLabel = "<name>",
            description =
                    "A witness of the policy that the log's own host runs. Those under the host name of the log are known as such.")
    private List<String> hostWitnesses = new ArrayList<>();

    @Option(
            names = "--kept",
            paramLabel = "<file>",
            description =
                    "A checkpoint from before, which what is shown now may not contradict. May be given several times.")
    private List<Path> kept = new ArrayList<>();

    TrustPolicy policy() {
        TrustPolicy policy;
        try {
            policy = TrustPolicy.parse(Given.read(file));
            for (String name : hostWitnesses) {
                policy = policy.withHostWitness(name);
            }
        } catch (IllegalArgumentException e) {
            throw new CannotCheckException(file + ": " + e.getMessage(), e);
        }
        return policy;
    }

    /** @throws InvalidLogException when no listed log signed it, or a signature is bad */
    static Trust.Signed trusted(TrustPolicy policy, SignedNote note) {
        return switch (policy.check(note)) {
            case Trust.Signed signed -> signed;
            case Trust.Refused refused -> throw new InvalidLogException(refused.reason());
        };
    }

    /** @throws CannotCheckException when a kept head is of another log */
    void compareKept(VerifiedLog log, Report report) {
        Comparisons comparisons = new Comparisons(report::diverged);
        keptHeads().forEach(head -> comparisons.add(() -> KeptHead.contradiction(head, log)));
        comparisons.requireAll();
    }

    /**
     * Without the log.
     *
     * @throws CannotCheckException when a kept head is of another log or size than what is shown
     */
    void compareKept(Collection<Checkpoint> shown, Report report) {
        Comparisons comparisons = new Comparisons(report::diverged);
        keptHeads().forEach(head -> shown.forEach(each -> comparisons.add(() -> KeptHead.contradiction(head, each))));
        comparisons.requireAll();
    }

    /** A kept head accuses: only one that the log signed does. */
    private List<Checkpoint> keptHeads() {
        TrustPolicy policy = policy();
        List<Checkpoint> heads = new ArrayList<>();
        for (Path path : kept) {
            try {
                heads.add(trusted(policy, SignedNote.parse(Given.read(path))).checkpoint());
            } catch (IllegalArgumentException | InvalidLogException e) {
                throw new CannotCheckException(path + " is no kept head: " + e.getMessage(), e);
            }
        }
        return heads;
    }
}
