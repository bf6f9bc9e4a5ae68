/** Tests of keys on a real PostgreSQL. */
@NullMarked
package org.tallystick.command.reaction;

import org.jspecify.annotations.NullMarked;
