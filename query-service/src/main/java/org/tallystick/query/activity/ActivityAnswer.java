package org.tallystick.query.activity;

import org.tallystick.query.platform.Freshness;
import org.tallystick.query.platform.Single;

/** One activity, with what the answer stands for. */
record ActivityAnswer(Freshness ledger, ActivityLine activity) implements Single {}
