package org.tallystick.query.changes;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.tallystick.query.platform.AsOf;
import org.tallystick.query.platform.OpenedTexts;
import org.tallystick.query.platform.Page;
import org.tallystick.query.platform.Paging;
import org.tallystick.query.platform.Problem;
import org.tallystick.query.platform.Snapshot;
import org.tallystick.query.platform.Texts;

/** Finds what changed. */
@Component
final class Changes {

    private final Texts texts;

    Changes(Texts texts) {
        this.texts = texts;
    }

    Page<ChangeLine> find(Snapshot snapshot, Scope scope, @Nullable ChangeKind kind, Paging paging) {
        StatementSpec asked = snapshot.sql(ChangesSql.FIND)
                .param("instrument", scope.instrument(), Types.VARCHAR)
                .param("state", scope.state(), Types.VARCHAR)
                .param("pillar", scope.pillar(), Types.VARCHAR)
                .param("commitment", scope.commitment(), Types.VARCHAR)
                .param("kind", kind == null ? null : kind.name(), Types.VARCHAR)
                .param("fromIndex", index(scope.beginning(), -1))
                .param("toIndex", index(scope.end(), Long.MAX_VALUE))
                .param("fromTime", time(scope.beginning()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("toTime", time(scope.end()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("today", LocalDate.ofInstant(snapshot.newest().time(), ZoneOffset.UTC))
                .param("after", after(paging))
                .param("fetch", paging.fetch());
        List<StoredChange> stored = asked.query(StoredChange::of).list();
        OpenedTexts opened = texts.open(stored.stream().map(StoredChange::reason));
        return Page.of(
                stored.stream().map(one -> one.answer(opened)).toList(),
                paging,
                line -> Long.toString(line.ledgerIndex()));
    }

    private static long index(@Nullable AsOf point, long otherwise) {
        return point instanceof AsOf.Index(long index) ? index : otherwise;
    }

    private static @Nullable OffsetDateTime time(@Nullable AsOf point) {
        return point instanceof AsOf.Time(Instant time) ? time.atOffset(ZoneOffset.UTC) : null;
    }

    private static long after(Paging paging) {
        try {
            return paging.after().isEmpty() ? -1 : Long.parseLong(paging.after());
        } catch (NumberFormatException e) {
            throw Problem.CURSOR_MALFORMED.because("not a cursor of changes");
        }
    }
}
