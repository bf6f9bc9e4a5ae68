/** The read side: how fast read models are filled from the topic, and how fast they answer, by the size of the ledger. */
@NullMarked
package org.tallystick.bench.reading;

import org.jspecify.annotations.NullMarked;
