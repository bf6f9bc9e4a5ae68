/** Shows that every gate of the build says no, and for the right reason. */
package org.tallystick.gates;
