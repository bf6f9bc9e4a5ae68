/** Stop 4 of 9: the rules of requests for assistance and of offers. */
@NullMarked
package org.tallystick.command.assistance.model;

import org.jspecify.annotations.NullMarked;
