/** PostgreSQL 18 from its own programs: unpack, initialise, start durably, prepare databases and roles. */
@NullMarked
package org.tallystick.servers.postgres;

import org.jspecify.annotations.NullMarked;
