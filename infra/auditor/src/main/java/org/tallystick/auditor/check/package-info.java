/** What is asked of a log beyond its hashes: records, a state's own count, events, heads that were kept. */
@NullMarked
package org.tallystick.auditor.check;

import org.jspecify.annotations.NullMarked;
