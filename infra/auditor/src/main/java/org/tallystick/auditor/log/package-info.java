/** Logs as they lie in a folder or behind a URL (C2SP tlog-tiles), and what of them can be believed. */
@NullMarked
package org.tallystick.auditor.log;

import org.jspecify.annotations.NullMarked;
