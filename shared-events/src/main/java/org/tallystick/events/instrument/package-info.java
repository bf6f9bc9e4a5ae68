/** Stop 5 of 9: An instrument: adopted with the catalogue that states report against, revised, linked with others, retired. */
@NullMarked
package org.tallystick.events.instrument;

import org.jspecify.annotations.NullMarked;
