/** Stop 4 of 9: the rules of a consultation. */
@NullMarked
package org.tallystick.command.consultation.model;

import org.jspecify.annotations.NullMarked;
