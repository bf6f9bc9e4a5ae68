package org.tallystick.query.feed;

import java.time.Instant;
import java.util.UUID;
import org.tallystick.events.wire.Envelope;

/**
 * One entry of the ledger, checked against its sealed record and decoded.
 *
 * @param index dense from 0; the position of everything
 * @param acceptedAt never before that of a lower index
 * @param stateSeq dense from 0 per state
 */
public record LedgerEntry(
        long index, UUID eventId, Instant acceptedAt, long stateSeq, Envelope envelope, StoredEvent stored) {}
