package org.tallystick.ledger;

import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whom a verifier trusts (C2SP tlog-policy): logs, witnesses, and the quorum of witnesses that it asks for.
 *
 * <p>One rule more than the format has: the log's own host can not vouch for itself. A witness is the host's when the name of its key
 * lies under the same host as a listed log (all before the first slash, in any case, whatever the port), or when it was named as such; a
 * quorum that the host's witnesses would meet alone has to be met by the others alone too. A key that is a log's is no witness's at all.
 */
public final class TrustPolicy {

    /** A log is trusted under the name of its key, which is its origin. */
    public record Log(VerifierKey key, Optional<String> url) {}

    /** @param name within the policy only */
    public record Witness(String name, VerifierKey key, Optional<String> url) {}

    private final List<Log> logs;
    private final List<Witness> witnesses;
    private final Quorum quorum;
    private final Set<String> hostWitnesses;

    TrustPolicy(List<Log> logs, List<Witness> witnesses, Quorum quorum, Set<String> hostWitnesses) {
        this.logs = List.copyOf(logs);
        this.witnesses = List.copyOf(witnesses);
        this.quorum = quorum;
        this.hostWitnesses = Set.copyOf(hostWitnesses);
    }

    /** @throws IllegalArgumentException when {@code file} is no policy; the message names the line */
    public static TrustPolicy parse(byte[] file) {
        TrustPolicy policy = new TrustPolicyReader().read(file);
        Set<String> hosts = policy.logs.stream().map(log -> host(log.key())).collect(Collectors.toUnmodifiableSet());
        return new TrustPolicy(
                policy.logs,
                policy.witnesses,
                policy.quorum,
                policy.witnesses.stream()
                        .filter(witness -> hosts.contains(host(witness.key())))
                        .map(Witness::name)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** The same policy, with one more witness of which it is known that the log's host runs it. */
    public TrustPolicy withHostWitness(String name) {
        if (witnesses.stream().noneMatch(witness -> witness.name().equals(name))) {
            throw new IllegalArgumentException("no witness is named " + name);
        }
        Set<String> more = new HashSet<>(hostWitnesses);
        more.add(name);
        return new TrustPolicy(logs, witnesses, quorum, more);
    }

    public List<Log> logs() {
        return logs;
    }

    public List<Witness> witnesses() {
        return witnesses;
    }

    public Set<String> hostWitnesses() {
        return hostWitnesses;
    }

    /** Verifies every signature of a known key; one that is bad refuses the note. */
    public Trust check(SignedNote note) {
        Checkpoint checkpoint;
        try {
            checkpoint = Checkpoint.parse(note.text());
        } catch (IllegalArgumentException e) {
            return new Trust.Refused("not a checkpoint: " + e.getMessage());
        }
        List<VerifierKey> logKeys = keysOf(checkpoint.origin());
        if (logKeys.isEmpty()) {
            return new Trust.Refused("no trusted log has the origin " + checkpoint.origin());
        }
        Map<VerifierKey, SignedNote.Signing> signings = new LinkedHashMap<>();
        Stream.concat(logs.stream().map(Log::key), witnesses.stream().map(Witness::key))
                .forEach(key -> signings.put(key, note.by(key)));
        Optional<VerifierKey> bad = first(signings, SignedNote.Signing.BAD);
        if (bad.isPresent()) {
            return new Trust.Refused("the signature of " + bad.get().name() + " is bad");
        }
        signings.keySet().retainAll(logKeys);
        return first(signings, SignedNote.Signing.GOOD)
                .<Trust>map(key -> signed(note, checkpoint, key))
                .orElseGet(() -> new Trust.Refused("no trusted key of " + checkpoint.origin() + " signed"));
    }

    /** Keys that may sign for an origin: several while a key is being replaced. */
    public List<VerifierKey> keysOf(String origin) {
        return logs.stream()
                .map(Log::key)
                .filter(key -> key.name().equals(origin))
                .toList();
    }

    /** Whether these witnesses are enough to say that a checkpoint was witnessed. */
    boolean isWitnessedBy(Set<String> cosigners) {
        if (quorum instanceof Quorum.None || !quorum.metBy(cosigners)) {
            return false;
        }
        Set<String> host = new HashSet<>(cosigners);
        host.retainAll(hostWitnesses);
        Set<String> others = new HashSet<>(cosigners);
        others.removeAll(hostWitnesses);
        return !quorum.metBy(host) || quorum.metBy(others);
    }

    private Trust.Signed signed(SignedNote note, Checkpoint checkpoint, VerifierKey log) {
        SortedMap<String, Instant> times = new TreeMap<>();
        for (Witness witness : witnesses) {
            note.signaturesNaming(witness.key()).stream()
                    .map(Cosignature::time)
                    .min(Instant::compareTo)
                    .ifPresent(time -> times.put(witness.name(), time));
        }
        return new Trust.Signed(
                checkpoint, log, Collections.unmodifiableSortedMap(times), isWitnessedBy(times.keySet()));
    }

    private static Optional<VerifierKey> first(
            Map<VerifierKey, SignedNote.Signing> signings, SignedNote.Signing wanted) {
        return signings.keySet().stream()
                .filter(key -> signings.get(key) == wanted)
                .findFirst();
    }

    private static String host(VerifierKey key) {
        return key.name().split("/", 2)[0].replaceFirst(":[0-9]*$", "").toLowerCase(Locale.ROOT);
    }
}
