package org.tallystick.query.directory;

import java.sql.Connection;
import java.sql.SQLException;
import org.tallystick.events.focalpoint.FocalPointEvent;
import org.tallystick.events.focalpoint.FocalPointEvent.FocalPointNamed;
import org.tallystick.events.focalpoint.FocalPointEvent.FocalPointRemoved;
import org.tallystick.events.focalpoint.FocalPointEvent.SubjectErased;
import org.tallystick.query.feed.Columns;
import org.tallystick.query.feed.LedgerEntry;
import org.tallystick.query.platform.Ciphertext;

/** Who was named, until when, and who is erased. */
final class FocalPointRows {

    private static final String INSERT = """
        insert into focal_point (person, state, agency, unit, role, visibility, named, audience, name, phone, mail, from_index)
        values (?, ?, ?, ?, ?, ?, ?::text[], ?::text[], ?::jsonb, ?::jsonb, ?::jsonb, ?)\
        """;

    private static final String END = """
        update focal_point set to_index = ? where person = ? and to_index = 9223372036854775807\
        """;

    private static final String ERASED = "insert into erased (person, from_index) values (?, ?)";

    private static final String PURGE = """
        update focal_point
           set name = platform.purged(name), phone = platform.purged(phone), mail = platform.purged(mail)
         where person = ?\
        """;

    private static final String REVISION = "insert into revision (state, revision, from_index) values (?, ?, ?)";

    private FocalPointRows() {}

    static void on(Connection tx, FocalPointEvent event, LedgerEntry entry) throws SQLException {
        String state = entry.envelope().state();
        switch (event) {
            case FocalPointNamed e -> insert(tx, e, entry);
            case FocalPointRemoved e -> Statements.run(tx, END, entry.index(), e.person());
            case SubjectErased e -> erase(tx, e, entry);
        }
        Statements.run(tx, REVISION, state, entry.envelope().streamSeq() + 1, entry.index());
    }

    private static void erase(Connection tx, SubjectErased e, LedgerEntry entry) throws SQLException {
        Statements.run(tx, ERASED, e.person(), entry.index());
        Statements.run(tx, PURGE, e.person());
    }

    private static void insert(Connection tx, FocalPointNamed e, LedgerEntry entry) throws SQLException {
        String stream = entry.envelope().stream();
        Statements.run(
                tx,
                INSERT,
                e.person(),
                entry.envelope().state(),
                e.agency(),
                e.unit(),
                e.role().name(),
                e.visibility().name(),
                Columns.array(e.named()),
                Columns.array(e.audience()),
                Ciphertext.toJson(stream, e.contact().name()),
                Ciphertext.toJson(stream, e.contact().phone()),
                Ciphertext.toJson(stream, e.contact().mail()),
                entry.index());
    }
}
