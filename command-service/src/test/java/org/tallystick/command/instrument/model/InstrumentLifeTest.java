package org.tallystick.command.instrument.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.command.instrument.model.Instruments.NOTHING;
import static org.tallystick.command.instrument.model.Instruments.PLAN;
import static org.tallystick.command.instrument.model.Instruments.TEXT;
import static org.tallystick.command.instrument.model.Instruments.catalogue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tallystick.command.decision.Refused;
import org.tallystick.command.instrument.model.InstrumentCommand.AdoptInstrument;
import org.tallystick.command.instrument.model.InstrumentCommand.Others;
import org.tallystick.command.instrument.model.InstrumentCommand.RecordLinks;
import org.tallystick.command.instrument.model.InstrumentCommand.RetireInstrument;
import org.tallystick.command.instrument.model.InstrumentCommand.ReviseInstrument;
import org.tallystick.command.instrument.model.InstrumentState.NotAdopted;
import org.tallystick.command.instrument.model.InstrumentState.Retired;
import org.tallystick.events.instrument.Succession;
import org.tallystick.events.instrument.Succession.Change;

class InstrumentLifeTest {

    @ParameterizedTest(name = "{1} to an instrument that is {0}: {2}")
    @CsvSource({
        "NOT_ADOPTED, ADOPT, InstrumentAdopted",
        "NOT_ADOPTED, REVISE, INSTRUMENT_NOT_FOUND",
        "NOT_ADOPTED, LINK, INSTRUMENT_NOT_FOUND",
        "NOT_ADOPTED, RETIRE, INSTRUMENT_NOT_FOUND",
        "ADOPTED, ADOPT, INSTRUMENT_ALREADY_ADOPTED",
        "ADOPTED, REVISE, InstrumentRevised",
        "ADOPTED, LINK, LinksRecorded",
        "ADOPTED, RETIRE, InstrumentRetired",
        "REVISED, ADOPT, INSTRUMENT_ALREADY_ADOPTED",
        "REVISED, REVISE, InstrumentRevised",
        "REVISED, LINK, LinksRecorded",
        "REVISED, RETIRE, InstrumentRetired",
        "RETIRED, ADOPT, INSTRUMENT_ALREADY_ADOPTED",
        "RETIRED, REVISE, INSTRUMENT_RETIRED",
        "RETIRED, LINK, INSTRUMENT_RETIRED",
        "RETIRED, RETIRE, INSTRUMENT_RETIRED"
    })
    void everyStateAnswersEveryCommand(Standing standing, Asked asked, String outcome) {
        assertThat(outcome(standing.state(), asked.command())).isEqualTo(outcome);
    }

    private static String outcome(InstrumentState state, InstrumentCommand command) {
        try {
            return InstrumentDecider.decide(state, command)
                    .getFirst()
                    .getClass()
                    .getSimpleName();
        } catch (Refused refused) {
            return refused.code().name();
        }
    }

    private static InstrumentState after(InstrumentState state, InstrumentCommand command) {
        InstrumentState now = state;
        for (var event : InstrumentDecider.decide(state, command)) {
            now = now.after(event);
        }
        return now;
    }

    enum Standing {
        NOT_ADOPTED,
        ADOPTED,
        REVISED,
        RETIRED;

        InstrumentState state() {
            return switch (this) {
                case NOT_ADOPTED -> new NotAdopted();
                case ADOPTED -> after(new NotAdopted(), Asked.ADOPT.command());
                case REVISED -> after(ADOPTED.state(), Asked.REVISE.command());
                case RETIRED -> after(REVISED.state(), Asked.RETIRE.command());
            };
        }
    }

    enum Asked {
        ADOPT,
        REVISE,
        LINK,
        RETIRE;

        InstrumentCommand command() {
            return switch (this) {
                case ADOPT -> new AdoptInstrument(catalogue("1"), NOTHING);
                case REVISE ->
                    new ReviseInstrument(
                            PLAN,
                            catalogue("1"),
                            NOTHING,
                            List.of(new Succession("1", Change.KEPT, List.of("1"), Map.of())),
                            TEXT);
                case LINK -> new RecordLinks(PLAN, List.of(), new Others(Map.of(), Map.of()));
                case RETIRE -> new RetireInstrument(TEXT);
            };
        }
    }

    @ParameterizedTest
    @CsvSource({"ADOPTED, 1", "REVISED, 2"})
    void theVersionCountsRevisions(Standing standing, int version) {
        assertThat(after(standing.state(), Asked.RETIRE.command())).isEqualTo(new Retired(version));
    }
}
