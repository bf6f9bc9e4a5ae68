package org.tallystick.command.instrument;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tallystick.command.instrument.model.InstrumentCommand;
import org.tallystick.command.instrument.model.InstrumentCommand.AdoptInstrument;
import org.tallystick.command.instrument.model.InstrumentCommand.RecordLinks;
import org.tallystick.command.instrument.model.InstrumentState;
import org.tallystick.command.platform.Answer;
import org.tallystick.command.platform.Call;
import org.tallystick.command.platform.Call.Reliance;
import org.tallystick.command.platform.FoldedView.Snapshot;
import org.tallystick.events.instrument.Link;
import org.tallystick.events.wire.Envelope;

/** From what callers send about an instrument to commands with the facts of this moment. */
final class InstrumentCalls {

    private final LinkView view;

    InstrumentCalls(LinkView view) {
        this.view = view;
    }

    static Call<InstrumentState> adoption(AdoptInstrument command) {
        String code = command.catalogue().instrument();
        String stream = LinkFacts.stream(code);
        Answer answer = new Answer(201, "/v1/instruments/" + code, Map.of("stream", stream), List.of());
        return call(stream, command, List.of(), answer);
    }

    static Call<InstrumentState> change(String code, InstrumentCommand command) {
        return changed(code, command, List.of());
    }

    Call<InstrumentState> links(String code, List<Link> links, Set<String> covered) {
        Snapshot<LinkFacts> known = view.current();
        Set<String> others = new HashSet<>(known.facts().streams());
        others.remove(LinkFacts.stream(code));
        return changed(code, new RecordLinks(code, links, known.facts().others(code, covered)), known.on(others));
    }

    private static Call<InstrumentState> changed(String code, InstrumentCommand command, List<Reliance> reliances) {
        String stream = LinkFacts.stream(code);
        return call(stream, command, reliances, new Answer(200, null, Map.of("stream", stream), List.of()));
    }

    private static Call<InstrumentState> call(
            String stream, InstrumentCommand command, List<Reliance> reliances, Answer answer) {
        return new Call<>(stream, Envelope.NO_STATE, command, reliances, null, _ -> answer);
    }
}
