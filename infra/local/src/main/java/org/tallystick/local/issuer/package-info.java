/** A token issuer for local use: real OAuth 2 and OpenID Connect, with clients whose secret everyone knows. */
@NullMarked
package org.tallystick.local.issuer;

import org.jspecify.annotations.NullMarked;
