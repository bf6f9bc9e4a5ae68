package org.tallystick.command.seal;

import org.tallystick.events.log.LogEvent.LogKeyAnnounced;

/** Says as an entry of the ledger which key will sign it. */
record AnnounceLogKey(LogKeyAnnounced announced) {}
