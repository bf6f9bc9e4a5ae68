/** What is reported: the same words for every contender. */
@NullMarked
package org.tallystick.bench.content;

import org.jspecify.annotations.NullMarked;
