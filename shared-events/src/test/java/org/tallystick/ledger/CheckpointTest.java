package org.tallystick.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointTest {

    private static final String ROOT = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=";
    private static final String TEXT = "example.com/behind-the-sofa\n20852163\n" + ROOT + "\n";

    /** A checkpoint of a Certificate Transparency log, as it and four witnesses signed it. */
    private static final SignedNote PUBLISHED = SignedNote.parse(Fixtures.utf8("""
            arche2025h1.staging.ct.transparency.dev
            1432088532
            U7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro=

            — arche2025h1.staging.ct.transparency.dev zTM8sQAAAZ5W0WdjBAMARjBEAiBjW5IQf9pvsYLfQFX6hoGREPMHbdQ3urbllzalApkptQIgIpwtEroeW2BXaHAI4kJXFbon5Ch9MNL5zRNZ55lvGt0=
            — arche2025h1.staging.ct.transparency.dev ui8GwCF1+kWqZrxGdhj4aX3gcw7XUlXQQabg/27lefwhUkzbC3NygNI75MdhL1bfTW9g8Ei59RA23oHP7Ry1k3ZFWwQ=
            — transparency.dev/DEV:witness-little-garden 2AQqhwAAAABqEiEgzgFIqqhbUoDwjMWE6UP8nd8/KYTzwZ2rhIgcqoXHAwVkjZr4AscylP3v7sEodkRAErumC2q44vdgJY096st5BQ==
            — witness1.smartit.nu/witness1 pIyCDwAAAABqEiEghIp82KWebrw7/oHQwlTAm3g2RKS4+eebl8eO0WH+/iEcxZ75W3u5hNI7TOQtmJbqmNWVuE0tgh0XwzdZsDsUAQ==
            — remora.n621.de 2net5wAAAABqEiEgPlfF3V06o0Y+fHM+J5J9s27wgxxcOVSpZ/2g/KSiXCg9DEZI+aVCIobWX9sXTynk5XeU/zZ0WBxtqB0DrAWfBw==
            — witness.stagemole.eu Z/euoAAAAABqEiEgw0i+7g2ENfDAWHmtRzCfKTHSDwYDJA2NmKeGi9Y8FtEyOUvVr+AJmIY/2TUFucgKi7lI7cUiOvKFYe/TmN9DAg==
            """));

    @Test
    void isReadAndWrittenToTheByte() {
        Checkpoint checkpoint = Checkpoint.parse(TEXT);

        assertThat(checkpoint).isEqualTo(new Checkpoint("example.com/behind-the-sofa", 20852163, ROOT, List.of()));
        assertThat(checkpoint.text()).isEqualTo(TEXT);
        assertThat(Checkpoint.parse(TEXT + "one more\nand another\n").extensions())
                .containsExactly("one more", "and another");
        assertThat(Checkpoint.parse(TEXT + "one more\n").text()).isEqualTo(TEXT + "one more\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "arche2025h1.staging.ct.transparency.dev+ba2f06c0+AU0vHmlGCS/PdN8b2OaGmKprLI8HKM+dJ472xgFYh15f",
                "remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2",
                "witness.stagemole.eu+67f7aea0+BEqSG3yu9YrmcM3BHvQYTxwFj3uSWakQepafafpUqklv",
                "witness1.smartit.nu/witness1+a48c820f+BPSFWg9G6KPiO7QPryYO5Xq4oYJJ+kAvLKLSimDhoxMO",
                "transparency.dev/DEV:witness-little-garden+d8042a87+BCtusOxINQNUTN5Oj8HObRkh2yHf/MwYaGX4CPdiVEPM",
            })
    void theSignaturesOfAnotherLogAndItsWitnessesVerify(String vkey) {
        VerifierKey key = VerifierKey.parse(vkey);
        SignedNote otherSize = new SignedNote(PUBLISHED.text().replace("1432088532", "42"), PUBLISHED.signatures());

        assertThat(PUBLISHED.by(key)).isEqualTo(SignedNote.Signing.GOOD);
        assertThat(otherSize.by(key)).isEqualTo(SignedNote.Signing.BAD);
    }

    @Test
    void aCosignatureTellsItsTime() {
        assertThat(Cosignature.time(PUBLISHED.signatures().getLast())).isEqualTo("2026-05-23T21:50:24Z");
        assertThatThrownBy(() -> Cosignature.time(PUBLISHED.signatures().get(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCosignatureCoversTimeAndExtensions() {
        NoteSigner witness = new Fixtures.Keys("witness.example").witness();
        NoteSignature signature = witness.cosign(TEXT + "more\n", Fixtures.NOON);
        byte[] later = signature.signature();
        later[7]++;

        assertThat(witness.key().verifies(TEXT + "more\n", signature)).isTrue();
        assertThat(witness.key().verifies(TEXT + "less\n", signature)).isFalse();
        assertThat(witness.key().verifies(TEXT + "more\n", NoteSignature.of(witness.key(), later)))
                .isFalse();
        assertThat(Cosignature.time(signature)).isEqualTo(Instant.parse("2026-06-01T12:00:00Z"));
    }

    @Test
    void aKeyForOneKindOfSignatureDoesNotMakeTheOther() {
        Fixtures.Keys keys = new Fixtures.Keys("one.example");
        NoteSignature plain = keys.log().sign(Cosignature.message(0, TEXT).length + "\n");

        assertThat(keys.witness().key().verifies(TEXT, plain)).isFalse();
        assertThatThrownBy(() -> keys.witness().sign(TEXT)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> keys.log().cosign(TEXT, Fixtures.NOON)).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a\n1\n",
                "a\n1\n" + ROOT,
                "\n1\n" + ROOT + "\n",
                "a\n\n" + ROOT + "\n",
                "a\n01\n" + ROOT + "\n",
                "a\n-1\n" + ROOT + "\n",
                "a\n+1\n" + ROOT + "\n",
                "a\n1 \n" + ROOT + "\n",
                "a\n0x1\n" + ROOT + "\n",
                "a\n9223372036854775808\n" + ROOT + "\n",
                "a\n١\n" + ROOT + "\n",
                "a\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2J=\n",
                "a\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I\n",
                "a\n1\nCsUYapGGPo4dkMgIAUqom_Xajj7h2fB2MPA3j2jxq2I=\n",
                "a\n1\nAAAA\n",
                "a\n1\n" + ROOT + "\n\n",
                "a\n1\n" + ROOT + "\n\nmore\n",
                "a\r\n1\r\n" + ROOT + "\r\n",
            })
    void refusesEveryOtherForm(String text) {
        assertThatThrownBy(() -> Checkpoint.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
