package org.tallystick.ledger;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the file line by line, as the format asks: what a line names stands above it. Octets above ASCII stay opaque. */
final class TrustPolicyReader {

    private static final String NONE = "none";
    private static final int MAX_BYTES = 1 << 16;

    private final List<TrustPolicy.Log> logs = new ArrayList<>();
    private final List<TrustPolicy.Witness> witnesses = new ArrayList<>();
    private final Map<String, Quorum> named = new HashMap<>();
    private final Set<String> grouped = new HashSet<>();
    private @Nullable Quorum quorum;

    TrustPolicy read(byte[] file) {
        if (file.length > MAX_BYTES) {
            throw new IllegalArgumentException("a policy has at most " + MAX_BYTES + " bytes");
        }
        String text = new String(file, StandardCharsets.ISO_8859_1);
        if (text.chars().anyMatch(c -> (c < ' ' && c != '\n' && c != '\t') || c == 0x7F)) {
            throw new IllegalArgumentException("a policy has no control characters but tab and newline");
        }
        String[] lines = text.split("\n", -1);
        for (int n = 0; n < lines.length; n++) {
            try {
                line(items(lines[n]));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("line " + (n + 1) + ": " + e.getMessage(), e);
            }
        }
        if (quorum == null) {
            throw new IllegalArgumentException("a policy has one quorum line");
        }
        return new TrustPolicy(logs, witnesses, quorum, Set.of());
    }

    private static List<String> items(String line) {
        List<String> items = new ArrayList<>(List.of(line.split("[ \t]+", -1)));
        items.removeIf(Predicate.isEqual(""));
        return items.isEmpty() || items.getFirst().startsWith("#") ? List.of() : items;
    }

    private void line(List<String> items) {
        if (items.isEmpty()) {
            return;
        }
        switch (items.getFirst()) {
            case "log" -> log(items);
            case "witness" -> witness(items);
            case "group" -> group(items);
            case "quorum" -> quorum(items);
            default -> throw new IllegalArgumentException("a line begins with log, witness, group or quorum");
        }
    }

    private void log(List<String> items) {
        requireItems(items, 2, 3);
        VerifierKey key = key(items.get(1));
        requireNew(key);
        logs.add(new TrustPolicy.Log(key, url(items, 2)));
    }

    private void witness(List<String> items) {
        requireItems(items, 3, 4);
        VerifierKey key = key(items.get(2));
        if (key.type() != SignatureType.COSIGNATURE) {
            throw new IllegalArgumentException("the key of a witness is of type 4");
        }
        requireNew(key);
        name(items.get(1), new Quorum.Single(items.get(1)));
        witnesses.add(new TrustPolicy.Witness(items.get(1), key, url(items, 3)));
    }

    /** One key is one party: a log that stood among the witnesses too, under whatever name, would vouch for itself. */
    private void requireNew(VerifierKey key) {
        Stream<VerifierKey> above = Stream.concat(
                logs.stream().map(TrustPolicy.Log::key), witnesses.stream().map(TrustPolicy.Witness::key));
        if (above.anyMatch(key::sharesKeyWith)) {
            throw new IllegalArgumentException("the same key twice");
        }
    }

    private void group(List<String> items) {
        requireItems(items, 4, Integer.MAX_VALUE);
        List<String> members = items.subList(3, items.size());
        List<Quorum> quorums = members.stream().map(this::member).toList();
        name(items.get(1), new Quorum.Group(threshold(items.get(2), members.size()), quorums));
    }

    private Quorum member(String name) {
        Quorum member = named.get(name);
        if (member == null || !grouped.add(name)) {
            throw new IllegalArgumentException(name + " is not defined above, or is in a group already");
        }
        return member;
    }

    private static int threshold(String item, int members) {
        return switch (item) {
            case "any" -> 1;
            case "all" -> members;
            default -> Math.toIntExact(Math.min(Integer.MAX_VALUE, NoteText.decimal(item)));
        };
    }

    private void quorum(List<String> items) {
        requireItems(items, 2, 2);
        Quorum wanted = items.get(1).equals(NONE) ? new Quorum.None() : named.get(items.get(1));
        if (wanted == null || quorum != null) {
            throw new IllegalArgumentException("a policy has one quorum line, and what it names is defined above");
        }
        quorum = wanted;
    }

    private void name(String name, Quorum what) {
        if (name.equals(NONE) || named.putIfAbsent(name, what) != null) {
            throw new IllegalArgumentException(name + " is taken");
        }
    }

    private static void requireItems(List<String> items, int least, int most) {
        if (items.size() < least || items.size() > most) {
            throw new IllegalArgumentException(items.getFirst() + " has too few or too many items");
        }
    }

    private static VerifierKey key(String octets) {
        return VerifierKey.parse(NoteText.utf8(octets.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private static Optional<String> url(List<String> items, int at) {
        return items.size() > at ? Optional.of(items.get(at)) : Optional.empty();
    }
}
