package org.tallystick.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustPolicyTest {

    private static final Fixtures.Keys LOG = new Fixtures.Keys("host.example/log");
    private static final Fixtures.Keys HOST = new Fixtures.Keys("host.example/witness");
    private static final Fixtures.Keys ONE = new Fixtures.Keys("one.example");
    private static final Fixtures.Keys TWO = new Fixtures.Keys("two.example");
    private static final Fixtures.Keys THREE = new Fixtures.Keys("three.example");
    private static final String KEYS = "log " + LOG.log().key() + " https://host.example/log\n"
            + "witness host " + HOST.witness().key() + "\nwitness one "
            + ONE.witness().key() + "\n"
            + "  witness\ttwo  " + TWO.witness().key() + " https://two.example/\n\n# three\n"
            + "witness three " + THREE.witness().key() + "\n";
    private static final SignedNote HEAD =
            Checkpoint.of("host.example/log", 3, Fixtures.tree(3).root(3)).signedBy(LOG.log());

    @Test
    void readsLogsAndWitnesses() {
        TrustPolicy policy = policy("quorum none");

        assertThat(policy.logs()).singleElement().satisfies(log -> {
            assertThat(log.key()).isEqualTo(LOG.log().key());
            assertThat(log.url()).contains("https://host.example/log");
        });
        assertThat(policy.witnesses())
                .extracting(TrustPolicy.Witness::name)
                .containsExactly("host", "one", "two", "three");
        assertThat(policy.hostWitnesses()).containsExactly("host");
    }

    @ParameterizedTest
    @CsvSource({
        "quorum one, one, true",
        "quorum one, two three, false",
        "group g any one two; quorum g, two, true",
        "group g all one two; quorum g, one two, true",
        "group g all one two; quorum g, one, false",
        "group g 2 one two three; quorum g, one three, true",
        "group g 2 one two three; quorum g, three, false",
        "group a any one two; group b any three; group g all a b; quorum g, two three, true",
        "group a any one two; group b any three; group g all a b; quorum g, one two, false",
        "quorum none, one two three, false",
    })
    void theQuorumDecidesWhetherAHeadWasWitnessed(String lines, String cosigners, boolean witnessed) {
        assertThat(policy(lines.replace("; ", "\n")).isWitnessedBy(Set.of(cosigners.split(" ", -1))))
                .isEqualTo(witnessed);
    }

    @ParameterizedTest
    @CsvSource({
        "quorum host, host, false",
        "quorum host, host one, false",
        "group g any host one; quorum g, host, false",
        "group g any host one; quorum g, host one, true",
        "group g all host one; quorum g, host one, true",
        "group g all host one; quorum g, one, false",
        "group g 2 host one two; quorum g, host one, true",
        "group a any host; group b all one two; group g any a b; quorum g, host one, false",
        "group a any host; group b all one two; group g any a b; quorum g, host one two, true",
    })
    void theHostsOwnWitnessNeverSufficesAlone(String lines, String cosigners, boolean witnessed) {
        assertThat(policy(lines.replace("; ", "\n")).isWitnessedBy(Set.of(cosigners.split(" ", -1))))
                .isEqualTo(witnessed);
    }

    @Test
    void aWitnessCanBeNamedAsTheHosts() {
        TrustPolicy policy = policy("group g 1 one two\nquorum g");

        assertThat(policy.isWitnessedBy(Set.of("one"))).isTrue();
        assertThat(policy.withHostWitness("one").isWitnessedBy(Set.of("one"))).isFalse();
        assertThatThrownBy(() -> policy.withHostWitness("none")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aHeadIsCheckedWithAllItsSignatures() {
        SignedNote cosigned = HEAD.with(TWO.witness().cosign(HEAD.text(), Fixtures.NOON.plusSeconds(5)))
                .with(TWO.witness().cosign(HEAD.text(), Fixtures.NOON))
                .with(new Fixtures.Keys("stranger.example").witness().cosign(HEAD.text(), Fixtures.NOON));

        assertThat(policy("quorum two").check(cosigned)).isInstanceOfSatisfying(Trust.Signed.class, signed -> {
            assertThat(signed.verdict()).isEqualTo(Verdict.VALID_WITNESSED);
            assertThat(signed.cosignatures()).containsOnlyKeys("two").containsValue(Fixtures.NOON);
            assertThat(signed.log()).isEqualTo(LOG.log().key());
        });
        assertThat(policy("quorum one").check(cosigned))
                .isInstanceOfSatisfying(
                        Trust.Signed.class,
                        signed -> assertThat(signed.verdict()).isEqualTo(Verdict.VALID_UNWITNESSED));
    }

    @Test
    void aBadSignatureOfAnyKnownKeyRefusesTheHead() {
        NoteSignature ofAnotherText = ONE.witness().cosign("another\n", Fixtures.NOON);
        SignedNote forged = new SignedNote(HEAD.text().replace("\n3\n", "\n4\n"), HEAD.signatures());

        assertRefused(HEAD.with(ofAnotherText), "one.example");
        assertRefused(forged, "host.example/log");
    }

    @Test
    void withoutASignatureOfTheLogItselfNothingCounts() {
        List<NoteSignature> witnesses = List.of(
                ONE.witness().cosign(HEAD.text(), Fixtures.NOON), TWO.witness().cosign(HEAD.text(), Fixtures.NOON));
        String other =
                Checkpoint.of("other.example/log", 3, Fixtures.tree(3).root(3)).text();

        assertRefused(new SignedNote(HEAD.text(), witnesses), "no trusted key");
        assertRefused(new SignedNote(other, List.of(LOG.log().sign(other))), "origin");
        assertRefused(new SignedNote("text\n", List.of(LOG.log().sign("text\n"))), "not a checkpoint");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "quorum none\nquorum none",
                "quorum four",
                "group g any four\nquorum g",
                "quorum g\ngroup g any one",
                "group g any one\ngroup h any one\nquorum h",
                "group g any one one\nquorum g",
                "group g 0 one\nquorum g",
                "group g 2 one\nquorum g",
                "group g 01 one\nquorum g",
                "group g any\nquorum g",
                "group one any two\nquorum one",
                "group none any two\nquorum one",
                "witness four\nquorum none",
                "quorum",
                "quorum one two",
                "quorum one\u0001",
                "quorum one\r",
                "trust me\nquorum none",
                "log example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k a b\nquorum none",
                "log example.com/foo+530d903b+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k\nquorum none",
                "witness w example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k\nquorum none",
            })
    void refusesEveryOtherForm(String lines) {
        assertThatThrownBy(() -> policy(lines)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesTheSameKeyTwiceAndAFileOfAnySize() {
        assertThatThrownBy(() -> policy("log " + LOG.log().key() + "\nquorum none"))
                .hasMessageContaining("line 9")
                .hasMessageContaining("twice");
        assertThatThrownBy(() -> policy("witness w " + LOG.log().key() + "\nquorum none"))
                .isInstanceOf(IllegalArgumentException.class);
        byte[] large = new byte[1 << 17];
        Arrays.fill(large, (byte) '\n');
        assertThatThrownBy(() -> TrustPolicy.parse(large)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aLogsOwnKeyIsNoWitnessUnderAnyNameInEitherOrder() {
        String log = "log " + LOG.log().key() + "\n";
        VerifierKey wrapped = VerifierKey.of(
                "ngo.example/w", SignatureType.COSIGNATURE, LOG.pair().getPublic());
        String witness = "witness ngo " + wrapped + "\n";

        for (String lines : List.of(log + witness, witness + log)) {
            assertThatThrownBy(() -> TrustPolicy.parse(Fixtures.utf8(lines + "quorum ngo\n")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("line 2")
                    .hasMessageContaining("twice");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"HOST.example/w", "host.example:8443/w", "Host.Example:/w", "host.example"})
    void theHostIsKnownInAnyCaseAndAtAnyPort(String name) {
        String lines = "log " + LOG.log().key() + "\nwitness own "
                + new Fixtures.Keys(name).witness().key() + "\nquorum own\n";

        TrustPolicy policy = TrustPolicy.parse(Fixtures.utf8(lines));

        assertThat(policy.hostWitnesses()).containsExactly("own");
        assertThat(policy.isWitnessedBy(Set.of("own"))).isFalse();
    }

    private static TrustPolicy policy(String lines) {
        return TrustPolicy.parse(Fixtures.utf8(KEYS + "\n" + lines + "\n"));
    }

    private static void assertRefused(SignedNote note, String because) {
        assertThat(policy("group g any one two\nquorum g").check(note))
                .isInstanceOfSatisfying(
                        Trust.Refused.class,
                        refused -> assertThat(refused.reason()).contains(because));
    }
}
