/** How a question is asked and answered: callers, snapshots, freshness, problems, lists, texts. No domain word. */
@NullMarked
package org.tallystick.query.platform;

import org.jspecify.annotations.NullMarked;
