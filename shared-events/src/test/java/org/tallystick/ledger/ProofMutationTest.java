package org.tallystick.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that was changed is accepted: seeded, so that what is found can be found again. */
class ProofMutationTest {

    private static final int SIZE = 300;
    private static final MerkleTree TREE = Fixtures.tree(SIZE);
    private static final List<byte[]> LEAVES = Fixtures.leafHashes(SIZE);
    private static final NoteSigner LOG = new Fixtures.Keys("log.example").log();
    private static final TrustPolicy POLICY = TrustPolicy.parse(Fixtures.utf8("log " + LOG.key() + "\nquorum none\n"));

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void noChangedInclusionProofIsAccepted(long seed) {
        Random random = new Random(seed);
        for (int n = 0; n < 1_000; n++) {
            int size = 1 + random.nextInt(SIZE);
            int index = random.nextInt(size);
            Claim claim = new Claim(index, LEAVES.get(index), TREE.root(size), TREE.inclusion(index, size));
            assertThat(claim.changes(random))
                    .as("seed %s, try %s", seed, n)
                    .noneMatch(c -> InclusionProof.verifies(c.number, size, c.start, c.proof, c.root));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 4})
    void noChangedConsistencyProofIsAccepted(long seed) {
        Random random = new Random(seed);
        for (int n = 0; n < 1_000; n++) {
            int to = 2 + random.nextInt(SIZE - 1);
            int from = 1 + random.nextInt(to - 1);
            Claim claim = new Claim(from, TREE.root(from), TREE.root(to), TREE.consistency(from, to));
            assertThat(claim.changes(random))
                    .as("seed %s, try %s", seed, n)
                    .noneMatch(c -> ConsistencyProof.verifies(c.number, c.start, to, c.root, c.proof));
        }
    }

    /** A receipt is changed as text, anywhere: the record, the index, the way, the checkpoint, its signature. */
    @ParameterizedTest
    @ValueSource(longs = 5)
    void noChangedReceiptIsAccepted(long seed) {
        byte[] receipt = Fixtures.receipt(211, SIZE, LOG).toBytes();
        assertThat(accepts(receipt)).isTrue();
        Random random = new Random(seed);
        for (int n = 0; n < 1_500; n++) {
            byte[] changed = changedBytes(receipt, random);
            assertThat(accepts(changed) && !Arrays.equals(changed, receipt))
                    .as("seed %s, try %s", seed, n)
                    .isFalse();
        }
    }

    private static boolean accepts(byte[] bytes) {
        try {
            Receipt receipt = Receipt.parse(bytes);
            return receipt.isIncluded() && POLICY.check(receipt.proof().note()) instanceof Trust.Signed;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static byte[] changedBytes(byte[] original, Random random) {
        int at = random.nextInt(original.length);
        byte[] changed = original.clone();
        switch (random.nextInt(4)) {
            case 0 -> changed[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> changed[at] = (byte) random.nextInt(256);
            case 2 -> changed = Arrays.copyOf(original, at);
            default ->
                changed = Digests.join(
                        Arrays.copyOf(original, at),
                        Arrays.copyOfRange(original, random.nextInt(at + 1), original.length));
        }
        return changed;
    }

    /** What both kinds of proof claim: a number, the hash that stands for it, and a way from there to the root of a signed size. */
    private static final class Claim {

        final long number;
        final byte[] start;
        final byte[] root;
        final List<byte[]> proof;

        Claim(long number, byte[] start, byte[] root, List<byte[]> proof) {
            this.number = number;
            this.start = start;
            this.root = root;
            this.proof = proof;
        }

        List<Claim> changes(Random random) {
            return Stream.generate(() -> changed(random)).limit(25).toList();
        }

        private Claim changed(Random random) {
            return switch (random.nextInt(4)) {
                case 0 -> new Claim(otherNumber(random), start, root, proof);
                case 1 -> new Claim(number, flipped(start, random), root, proof);
                case 2 -> new Claim(number, start, flipped(root, random), proof);
                default -> new Claim(number, start, root, otherProof(random));
            };
        }

        private long otherNumber(Random random) {
            return random.nextBoolean() ? number ^ 1L << random.nextInt(64) : number + 1 + random.nextInt(SIZE);
        }

        private List<byte[]> otherProof(Random random) {
            List<byte[]> changed = new ArrayList<>(proof);
            int at = random.nextInt(proof.size() + 1);
            if (at == proof.size() || random.nextInt(3) == 0) {
                changed.add(at, LEAVES.get(random.nextInt(SIZE)));
            } else if (random.nextBoolean()) {
                changed.remove(at);
            } else {
                changed.set(at, flipped(proof.get(at), random));
            }
            return changed;
        }

        private static byte[] flipped(byte[] hash, Random random) {
            byte[] flipped = hash.clone();
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
            return flipped;
        }
    }
}
