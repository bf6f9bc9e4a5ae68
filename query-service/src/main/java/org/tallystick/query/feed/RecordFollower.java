package org.tallystick.query.feed;

import org.tallystick.ledger.SealedRecord;

/**
 * Takes every record of the topic in order, apart from the projections and whatever becomes of them. Called by one thread. What it throws
 * is taken for an outage: the topic is then read again from {@link #begin} on.
 */
public interface RecordFollower {

    /** Recalls where it is; the offset to begin with, −1 for the beginning. */
    long begin();

    /** @param bytes of the record, which agrees with the event that came with it */
    void sealed(SealedRecord record, byte[] bytes, long offset);

    /** @param note as it was published, not verified */
    void checkpoint(byte[] note);

    /** The topic contradicts its own seals. */
    void corrupt(String reason);

    /** The topic does not hold the offset that was asked for. */
    void lost();

    /** What a poll brought was handed over. */
    void level();

    /** The topic holds nothing more at this moment. */
    void end();

    void retrying(Throwable failure);

    /** What is wanted next. */
    Wish wish();

    enum Wish {
        GO_ON,
        BEGIN_AGAIN,
        STOP
    }
}
