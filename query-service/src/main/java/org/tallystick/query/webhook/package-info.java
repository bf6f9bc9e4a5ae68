/** Tells receivers that the ledger has grown, and never what is in it: they ask the feed with a token of their own. */
@NullMarked
package org.tallystick.query.webhook;

import org.jspecify.annotations.NullMarked;
