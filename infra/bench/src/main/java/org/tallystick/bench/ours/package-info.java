/** Contender {@code ours}: command-service with its ledger, its keys and its relay, called in this process and over HTTP. */
@NullMarked
package org.tallystick.bench.ours;

import org.jspecify.annotations.NullMarked;
