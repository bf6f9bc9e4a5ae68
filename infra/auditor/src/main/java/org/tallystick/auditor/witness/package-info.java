/** A witness (C2SP tlog-witness): cosigns the heads of a log as long as each continues the last. */
@NullMarked
package org.tallystick.auditor.witness;

import org.jspecify.annotations.NullMarked;
