package org.tallystick.bench.reading;

import java.time.Instant;
import org.tallystick.events.wire.Envelope;

/** An event on its way into the ledger. */
record Made(long index, Instant acceptedAt, long stateSeq, Envelope envelope) {}
