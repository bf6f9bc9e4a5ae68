package org.tallystick.command.reaction;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tallystick.command.platform.LedgerHistory;
import org.tallystick.command.platform.LedgerHistory.Past;
import org.tallystick.events.DomainEvent;
import org.tallystick.events.Text;
import org.tallystick.events.report.ReportEvent.ContentExpunged;
import org.tallystick.events.report.ReportEvent.DraftsErased;
import org.tallystick.events.report.ReportEvent.EntryRecorded;
import org.tallystick.events.report.ReportEvent.ReportReleased;
import org.tallystick.events.report.ReportEvent.ReportSubmitted;
import org.tallystick.events.report.ReportEvent.Signed;
import org.tallystick.events.wire.Envelope;

/** A ledger that is a list. */
public record Remembered(List<Past> entries) implements LedgerHistory {

    @Override
    public List<Past> reference(long from, int most) {
        return entries.stream().filter(past -> past.index() >= from).limit(most).toList();
    }

    @Override
    public List<Past> expunged(long from, int most) {
        return some(from, most, event -> event instanceof ContentExpunged || event instanceof DraftsErased);
    }

    @Override
    public List<Past> released(long from, int most) {
        return some(from, most, event -> event instanceof ReportReleased);
    }

    private List<Past> some(long from, int most, Predicate<DomainEvent> which) {
        return entries.stream()
                .filter(past -> past.index() >= from && which.test(past.event().payload()))
                .limit(most)
                .toList();
    }

    @Override
    public List<Typed> typed(String stream) {
        return events(stream).stream()
                .map(event -> new Typed(
                        event,
                        text(event) instanceof Text.Encrypted text ? Set.of(UUID.fromString(text.kid())) : Set.of()))
                .toList();
    }

    private static @Nullable Text text(DomainEvent event) {
        return switch (event) {
            case EntryRecorded entry -> entry.narrative();
            case ReportSubmitted submitted -> {
                Signed signed = submitted.signed();
                yield signed == null ? null : signed.jws();
            }
            default -> null;
        };
    }

    @Override
    public List<DomainEvent> events(String stream) {
        return entries.stream()
                .map(Past::event)
                .filter(event -> event.stream().equals(stream))
                .map(Envelope::payload)
                .toList();
    }

    @Override
    public Set<String> streamsWith(Collection<String> streams, String type) {
        return entries.stream()
                .map(Past::event)
                .filter(event -> event.type().startsWith(type + ".v") && streams.contains(event.stream()))
                .map(Envelope::stream)
                .collect(Collectors.toSet());
    }
}
