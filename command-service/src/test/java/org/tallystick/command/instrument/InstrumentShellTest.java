package org.tallystick.command.instrument;

import static org.tallystick.command.instrument.model.Instruments.NOTHING;
import static org.tallystick.command.instrument.model.Instruments.PLAN;
import static org.tallystick.command.instrument.model.Instruments.TEXT;
import static org.tallystick.command.instrument.model.Instruments.catalogue;

import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;
import org.tallystick.command.decision.Refused;
import org.tallystick.command.instrument.model.InstrumentCommand.AdoptInstrument;
import org.tallystick.command.instrument.model.InstrumentCommand.Others;
import org.tallystick.command.instrument.model.InstrumentCommand.RecordLinks;
import org.tallystick.command.instrument.model.InstrumentCommand.RetireInstrument;
import org.tallystick.command.instrument.model.InstrumentCommand.ReviseInstrument;
import org.tallystick.command.platform.CommandTarget;
import org.tallystick.command.platform.ShellFixture;
import org.tallystick.events.instrument.InstrumentEvent.InstrumentAdopted;
import org.tallystick.events.instrument.InstrumentEvent.InstrumentRetired;
import org.tallystick.events.instrument.InstrumentEvent.InstrumentRevised;
import org.tallystick.events.instrument.InstrumentEvent.LinksRecorded;
import org.tallystick.events.instrument.Succession;
import org.tallystick.events.instrument.Succession.Change;

class InstrumentShellTest {

    private static final String STREAM = "instrument/" + PLAN;
    private static final InstrumentAdopted ADOPTED = new InstrumentAdopted(1, catalogue("1"));
    private static final List<Succession> KEPT = List.of(new Succession("1", Change.KEPT, List.of("1"), Map.of()));

    private final FixtureConfiguration<InstrumentShell> fixture = ShellFixture.of(InstrumentShell.class);

    @Test
    void anInstrumentIsAdopted() {
        fixture.givenNoPriorActivity()
                .when(new AdoptInstrument(catalogue("1"), NOTHING), CommandTarget.metaData(STREAM, null))
                .expectEvents(ADOPTED);
    }

    @Test
    void anInstrumentIsRevised() {
        fixture.given(ADOPTED)
                .when(
                        new ReviseInstrument(PLAN, catalogue("1"), NOTHING, KEPT, TEXT),
                        CommandTarget.metaData(STREAM, 1L))
                .expectEvents(new InstrumentRevised(2, catalogue("1"), KEPT, TEXT));
    }

    @Test
    void linksAreRecorded() {
        fixture.given(ADOPTED)
                .when(
                        new RecordLinks(PLAN, List.of(), new Others(Map.of(), Map.of())),
                        CommandTarget.metaData(STREAM, 1L))
                .expectEvents(new LinksRecorded(List.of()));
    }

    @Test
    void anInstrumentIsRetiredOnce() {
        fixture.given(ADOPTED)
                .when(new RetireInstrument(TEXT), CommandTarget.metaData(STREAM, 1L))
                .expectEvents(new InstrumentRetired(1, TEXT));
        ShellFixture.of(InstrumentShell.class)
                .given(ADOPTED, new InstrumentRetired(1, TEXT))
                .when(new RetireInstrument(TEXT), CommandTarget.metaData(STREAM, 2L))
                .expectException(Refused.class);
    }
}
