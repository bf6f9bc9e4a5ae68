@NullMarked
package org.tallystick.query.audit;

import org.jspecify.annotations.NullMarked;
