package org.tallystick.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Inclusion and consistency, with the proofs that other implementations publish for the eight leaves of {@link MerkleTest}. */
class ProofTest {

    private static final MerkleTree EIGHT = new MerkleTree(SubtreeHashes.ofLeaves(MerkleTest.leaves(8)));
    private static final byte[] OTHER = Merkle.leaf(new byte[] {42});

    @ParameterizedTest
    @CsvSource({
        "0, 1, ''",
        "5, 8, 'vBoGQ7EuTS18d5GPROD095qDi2z57FtcKD4fTYhZnms= yoVOoSjtBQtBs1/8G4e46yveRh6eO1WW7Oa51ZdaCuA= 037kGJdt2VdTwcc4Yrk5j6Kiz5tP8P3+izDNlSCWFLc='",
        "2, 3, '+sVCA+fMaWzw38tCySodnbr3CtnmIfS9jZhmLwDjwSU='",
    })
    void anInclusionProofIsThePublishedOne(long index, long size, String hashes) {
        List<byte[]> proof = EIGHT.inclusion(index, size);

        assertThat(base64(proof)).isEqualTo(hashes);
        assertThat(InclusionProof.verifies(index, size, MerkleTest.leaves(8).get((int) index), proof, EIGHT.root(size)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, ''",
        "6, 8, 'DrxdNDf74tsVi58Sah0RjjCBgQMdCpSfje3t68VY72o= yoVOoSjtBQtBs1/8G4e46yveRh6eO1WW7Oa51ZdaCuA= 037kGJdt2VdTwcc4Yrk5j6Kiz5tP8P3+izDNlSCWFLc='",
    })
    void aConsistencyProofIsThePublishedOne(long from, long to, String hashes) {
        List<byte[]> proof = EIGHT.consistency(from, to);

        assertThat(base64(proof)).isEqualTo(hashes);
        assertThat(ConsistencyProof.verifies(from, EIGHT.root(from), to, EIGHT.root(to), proof))
                .isTrue();
    }

    @Test
    void everyEntryOfEverySizeIsProvenAndNoOther() {
        MerkleTree tree = Fixtures.tree(70);
        List<byte[]> leaves = Fixtures.leafHashes(70);
        for (int size = 1; size <= 70; size++) {
            byte[] root = tree.root(size);
            for (int index = 0; index < size; index++) {
                List<byte[]> proof = tree.inclusion(index, size);
                assertThat(InclusionProof.verifies(index, size, leaves.get(index), proof, root))
                        .as("%s of %s", index, size)
                        .isTrue();
                assertThat(InclusionProof.verifies(index + 1L, size, leaves.get(index), proof, root))
                        .as("%s of %s, one further", index, size)
                        .isFalse();
            }
        }
    }

    @Test
    void everySizeIsShownToBeginWithEverySmallerOne() {
        MerkleTree tree = Fixtures.tree(70);
        for (int to = 0; to <= 70; to++) {
            for (int from = 0; from <= to; from++) {
                List<byte[]> proof = tree.consistency(from, to);
                assertThat(ConsistencyProof.verifies(from, tree.root(from), to, tree.root(to), proof))
                        .as("%s to %s", from, to)
                        .isTrue();
                assertThat(ConsistencyProof.verifies(from, OTHER, to, tree.root(to), proof))
                        .isFalse();
                assertThat(ConsistencyProof.verifies(from, tree.root(from), to, OTHER, proof))
                        .isEqualTo(from == 0 && to > 0);
            }
        }
    }

    @Test
    void anInclusionProofWithOneHashMoreOrLessIsNone() {
        byte[] leaf = MerkleTest.leaves(8).get(5);
        List<byte[]> proof = EIGHT.inclusion(5, 8);
        byte[] root = EIGHT.root(8);

        assertThat(InclusionProof.verifies(5, 8, leaf, proof.subList(0, 2), root))
                .isFalse();
        assertThat(InclusionProof.verifies(5, 8, leaf, proof.subList(1, 3), root))
                .isFalse();
        assertThat(InclusionProof.verifies(5, 8, leaf, with(proof, root), root)).isFalse();
        assertThat(InclusionProof.verifies(0, 1, root, List.of(), root)).isTrue();
        // A root handed over as a leaf, or an inner node with the rest of a way: never the length that index and size
        // ask for.
        assertThat(InclusionProof.verifies(0, 8, root, List.of(), root)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"8, 8", "9, 8", "-1, 8", "0, 0", "0, -1", "9223372036854775807, 8", "-9223372036854775808, 8"})
    void anIndexThatTheTreeDoesNotHaveIsNotIncluded(long index, long size) {
        for (int length = 0; length < 5; length++) {
            List<byte[]> proof = Stream.generate(() -> OTHER).limit(length).toList();
            assertThat(InclusionProof.verifies(index, size, OTHER, proof, EIGHT.root(8)))
                    .isFalse();
        }
        assertThatThrownBy(() -> EIGHT.inclusion(index, size)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void hashesOfAnotherLengthAreNone() {
        List<byte[]> proof = new ArrayList<>(EIGHT.inclusion(5, 8));
        proof.set(1, new byte[31]);

        assertThat(InclusionProof.verifies(5, 8, MerkleTest.leaves(8).get(5), proof, EIGHT.root(8)))
                .isFalse();
        assertThat(InclusionProof.verifies(0, 1, new byte[0], List.of(), new byte[0]))
                .isFalse();
        assertThat(ConsistencyProof.verifies(1, new byte[3], 1, new byte[3], List.of()))
                .isFalse();
    }

    @Test
    void theLargestSizesNeitherOverflowNorRunOn() {
        assertThat(InclusionProof.verifies(Long.MAX_VALUE - 1, Long.MAX_VALUE, OTHER, List.of(), OTHER))
                .isFalse();
        assertThat(ConsistencyProof.verifies(1L << 62, OTHER, Long.MAX_VALUE, OTHER, List.of(OTHER)))
                .isFalse();
    }

    @Test
    void consistencyWithWhatIsNotThereIsNone() {
        byte[] root = EIGHT.root(8);
        List<byte[]> proof = EIGHT.consistency(6, 8);

        assertThat(ConsistencyProof.verifies(6, EIGHT.root(6), 8, root, List.of()))
                .isFalse();
        assertThat(ConsistencyProof.verifies(6, EIGHT.root(6), 8, root, with(proof, root)))
                .isFalse();
        assertThat(ConsistencyProof.verifies(8, root, 6, EIGHT.root(6), proof)).isFalse();
        assertThat(ConsistencyProof.verifies(8, root, 8, root, List.of(root))).isFalse();
        assertThat(ConsistencyProof.verifies(0, root, 8, root, List.of())).isFalse();
        assertThat(ConsistencyProof.verifies(0, Merkle.emptyRoot(), 8, root, List.of(root)))
                .isFalse();
        assertThat(ConsistencyProof.verifies(-1, root, 8, root, List.of())).isFalse();
        assertThatThrownBy(() -> EIGHT.consistency(9, 8)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<byte[]> with(List<byte[]> proof, byte[] more) {
        return Stream.concat(proof.stream(), Stream.of(more)).toList();
    }

    private static String base64(List<byte[]> hashes) {
        return String.join(" ", hashes.stream().map(NoteText::base64).toList());
    }
}
