package org.tallystick.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With the vectors of Go's sumdb/note, from which the format comes, and the example of C2SP signed-note. */
class SignedNoteTest {

    private static final String TEXT = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.
            """;
    private static final String PETER_LINE =
            "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
    private static final String ENOCH_LINE =
            "— EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n";
    private static final VerifierKey PETER =
            VerifierKey.parse("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
    private static final VerifierKey ENOCH =
            VerifierKey.parse("EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop");

    @Test
    void signsAsThePublishedVectorDoes() {
        NoteSigner peter =
                NoteSigner.parse("PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz");

        SignedNote note = new SignedNote(TEXT, List.of(peter.sign(TEXT)));

        assertThat(peter.key()).isEqualTo(PETER);
        assertThat(text(note.toBytes())).isEqualTo(TEXT + "\n" + PETER_LINE);
    }

    @Test
    void verifiesEachSignatureByItself() {
        SignedNote note = parse(TEXT + "\n" + PETER_LINE + ENOCH_LINE);

        assertThat(note.text()).isEqualTo(TEXT);
        assertThat(note.by(PETER)).isEqualTo(SignedNote.Signing.GOOD);
        assertThat(note.by(ENOCH)).isEqualTo(SignedNote.Signing.GOOD);
        assertThat(parse(TEXT + "\n" + PETER_LINE).by(ENOCH)).isEqualTo(SignedNote.Signing.ABSENT);
    }

    @Test
    void verifiesTheExampleOfTheSpecification() {
        SignedNote note = parse("This is an example message.\n\n— example.com/foo "
                + "Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n");

        assertThat(note.by(VerifierKey.parse("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k")))
                .isEqualTo(SignedNote.Signing.GOOD);
    }

    @Test
    void anotherTextOrASecondBadSignatureMakesAKeyBad() {
        String bad = PETER_LINE.replace("cvIAQ", "cvIAR");

        assertThat(parse("Another text.\n\n" + PETER_LINE).by(PETER)).isEqualTo(SignedNote.Signing.BAD);
        assertThat(parse(TEXT + "\n" + PETER_LINE + bad).by(PETER)).isEqualTo(SignedNote.Signing.BAD);
    }

    @Test
    void anotherNameOrKeyIdIsAnotherKey() {
        assertThat(parse(TEXT + "\n" + PETER_LINE.replace("PeterNeumann", "CarmenSandiego"))
                        .by(PETER))
                .isEqualTo(SignedNote.Signing.ABSENT);
        assertThat(parse(TEXT + "\n" + PETER_LINE.replace("x08g", "xxxx")).by(PETER))
                .isEqualTo(SignedNote.Signing.ABSENT);
    }

    @Test
    void theTextMayHoldEmptyLines() {
        String note = "Alone on the heart of the earth:\n\nand suddenly evening.\n\n" + PETER_LINE;

        assertThat(parse(note).text()).isEqualTo("Alone on the heart of the earth:\n\nand suddenly evening.\n");
        assertThat(text(parse(note).toBytes())).isEqualTo(note);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                TEXT,
                TEXT + "\n",
                TEXT + PETER_LINE,
                "\u0001" + TEXT + "\n" + PETER_LINE,
                "carriage return\r\n\n" + PETER_LINE,
                TEXT + "\n" + PETER_LINE + "Unexpected line.\n",
                TEXT + "\n" + PETER_LINE + "\n",
                TEXT + "\n" + PETER_LINE + " ",
                TEXT + "\n— Bad Name x08go/ZJkuBS9UG/SffcvIAQxVBtiFup\n",
                TEXT + "\n— a+b x08go/ZJkuBS9UG/SffcvIAQxVBtiFup\n",
                TEXT + "\n—  x08go/ZJkuBS9UG/SffcvIAQxVBtiFup\n",
                TEXT + "\n- PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFup\n",
                TEXT + "\n— PeterNeumann x08go\n",
                TEXT + "\n— PeterNeumann x08goA==\n",
                TEXT + "\n— PeterNeumann x08go/ZJkuBS9UG/SffcvI=\n",
                TEXT + "\n— PeterNeumann x08go/ZJkuBS9UG_SffcvIAQ\n",
            })
    void refusesEveryOtherForm(String note) {
        assertThatThrownBy(() -> parse(note)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesWhatIsNotUtf8CutOffOrOversized() {
        byte[] note = bytes(TEXT + "\n" + PETER_LINE);
        byte[] broken = note.clone();
        broken[3] = (byte) 0xFF;
        String tooLong = "a".repeat(SignedNote.MAX_BYTES) + "\n\n" + PETER_LINE;
        String tooMany = TEXT + "\n" + PETER_LINE.repeat(SignedNote.MAX_SIGNATURES + 1);

        assertThatThrownBy(() -> SignedNote.parse(broken)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SignedNote.parse(Arrays.copyOf(note, note.length - 1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> parse(tooLong)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> parse(tooMany)).isInstanceOf(IllegalArgumentException.class);
    }

    private static SignedNote parse(String note) {
        return SignedNote.parse(bytes(note));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
