/** What crosses the wire between the services and to third parties: facts in the past tense, nothing that acts. */
@NullMarked
package org.tallystick.events;

import org.jspecify.annotations.NullMarked;
