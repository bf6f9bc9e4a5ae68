package org.tallystick.query.replay;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tallystick.query.platform.Paging;
import org.tallystick.query.platform.Problem;
import org.tallystick.query.platform.Snapshot;
import tools.jackson.databind.json.JsonMapper;

/** Tells the log entry by entry: in pages, or all of it line by line. What is told of content is recorded first. */
@Component
final class Replay {

    /** Of events that the caller may read; a page that has so much of them ends early. */
    private static final int PAGE_BYTES = 8 * 1024 * 1024;

    private static final int AT_ONCE = 50;

    private final Opening opening;
    private final RecordedReads reads;
    private final JsonMapper json;

    Replay(Opening opening, RecordedReads reads, JsonMapper json) {
        this.opening = opening;
        this.reads = reads;
        this.json = json;
    }

    AuditPage page(Snapshot snapshot, Filter filter, Paging paging) {
        List<StoredLine> lines = new ArrayList<>();
        boolean more = false;
        try (Stream<StoredLine> found = Entries.find(snapshot, filter, after(paging), paging.fetch())) {
            int size = 0;
            for (Iterator<StoredLine> each = found.iterator(); each.hasNext() && !more; ) {
                StoredLine line = each.next();
                more = lines.size() == paging.limit() || size > PAGE_BYTES;
                if (!more) {
                    lines.add(line);
                    size += line.size();
                }
            }
        }
        reads.record(snapshot.reader(), RecordedReads.Question.EVENTS, filter, Reach.of(lines));
        return new AuditPage(
                opening.open(lines),
                more ? Paging.cursor(Long.toString(lines.getLast().index())) : null);
    }

    void lines(Snapshot snapshot, Filter filter, OutputStream out) throws IOException {
        reads.record(snapshot.reader(), RecordedReads.Question.EVENTS, filter, Entries.reach(snapshot, filter));
        try (Stream<StoredLine> found = Entries.find(snapshot, filter, -1, 0)) {
            List<StoredLine> chunk = new ArrayList<>();
            for (Iterator<StoredLine> each = found.iterator(); each.hasNext(); ) {
                chunk.add(each.next());
                if (chunk.size() == AT_ONCE || !each.hasNext()) {
                    write(chunk, out);
                    chunk.clear();
                }
            }
        }
    }

    private void write(List<StoredLine> chunk, OutputStream out) throws IOException {
        for (AuditLine line : opening.open(chunk)) {
            out.write((json.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    private static long after(Paging paging) {
        try {
            return paging.after().isEmpty() ? -1 : Long.parseLong(paging.after());
        } catch (NumberFormatException e) {
            throw Problem.CURSOR_MALFORMED.because("not a cursor of the log");
        }
    }
}
