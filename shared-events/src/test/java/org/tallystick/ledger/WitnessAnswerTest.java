package org.tallystick.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WitnessAnswerTest {

    private static final NoteSigner LOG = new Fixtures.Keys("log.example").log();
    private static final List<VerifierKey> KEYS = List.of(LOG.key());
    private static final MerkleTree TREE = Fixtures.tree(20);

    @Test
    void cosignsTheFirstHeadAndEveryOneThatContinuesIt() {
        assertThat(answer(0, 7, Optional.empty())).isInstanceOf(WitnessAnswer.Cosign.class);
        assertThat(answer(7, 20, Optional.of(head(7)))).isEqualTo(new WitnessAnswer.Cosign(head(20)));
        assertThat(answer(7, 7, Optional.of(head(7)))).isEqualTo(new WitnessAnswer.Cosign(head(7)));
        assertThat(answer(0, 0, Optional.empty())).isEqualTo(new WitnessAnswer.Cosign(head(0)));
    }

    @Test
    void tellsItsSizeToWhoeverThinksOtherwise() {
        assertThat(answer(7, 20, Optional.of(head(8)))).isEqualTo(new WitnessAnswer.Stale(8));
        assertThat(answer(0, 20, Optional.of(head(8)))).isEqualTo(new WitnessAnswer.Stale(8));
        assertThat(answer(7, 7, Optional.of(head(20)))).isEqualTo(new WitnessAnswer.Stale(20));
        assertThat(answer(7, 20, Optional.empty())).isEqualTo(new WitnessAnswer.Stale(0));
    }

    @Test
    void refusesAForkEvenWhenTheLogSignedIt() {
        Checkpoint forked = Checkpoint.of("log.example", 7, Merkle.leaf(new byte[] {1}));

        assertThat(answer(7, 20, Optional.of(forked))).isInstanceOf(WitnessAnswer.Inconsistent.class);
        assertThat(answer(7, 7, Optional.of(forked))).isEqualTo(new WitnessAnswer.Contradiction(7));
        assertThat(to(new AddCheckpoint(0, TREE.consistency(7, 20), head(20).signedBy(LOG)), Optional.empty()))
                .isInstanceOf(WitnessAnswer.Inconsistent.class);
        assertThat(to(
                        new AddCheckpoint(
                                0,
                                List.of(),
                                Checkpoint.of("log.example", 0, forked.root()).signedBy(LOG)),
                        Optional.empty()))
                .isEqualTo(new WitnessAnswer.Contradiction(0));
        assertThat(to(new AddCheckpoint(20, List.of(), head(7).signedBy(LOG)), Optional.of(head(20))))
                .isInstanceOf(WitnessAnswer.Malformed.class);
    }

    @Test
    void knowsNeitherOtherOriginsNorOtherKeys() {
        AddCheckpoint request = request(0, 7);
        NoteSigner stranger = new Fixtures.Keys("stranger.example").log();
        AddCheckpoint unsigned =
                new AddCheckpoint(0, List.of(), new SignedNote(head(7).text(), List.of(stranger.sign(head(7).text()))));
        AddCheckpoint badlySigned =
                new AddCheckpoint(0, List.of(), request.note().with(LOG.sign("another text\n")));

        assertThat(WitnessAnswer.to(request, List.of(), Optional.empty())).isEqualTo(new WitnessAnswer.UnknownOrigin());
        assertThat(to(unsigned, Optional.empty())).isEqualTo(new WitnessAnswer.Unsigned());
        assertThat(to(badlySigned, Optional.empty())).isEqualTo(new WitnessAnswer.Unsigned());
    }

    @Test
    void theRequestIsReadAndWrittenToTheByte() {
        byte[] bytes = request(7, 20).toBytes();

        assertThat(Fixtures.text(bytes))
                .startsWith("old 7\n" + NoteText.base64(TREE.consistency(7, 20).getFirst()) + "\n")
                .contains("\n\nlog.example\n20\n");
        assertThat(AddCheckpoint.parse(bytes).toBytes()).isEqualTo(bytes);
        assertThat(AddCheckpoint.parse(request(0, 7).toBytes()).proof()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "old\n", "old 07\n", "old -1\n", "old 7\nAAAA\n", "new 7\n", "old 7\n\n", " old 7\n"})
    void everyOtherRequestIsRefused(String head) {
        String note = Fixtures.text(head(20).signedBy(LOG).toBytes());

        assertThatThrownBy(() -> AddCheckpoint.parse(Fixtures.utf8(head + "\n" + note)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static WitnessAnswer answer(long from, long to, Optional<Checkpoint> last) {
        return to(request(from, to), last);
    }

    private static WitnessAnswer to(AddCheckpoint request, Optional<Checkpoint> last) {
        return WitnessAnswer.to(request, KEYS, last);
    }

    private static AddCheckpoint request(long from, long to) {
        return new AddCheckpoint(from, TREE.consistency(from, to), head(to).signedBy(LOG));
    }

    private static Checkpoint head(long size) {
        return Checkpoint.of("log.example", size, TREE.root(size));
    }
}
