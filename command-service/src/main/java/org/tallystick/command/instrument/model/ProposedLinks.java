package org.tallystick.command.instrument.model;

import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.command.decision.Objection;
import org.tallystick.command.instrument.model.InstrumentCommand.RecordLinks;
import org.tallystick.command.instrument.model.InstrumentState.Adopted;
import org.tallystick.events.instrument.Link;

/** Links before they are decided. */
record ProposedLinks(Adopted instrument, RecordLinks command) {

    List<Link> links() {
        return command.links();
    }

    /** The link's beginning as others name it. */
    Link.Target beginning(Link link) {
        return new Link.Target(command.instrument(), link.from());
    }

    /** Paths of an instrument that the caller may know of, null where there is none. */
    @Nullable
    Set<String> pathsOf(String code) {
        return code.equals(command.instrument())
                ? instrument.items().keySet()
                : command.others().paths().get(code);
    }

    Stream<Objection> at(IntPredicate wrong, InstrumentRefusal code, String member, String text) {
        return IntStream.range(0, links().size())
                .filter(wrong)
                .mapToObj(i -> new Objection(code, "/links/" + i + member, text));
    }
}
