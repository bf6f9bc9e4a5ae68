package org.tallystick.query.participation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.participation.ClearanceChain;
import org.tallystick.query.platform.Freshness;
import org.tallystick.query.platform.Single;

/**
 * A state in an instrument, with all the times that it took part.
 *
 * @param periods the earliest first
 * @param chains in force; null to all but the own coordinator
 * @param oneSignature whether the state releases what its agencies report as one; null to all but the own state
 * @param keepsDrafts whether drafts that a release overtakes stay; null to all but the own state
 */
public record ParticipationAnswer(
        Freshness ledger,
        ParticipantLine participant,
        List<ParticipationDocument.Period> periods,
        @Nullable List<ClearanceChain> chains,
        @Nullable Boolean oneSignature,
        @Nullable Boolean keepsDrafts)
        implements Single {}
