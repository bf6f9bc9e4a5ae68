package org.tallystick.events.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.tallystick.events.DomainEvent;
import org.tallystick.events.Text;
import org.tallystick.events.report.EntryDetails;
import org.tallystick.events.report.EntryStatus;
import org.tallystick.events.report.ReportEvent.EntryRecorded;
import org.tallystick.events.report.ReportEvent.ReportReleased;
import org.tallystick.events.report.Visibility;
import tools.jackson.core.JacksonException;

class EventCodecTest {

    private static final ContentKey KEY =
            new ContentKey("4c1b9a52-9a3f-4b1c-8a34-0d6a2f1f7f11", KeyWrap.aes(new byte[32]));
    private static final String SECRET = "Сканер на посту не работает";

    private final EventCodec codec = new EventCodec();
    private final Envelope typed = envelope(new EntryRecorded(
            "II.3.5",
            1,
            EntryStatus.STALLED,
            Visibility.PARTICIPANTS,
            List.of(),
            "ru",
            Samples.PERSON,
            Samples.PERSON,
            Text.of(SECRET),
            Text.of("Ремонт"),
            null,
            null));

    @Test
    void whatAPersonTypedIsEncryptedWhereItStands() {
        byte[] stored = codec.encode(typed, KEY);

        assertThat(new String(stored, StandardCharsets.UTF_8)).doesNotContain("Сканер", "Ремонт");
        EntryRecorded read = (EntryRecorded) codec.decode(stored).payload();
        Text.Encrypted narrative = (Text.Encrypted) Objects.requireNonNull(read.narrative());
        assertThat(narrative.label()).isEqualTo("/narrative");
        assertThat(ContentCipher.decrypt(narrative, KEY.key(), typed.stream())).isEqualTo(SECRET);
    }

    @Test
    void textsInListsAreBoundToTheirPlacesToo() {
        EntryDetails details = new EntryDetails(
                List.of(measure("first"), measure("second")),
                List.of(),
                List.of(),
                List.of(Text.of("few trainers"), Text.of("no fuel")),
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of());
        byte[] stored = codec.encode(envelope(entry(details)), KEY);

        EntryRecorded read = (EntryRecorded) codec.decode(stored).payload();
        assertThat(Objects.requireNonNull(read.details())
                        .texts()
                        .map(text -> ContentCipher.decrypt((Text.Encrypted) text, KEY.key(), typed.stream())))
                .containsExactly("first", "second", "few trainers", "no fuel");
    }

    private static EntryDetails.Measure measure(String title) {
        return new EntryDetails.Measure(
                Text.of(title), EntryDetails.MeasureKind.TRAINING, null, null, List.of(), List.of());
    }

    private static EntryRecorded entry(EntryDetails details) {
        return new EntryRecorded(
                "II.3.5",
                1,
                EntryStatus.PLANNED,
                Visibility.PUBLIC,
                List.of(),
                "en",
                Samples.PERSON,
                Samples.PERSON,
                null,
                null,
                null,
                details);
    }

    @Test
    void aTextIsNeverWrittenInClear() {
        assertThatThrownBy(() -> codec.encode(typed, (ContentKey) null))
                .rootCause()
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aKeyIsFetchedOnceAndOnlyForTexts() {
        AtomicInteger fetched = new AtomicInteger();
        codec.encode(envelope(new ReportReleased(1, List.of("JPOA-CA-2022"))), () -> counted(fetched));
        assertThat(fetched).hasValue(0);

        codec.encode(typed, () -> counted(fetched));
        assertThat(fetched).hasValue(1);
    }

    @Test
    void anUnknownTypeStopsTheReader() {
        assertThatThrownBy(() -> codec.decode(stored("report.released.v1", "report.released.v9")))
                .isInstanceOf(UnknownEventTypeException.class)
                .hasMessageContaining("report.released.v9");
    }

    @Test
    void anUnknownMemberStopsTheReader() {
        assertThatThrownBy(() -> codec.decode(stored("\"version\":1", "\"version\":1,\"note\":2")))
                .isInstanceOf(JacksonException.class);
    }

    @Test
    void aDuplicateMemberStopsTheReader() {
        assertThatThrownBy(() -> codec.decode(stored("\"version\":1", "\"version\":1,\"version\":2")))
                .isInstanceOf(JacksonException.class);
    }

    private byte[] stored(String there, String instead) {
        String json = new String(codec.encode(envelope(new ReportReleased(1, List.of())), KEY), StandardCharsets.UTF_8);
        return json.replace(there, instead).getBytes(StandardCharsets.UTF_8);
    }

    private static ContentKey counted(AtomicInteger fetched) {
        fetched.incrementAndGet();
        return KEY;
    }

    private static Envelope envelope(DomainEvent payload) {
        UUID id = Samples.PERSON;
        return new Envelope(
                "report/a", 0, "KZ", "customs", new Envelope.Actor(id, "reporter", id), id, Instant.EPOCH, payload);
    }
}
