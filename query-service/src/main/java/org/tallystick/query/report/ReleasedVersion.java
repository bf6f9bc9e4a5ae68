package org.tallystick.query.report;

import java.time.Instant;
import java.util.List;

/** @param audience codes of the instruments whose participants may read it */
record ReleasedVersion(int version, Instant releasedAt, List<String> audience) {}
