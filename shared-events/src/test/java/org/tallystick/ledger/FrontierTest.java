package org.tallystick.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrontierTest {

    @Test
    void theRootIsTheTreeHashOfTheStandardAtEverySize() {
        List<byte[]> leaves = leaves(130);
        Frontier frontier = Frontier.empty();
        for (int size = 0; size < leaves.size(); size++) {
            assertThat(frontier.root()).as("size %s", size).isEqualTo(treeHash(leaves.subList(0, size)));
            frontier = frontier.append(List.of(leaves.get(size)));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void howLeavesAreCutIntoBatchesDoesNotMatter(long seed) {
        List<byte[]> leaves = leaves(1000);
        Random random = new Random(seed);
        Frontier frontier = Frontier.empty();
        for (int from = 0; from < leaves.size(); ) {
            int to = Math.min(leaves.size(), from + random.nextInt(40));
            frontier = Frontier.of(frontier.size(), frontier.toBytes()).append(leaves.subList(from, to));
            from = to;
        }
        assertThat(frontier.toBytes()).isEqualTo(Frontier.empty().append(leaves).toBytes());
        assertThat(frontier.size()).isEqualTo(1000);
    }

    @Test
    void appendingLeavesTheEarlierFrontierAsItWas() {
        Frontier three = Frontier.empty().append(leaves(3));
        byte[] before = three.root();
        three.append(leaves(5));

        assertThat(three.root()).isEqualTo(before);
    }

    @Test
    void bytesOfAnotherSizeAreNoFrontier() {
        byte[] three = Frontier.empty().append(leaves(3)).toBytes();

        assertThatThrownBy(() -> Frontier.of(4, three)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Frontier.of(-1, three)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Frontier.of(3, new byte[63])).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<byte[]> leaves(int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> Merkle.leaf(Integer.toString(n).getBytes(StandardCharsets.US_ASCII)))
                .toList();
    }

    /** MTH of RFC 9162, section 2.1.1, word for word. */
    private static byte[] treeHash(List<byte[]> leaves) {
        if (leaves.isEmpty()) {
            return Merkle.emptyRoot();
        }
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int k = Integer.highestOneBit(leaves.size() - 1);
        return Merkle.node(treeHash(leaves.subList(0, k)), treeHash(leaves.subList(k, leaves.size())));
    }
}
