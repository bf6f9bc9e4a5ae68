package org.tallystick.command.ledger;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.tallystick.command.decision.RefusalCode;
import org.tallystick.command.decision.Refused;
import org.tallystick.command.platform.AggregateShell;
import org.tallystick.events.DomainEvent;
import org.tallystick.events.Text;
import org.tallystick.events.report.EntryStatus;
import org.tallystick.events.report.ReportEvent.EntryRecorded;
import org.tallystick.events.report.Visibility;

/** A thing with the simplest of rules: so many entries fit, and no more. */
final class Notes extends AggregateShell<Integer, DomainEvent> {

    static final int FULL = 100;

    Notes() {
        super(0);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    List<DomainEvent> handle(Write command) {
        return record(decide(state(), command));
    }

    @EventSourcingHandler
    void on(DomainEvent event) {
        become(state() + 1);
    }

    private static List<DomainEvent> decide(int written, Write command) {
        if (written + command.count() > command.most()) {
            throw new Refused(Full.NOTES_FULL, "it holds " + written);
        }
        return IntStream.range(written, written + command.count())
                .<DomainEvent>mapToObj(n -> entry(n, command.text()))
                .toList();
    }

    static DomainEvent entry(int n, String text) {
        return new EntryRecorded(
                "II.3." + (n + 1),
                1,
                EntryStatus.UNDER_WAY,
                Visibility.PARTICIPANTS,
                List.of(),
                "en",
                new UUID(0, 1),
                new UUID(0, 1),
                Text.of(text),
                null,
                null,
                null);
    }

    /** @param most entries that the stream may hold afterwards */
    record Write(int count, String text, int most) {

        static Write entries(int count) {
            return new Write(count, "Exchange of data at three crossings is being tested.", FULL);
        }
    }

    enum Full implements RefusalCode {
        NOTES_FULL;

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String title() {
            return "No more fits";
        }

        @Override
        public String remedy() {
            return "Take another";
        }
    }
}
