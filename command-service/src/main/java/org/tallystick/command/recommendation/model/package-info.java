/** Stop 4 of 9: the rules of recommendations and of a state's responses to them. */
@NullMarked
package org.tallystick.command.recommendation.model;

import org.jspecify.annotations.NullMarked;
