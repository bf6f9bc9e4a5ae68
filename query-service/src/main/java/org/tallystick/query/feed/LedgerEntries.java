package org.tallystick.query.feed;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.tallystick.events.wire.InstantFormat;
import org.tallystick.query.feed.Batch.Poll;

/** From the ledger itself: each row becomes the record that the relay would send, and passes the same checks. */
final class LedgerEntries implements EntrySource {

    /** As many as there are until their events have 16 MiB together: all of them are held at once. */
    private static final String READ = """
            select idx, event_id, type, stream, stream_seq, state_seq, accepted_at, sealed_record, salt, event
              from (select e.*, sum(octet_length(event)) over (order by idx) - octet_length(event) as before
                      from (select * from ledger_entry where idx >= ? and idx < ? order by idx limit ?) e) e
             where before < 16777216
             order by idx""";

    private final DataSource ledger;
    private final String origin;
    private final PollReader reader;

    LedgerEntries(DataSource ledger, String origin, RecordReader reader) {
        this.ledger = ledger;
        this.origin = origin;
        this.reader = new PollReader(reader);
    }

    @Override
    public Batch read(FeedPosition position, long limit) throws SQLException {
        Poll poll = reader.read(rows(position.nextIndex(), limit));
        if (poll.batches().isEmpty() && poll.corrupt() != null) {
            throw poll.corrupt();
        }
        return poll.batches().isEmpty() ? Batch.EMPTY : poll.batches().getFirst();
    }

    private List<ConsumerRecord<byte[], byte[]>> rows(long from, long limit) throws SQLException {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        try (Connection connection = ledger.getConnection();
                PreparedStatement read = connection.prepareStatement(READ)) {
            read.setLong(1, from);
            read.setLong(2, limit);
            read.setInt(3, MOST);
            try (ResultSet rows = read.executeQuery()) {
                while (rows.next()) {
                    records.add(record(rows));
                }
            }
        }
        return records;
    }

    private ConsumerRecord<byte[], byte[]> record(ResultSet row) throws SQLException {
        ConsumerRecord<byte[], byte[]> record =
                new ConsumerRecord<>("ledger_entry", 0, -1, null, row.getBytes("event"));
        put(record, "ce_id", row.getString("event_id"));
        put(record, "ce_type", row.getString("type"));
        put(record, "ce_source", origin);
        put(record, "ce_subject", row.getString("stream"));
        put(
                record,
                "ce_time",
                InstantFormat.format(
                        row.getObject("accepted_at", OffsetDateTime.class).toInstant()));
        put(record, "ce_ledgerindex", row.getString("idx"));
        put(record, "ce_stateseq", row.getString("state_seq"));
        put(record, "ce_streamseq", row.getString("stream_seq"));
        record.headers().add("sealedrecord", row.getBytes("sealed_record")).add("salt", row.getBytes("salt"));
        return record;
    }

    private static void put(ConsumerRecord<byte[], byte[]> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        // Each reading has a connection of its own.
    }
}
