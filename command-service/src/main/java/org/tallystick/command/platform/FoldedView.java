package org.tallystick.command.platform;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.tallystick.command.platform.Call.Reliance;
import org.tallystick.events.wire.Envelope;

/**
 * A reference view that is a fold: each event leads to the next facts, and both become visible as one, with where each stream stood.
 *
 * @param <F> immutable facts
 */
public abstract class FoldedView<F> implements ReferenceView {

    private volatile Snapshot<F> current;

    protected FoldedView(F none) {
        this.current = new Snapshot<>(none, Map.of());
    }

    /** {@code facts} again when the event does not concern them. */
    protected abstract F after(F facts, Envelope event);

    @Override
    public final void apply(Envelope event) {
        Snapshot<F> before = current;
        current = new Snapshot<>(
                after(before.facts(), event), Copies.with(before.last(), event.stream(), event.streamSeq()));
    }

    public final Snapshot<F> current() {
        return current;
    }

    /** @param last sequence that was seen of each stream */
    public record Snapshot<F>(F facts, Map<String, Long> last) {

        public List<Reliance> on(String... streams) {
            return on(List.of(streams));
        }

        public List<Reliance> on(Collection<String> streams) {
            return streams.stream()
                    .map(stream -> new Reliance(stream, last.getOrDefault(stream, -1L)))
                    .toList();
        }
    }
}
