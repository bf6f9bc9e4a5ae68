package org.tallystick.command.report;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tallystick.command.platform.Call.Reliance;
import org.tallystick.command.platform.FoldedView.Snapshot;
import org.tallystick.command.platform.Request;
import org.tallystick.command.platform.Streams;
import org.tallystick.command.platform.TypedTexts;
import org.tallystick.command.report.model.EntryDraft;
import org.tallystick.command.report.model.Former;
import org.tallystick.command.report.model.Report;
import org.tallystick.command.report.model.ReportKey;
import org.tallystick.command.report.model.ReportState;
import org.tallystick.command.report.model.ReportState.NotOpened;
import org.tallystick.command.report.model.ReportState.Opened;
import org.tallystick.command.report.model.ReportState.Withdrawn;
import org.tallystick.events.report.ReportEvent;
import org.tallystick.events.report.ReportEvent.EntryRecorded;
import org.tallystick.events.report.ReportEvent.ReleasedBefore;

/** What an agency released in earlier cycles, read from the ledger when a report refers to it. */
@Component
class EarlierReports {

    private final Streams streams;
    private final TypedTexts texts;

    EarlierReports(Streams streams, TypedTexts texts) {
        this.streams = streams;
        this.texts = texts;
    }

    /** The newest first. */
    Found before(Request request, Snapshot<ReportingFacts> known, ReportKey key) {
        List<Looked> looked = known.facts().before(key).stream()
                .map(earlier -> look(request, earlier))
                .toList();
        return new Found(
                looked.stream().flatMap(one -> one.released().stream()).toList(),
                looked.stream().map(Looked::reliance).toList());
    }

    /** For a call that does not look back. */
    Found none() {
        return new Found(List.of(), List.of());
    }

    private Looked look(Request request, ReportKey key) {
        String stream = CallFrame.stream(key);
        Streams.Read<ReportState> read =
                streams.read(request, stream, key.state(), new NotOpened(), ReportEvent.class, ReportState::after);
        return new Looked(new Reliance(stream, read.lastSequence()), released(stream, read.state()));
    }

    private static Optional<Earlier> released(String stream, ReportState state) {
        return state instanceof Opened opened
                        && !(opened instanceof Withdrawn)
                        && opened.report().version() > 0
                ? Optional.of(new Earlier(stream, opened.report()))
                : Optional.empty();
    }

    /** @param reliance also on there being nothing yet: what is released meanwhile would have counted */
    private record Looked(Reliance reliance, Optional<Earlier> released) {}

    /** @param report with something released, and not withdrawn */
    private record Earlier(String stream, Report report) {

        Optional<Former> former(String commitment) {
            return report.released().stream()
                    .filter(entry -> entry.commitment().equals(commitment))
                    .findFirst()
                    .map(entry -> new Former(at(entry), entry.status()));
        }

        private ReleasedBefore at(EntryRecorded entry) {
            UUID id = ReportAnswers.id(report.key());
            return new ReleasedBefore(id, report.version(), entry.entryVersion());
        }
    }

    /** Reports with something released, and what else was looked at. */
    final class Found {

        private final List<Earlier> newestFirst;
        private final List<Reliance> reliances;

        private Found(List<Earlier> newestFirst, List<Reliance> reliances) {
            this.newestFirst = newestFirst;
            this.reliances = reliances;
        }

        /** What else a decision relied on that looked at them. */
        Stream<Reliance> reliances() {
            return reliances.stream();
        }

        /** Null when the agency never released an entry on the commitment. */
        @Nullable
        Former former(String commitment) {
            return newestFirst.stream()
                    .flatMap(earlier -> earlier.former(commitment).stream())
                    .findFirst()
                    .orElse(null);
        }

        /** The entries of the newest of them, to begin with. */
        List<EntryDraft> copied() {
            TypedTexts.Opened opened = texts.opened();
            return newestFirst.stream()
                    .limit(1)
                    .flatMap(earlier -> earlier.report().released().stream()
                            .map(entry -> EntryDraft.copied(entry, text -> opened.read(earlier.stream(), text))))
                    .toList();
        }
    }
}
