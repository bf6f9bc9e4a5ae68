package org.tallystick.events.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tallystick.events.Text;
import org.tallystick.events.participation.ParticipationEvent.ClearanceChainSet;
import org.tallystick.events.report.EntryDetails.IndicatorValue;
import org.tallystick.events.report.ReportEvent.EntryRecorded;
import org.tallystick.events.report.ReportEvent.ReportOpened;
import org.tallystick.events.report.ReportEvent.ReportSubmitted;

/**
 * An event is a published file. What lies in {@code contracts} was approved once and never changes: a new shape is a new version with a
 * file of its own.
 */
class ContractsTest {

    private static final Path CONTRACTS = Path.of("src/test/resources/contracts");

    private final EventCodec codec = new EventCodec();

    @Test
    void everyTypeHasAnApprovedContract() throws IOException {
        assertThat(approved().map(ContractsTest::typeOf).collect(Collectors.toSet()))
                .containsAll(EventTypes.names());
        assertThat(Samples.all().map(Envelope::type).collect(Collectors.toSet()))
                .isEqualTo(EventTypes.names());
    }

    /** An older version as the newest one. */
    @ParameterizedTest
    @MethodSource("approved")
    void everyContractEverApprovedStillLoads(Path contract) throws IOException {
        String type = codec.decode(Files.readAllBytes(contract)).type();

        assertThat(thingOf(type)).isEqualTo(thingOf(typeOf(contract)));
        assertThat(EventTypes.names()).contains(type);
    }

    @Test
    void whoUsedTheClientIsReadFromTheEnvelopeOfEventsThatDidNotSayIt() throws IOException {
        Envelope recorded = codec.decode(Files.readAllBytes(CONTRACTS.resolve("report.entry-recorded.v1.json")));
        Envelope submitted = codec.decode(Files.readAllBytes(CONTRACTS.resolve("report.submitted.v1.json")));

        EntryRecorded entry = (EntryRecorded) recorded.payload();
        assertThat(entry.actor()).isEqualTo(recorded.actor().id());
        assertThat(((Text.Encrypted) Objects.requireNonNull(entry.narrative())).label())
                .isEqualTo("/narrative");
        assertThat(((ReportSubmitted) submitted.payload()).actor())
                .isEqualTo(submitted.actor().id());
    }

    @Test
    void beforeAValueHadACurrencyNoneWasTold() throws IOException {
        Envelope recorded = codec.decode(Files.readAllBytes(CONTRACTS.resolve("report.entry-recorded.v3.json")));

        assertThat(Objects.requireNonNull(((EntryRecorded) recorded.payload()).details())
                        .indicators())
                .singleElement()
                .extracting(IndicatorValue::currency)
                .isNull();
    }

    @Test
    void beforeThereWereConditionsAChainWasChosenByAgencyAloneAndAReportBoundToOne() throws IOException {
        Envelope set = codec.decode(Files.readAllBytes(CONTRACTS.resolve("participation.clearance-chain-set.v1.json")));
        Envelope opened = codec.decode(Files.readAllBytes(CONTRACTS.resolve("report.opened.v1.json")));

        assertThat(((ClearanceChainSet) set.payload()).chain().choosesNoEntries())
                .isTrue();
        assertThat(((ReportOpened) opened.payload()).conditional()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void isWrittenAsApproved(Envelope sample) throws IOException {
        String written = new String(codec.encode(sample, (ContentKey) null), StandardCharsets.UTF_8);

        assertThat(written).isEqualTo(Files.readString(CONTRACTS.resolve(sample.type() + ".json")));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void isReadBackAsItWas(Envelope sample) {
        assertThat(codec.decode(codec.encode(sample, (ContentKey) null))).isEqualTo(sample);
    }

    static List<Envelope> samples() {
        return Samples.all().toList();
    }

    static Stream<Path> approved() throws IOException {
        try (Stream<Path> files = Files.list(CONTRACTS)) {
            return files.filter(file -> file.toString().endsWith(".json")).toList().stream();
        }
    }

    private static String thingOf(String type) {
        return type.substring(0, type.lastIndexOf('.'));
    }

    private static String typeOf(Path contract) {
        String name = contract.getFileName().toString();
        return name.substring(0, name.length() - ".json".length());
    }
}
