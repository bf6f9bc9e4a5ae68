/** What proofs weigh, and how long a whole log takes to be verified. */
@NullMarked
package org.tallystick.bench.proof;

import org.jspecify.annotations.NullMarked;
