package org.tallystick.query.platform;

import java.time.Instant;

/**
 * What an answer stands for; the member {@code ledger} of every answer.
 *
 * @param index the last ledger entry that the answer includes; −1 before the first
 * @param time when that entry was accepted; the epoch before the first
 */
public record Freshness(long index, Instant time) {}
