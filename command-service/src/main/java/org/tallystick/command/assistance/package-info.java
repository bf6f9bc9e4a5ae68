/** Stop 1 of 9: states ask for help, organisations offer it, matches are made and deliveries recorded. */
@NullMarked
package org.tallystick.command.assistance;

import org.jspecify.annotations.NullMarked;
